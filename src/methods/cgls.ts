import { boundaries } from '../core/convolution/index.ts';
import { cgls as solver } from '../core/solvers/cgls.ts';
import { blurCost } from './parts/cost.ts';
import { iterativeMethod } from './parts/iterative-method.ts';
import { linearProblem } from './parts/problem.ts';

/**
 * argmin ‖Ax − y‖ over span{Aᵀy, …, (AᵀA)^(k−1)Aᵀy}: conjugate gradients on AᵀAx = Aᵀy from 0, stopped after k steps.
 * Hestenes & Stiefel, *J. Res. Nat. Bur. Standards* 49(6), 1952; Björck, *Numerical Methods for Least Squares Problems*, 1996.
 */
export const cgls = iterativeMethod({
  name: 'cgls',
  params: { steps: { default: 12, low: 0, high: 300, scale: 'integer', symbol: 'k' } },
  belief: { truth: 'strong-components', noise: 'white' },
  boundaries,
  needs: [],
  solver,
  solverProblem: linearProblem,
  solverParams: () => ({}),
  /** Two blurs a step, A and Aᵀ, and 5n: k(2·blur + 5n). */
  cost: (size, { steps }) => steps * (2 * blurCost(size) + 5 * size.samples),
  python: ({ steps }) => `
estimate = np.zeros_like(y)
residual = y
direction = s = At(y)
for _ in range(${steps}):
    q = A(direction)
    alpha = np.sum(s ** 2) / np.sum(q ** 2)
    estimate = estimate + alpha * direction
    residual = residual - alpha * q
    s, last = At(residual), s
    direction = s + np.sum(s ** 2) / np.sum(last ** 2) * direction
`,
});
