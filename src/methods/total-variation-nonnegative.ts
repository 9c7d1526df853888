import { boundaries } from '../core/convolution/index.ts';
import { admm as solver } from '../core/solvers/admm.ts';
import { blurCost } from './parts/cost.ts';
import { GRADIENT_SCRIPT } from './parts/gradient-script.ts';
import { iterativeMethod } from './parts/iterative-method.ts';
import { linearProblem } from './parts/problem.ts';

/** Steps of conjugate gradients in one step of ADMM. */
const INNER = 5;

/**
 * min ½‖Ax − y‖² + λΣ|∇x| over x ≥ 0 by the alternating direction method of multipliers: a smooth x by five steps of conjugate
 * gradients, its gradient shrunk by λ/ρ, its negative part cut, and what the three disagree about added up; ρ = 10λ.
 * Boyd et al., *Found. Trends Mach. Learn.* 3(1), 2011; Goldstein & Osher, *SIAM J. Imaging Sci.* 2(2), 2009.
 */
export const totalVariationNonnegative = iterativeMethod({
  name: 'total-variation-nonnegative',
  params: {
    lambda: { default: 0.001, low: 1e-6, high: 1, scale: 'log', symbol: 'λ' },
    steps: { default: 30, low: 0, high: 500, scale: 'integer', symbol: 'k' },
  },
  belief: { truth: 'flat-with-edges', noise: 'white' },
  boundaries,
  needs: [],
  solver,
  solverProblem: linearProblem,
  solverParams: (_, { lambda }) => ({ lambda, nonnegative: true, innerIterations: INNER }),
  /** A and Aᵀ for the right side, for x and for every step of conjugate gradients, each with 20n: 7k(2·blur + 20n). */
  cost: (size, { steps }) => (INNER + 2) * steps * (2 * blurCost(size) + 20 * size.samples),
  python: ({ lambda, steps }) => `
lam = ${lambda}
rho = 10 * lam
${GRADIENT_SCRIPT}
def M(v):
    return At(A(v)) + rho * (v - div(grad(v)))


def solve(b, v):  # Mv = b nearly: ${INNER} steps of conjugate gradients
    r = d = b - M(v)
    for _ in range(${INNER}):
        Md = M(d)
        a = np.sum(r ** 2) / np.sum(d * Md)
        v = v + a * d
        r, last = r - a * Md, r
        d = r + np.sum(r ** 2) / np.sum(last ** 2) * d
    return v


estimate = smooth = light = wanted_light = np.zeros_like(y)
field = wanted_field = grad(smooth)
for _ in range(${steps}):
    smooth = solve(At(y) + rho * (wanted_light - div(wanted_field)), smooth)
    total = field + grad(smooth)
    field = total / np.maximum(1, np.hypot(*total) * rho / lam)
    wanted_field = total - 2 * field
    total = light + smooth
    estimate, light, wanted_light = np.maximum(total, 0), np.minimum(total, 0), np.abs(total)
`,
});
