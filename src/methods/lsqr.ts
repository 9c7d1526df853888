import { boundaries } from '../core/convolution/index.ts';
import { lsqr as solver } from '../core/solvers/lsqr.ts';
import { blurCost } from './parts/cost.ts';
import { iterativeMethod } from './parts/iterative-method.ts';
import { linearProblem } from './parts/problem.ts';

/**
 * min ‖Ax − y‖² + λ²‖x‖² over the Krylov spaces of CGLS, by Golub and Kahan's bidiagonalisation of A. Run on it becomes Tikhonov's
 * estimate, on any frame and without a basis; λ = 0 is CGLS.
 * Paige & Saunders, *ACM Trans. Math. Software* 8(1), 1982.
 */
export const lsqr = iterativeMethod({
  name: 'lsqr',
  params: {
    lambda: { default: 0.05, low: 1e-6, high: 10, scale: 'log', symbol: 'λ' },
    steps: { default: 20, low: 0, high: 300, scale: 'integer', symbol: 'k' },
  },
  belief: { truth: 'small', noise: 'white' },
  boundaries,
  needs: [],
  solver,
  solverProblem: linearProblem,
  solverParams: (_, { lambda }) => ({ lambda }),
  /** Two blurs a step, A and Aᵀ, and 8n: k(2·blur + 8n). */
  cost: (size, { steps }) => steps * (2 * blurCost(size) + 8 * size.samples),
  python: ({ lambda, steps }) => `
from scipy.sparse import linalg

blur = linalg.LinearOperator(
    (y.size, y.size), dtype=float,
    matvec=lambda v: A(v.reshape(y.shape)).ravel(),
    rmatvec=lambda v: At(v.reshape(y.shape)).ravel(),
)
exactly = dict(iter_lim=${steps}, atol=0, btol=0, conlim=0)
estimate = linalg.lsqr(blur, y.ravel(), damp=${lambda}, **exactly)[0].reshape(y.shape)
`,
});
