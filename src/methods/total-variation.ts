import { boundaries } from '../core/convolution/index.ts';
import { chambollePock as solver } from '../core/solvers/chambolle-pock.ts';
import { blurCost } from './parts/cost.ts';
import { GRADIENT_SCRIPT } from './parts/gradient-script.ts';
import { iterativeMethod } from './parts/iterative-method.ts';
import { normBound } from './parts/norm-bound.ts';
import { linearProblem } from './parts/problem.ts';

/** √(τ/σ). Pictures in [0, 1] have dual values of a thousandth: ten times longer primal steps arrive ten times sooner. */
const BALANCE = 10;

/**
 * min ½‖Ax − y‖² + λΣ|∇x| by the primal–dual method of Chambolle and Pock, both terms dual: p for the data, q for the gradient,
 * held to |q| ≤ λ; x ← x − τ(Aᵀp + ∇ᵀq). Without a blur this is Rudin, Osher & Fatemi's denoising.
 * Rudin, Osher & Fatemi, *Physica D* 60, 1992; Chambolle & Pock, *J. Math. Imaging Vis.* 40, 2011.
 */
export const totalVariation = iterativeMethod({
  name: 'total-variation',
  params: {
    lambda: { default: 0.002, low: 1e-6, high: 1, scale: 'log', symbol: 'λ' },
    steps: { default: 150, low: 0, high: 2000, scale: 'integer', symbol: 'k' },
  },
  belief: { truth: 'flat-with-edges', noise: 'white' },
  boundaries,
  needs: [],
  solver,
  solverProblem: linearProblem,
  solverParams: (problem, { lambda }) => ({ lambda, norm: normBound(problem), balance: BALANCE }),
  /** Two blurs a step, A and Aᵀ, and 20n for gradient, projection and divergence: k(2·blur + 20n). */
  cost: (size, { steps }) => steps * (2 * blurCost(size) + 20 * size.samples),
  python: ({ lambda, steps }) => `
lam = ${lambda}
# τσ(‖A‖² + 8) = 1, with ‖A‖ = 1 for h ≥ 0 that sums to 1.
tau, s = ${BALANCE} / 3, 1 / ${3 * BALANCE}
${GRADIENT_SCRIPT}
estimate = ahead = np.zeros_like(y)
p, q = np.zeros_like(y), grad(np.zeros_like(y))
for _ in range(${steps}):
    p = (p + s * (A(ahead) - y)) / (1 + s)
    q = q + s * grad(ahead)
    q = q / np.maximum(1, np.hypot(*q) / lam)
    last, estimate = estimate, estimate - tau * (At(p) - div(q))
    ahead = 2 * estimate - last
`,
});
