import { boundaries } from '../core/convolution/index.ts';
import { projectedGradient as solver } from '../core/solvers/projected-gradient.ts';
import { blurCost } from './parts/cost.ts';
import { iterativeMethod } from './parts/iterative-method.ts';
import { linearProblem } from './parts/problem.ts';

/**
 * min ‖Ax − y‖² over x ≥ 0: Landweber's step, then a cut at zero, x ← max(0, x + τAᵀ(y − Ax)) from 0, stopped after k steps.
 * Goldstein, *Bull. Amer. Math. Soc.* 70(5), 1964.
 */
export const nonnegativeLeastSquares = iterativeMethod({
  name: 'nonnegative-least-squares',
  params: {
    steps: { default: 100, low: 0, high: 2000, scale: 'integer', symbol: 'k' },
    step: { default: 1, low: 0.1, high: 1.9, scale: 'linear', symbol: 'τ' },
  },
  belief: { truth: 'nonnegative', noise: 'white' },
  boundaries,
  needs: [],
  solver,
  solverProblem: linearProblem,
  solverParams: (_, { step }) => ({ step }),
  /** Two blurs a step, A and Aᵀ, and 3n: k(2·blur + 3n). */
  cost: (size, { steps }) => steps * (2 * blurCost(size) + 3 * size.samples),
  python: ({ steps, step }) => `
tau = ${step}
estimate = np.zeros_like(y)
for _ in range(${steps}):
    estimate = np.maximum(0, estimate + tau * At(y - A(estimate)))
`,
});
