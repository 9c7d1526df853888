import { boundaries } from '../core/convolution/index.ts';
import { vanCittert as solver } from '../core/solvers/van-cittert.ts';
import { blurCost } from './parts/cost.ts';
import { iterativeMethod } from './parts/iterative-method.ts';
import { linearProblem } from './parts/problem.ts';

/**
 * x ← x + τ(y − Ax) from 0, stopped after k steps: no adjoint, so it converges only where no value of the blur's transfer function
 * has a real part below zero. Van Cittert, *Z. Phys.* 69, 1931.
 */
export const vanCittert = iterativeMethod({
  name: 'van-cittert',
  params: {
    steps: { default: 5, low: 0, high: 200, scale: 'integer', symbol: 'k' },
    step: { default: 1, low: 0.1, high: 1.9, scale: 'linear', symbol: 'τ' },
  },
  belief: { truth: 'strong-components', noise: 'white' },
  boundaries,
  needs: [],
  solver,
  solverProblem: linearProblem,
  solverParams: (_, { step }) => ({ step }),
  /** One blur a step and 2n: k(blur + 2n). */
  cost: (size, { steps }) => steps * (blurCost(size) + 2 * size.samples),
  python: ({ steps, step }) => `
tau = ${step}
estimate = np.zeros_like(y)
for _ in range(${steps}):
    estimate = estimate + tau * (y - A(estimate))
`,
});
