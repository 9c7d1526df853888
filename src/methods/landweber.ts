import { boundaries } from '../core/convolution/index.ts';
import { landweber as solver } from '../core/solvers/landweber.ts';
import { blurCost } from './parts/cost.ts';
import { iterativeMethod } from './parts/iterative-method.ts';
import { linearProblem } from './parts/problem.ts';

/**
 * x ← x + τAᵀ(y − Ax) from 0, stopped after k steps. A blur whose weights are ≥ 0 and sum to 1 has ‖A‖ = 1 on a
 * periodic frame, so that every τ < 2 converges. Landweber, *Amer. J. Math.* 73(3), 1951.
 */
export const landweber = iterativeMethod({
  name: 'landweber',
  params: {
    steps: { default: 50, low: 0, high: 2000, scale: 'integer', symbol: 'k' },
    step: { default: 1, low: 0.1, high: 1.9, scale: 'linear', symbol: 'τ' },
  },
  belief: { truth: 'strong-components', noise: 'white' },
  boundaries,
  needs: [],
  solver,
  solverProblem: linearProblem,
  solverParams: (_, { step }) => ({ step }),
  /** Two blurs a step, A and Aᵀ, and 2n: k(2·blur + 2n). */
  cost: (size, { steps }) => steps * (2 * blurCost(size) + 2 * size.samples),
  python: ({ steps, step }) => `
tau = ${step}
estimate = np.zeros_like(y)
for _ in range(${steps}):
    estimate = estimate + tau * At(y - A(estimate))
`,
});
