import { boundaries } from '../core/convolution/index.ts';
import { richardsonLucyTv as solver } from '../core/solvers/richardson-lucy-tv.ts';
import { blurCost } from './parts/cost.ts';
import { GRADIENT_SCRIPT } from './parts/gradient-script.ts';
import { iterativeMethod } from './parts/iterative-method.ts';
import { countedProblem } from './parts/problem.ts';

/**
 * x ← x · Aᵀ(y/Ax)/(Aᵀ1 − λ div(∇x/|∇x|)), |∇x| with ε: Richardson–Lucy for the misfit of counts plus λ·TV(x), the prior one step
 * late. The divisor is held above a tenth of Aᵀ1.
 * Dey et al., *Microsc. Res. Tech.* 69(4), 2006; Green, *IEEE Trans. Med. Imaging* 9(1), 1990.
 */
export const richardsonLucyTv = iterativeMethod({
  name: 'richardson-lucy-tv',
  params: {
    steps: { default: 100, low: 0, high: 2000, scale: 'integer', symbol: 'k' },
    lambda: { default: 0.005, low: 1e-6, high: 1, scale: 'log', symbol: 'λ' },
    smoothing: { default: 0.05, low: 1e-4, high: 1, scale: 'log', symbol: 'ε' },
  },
  belief: { truth: 'flat-with-edges', noise: 'counts' },
  boundaries,
  needs: [],
  solver,
  solverProblem: countedProblem,
  solverParams: (_, { lambda, smoothing }) => ({ lambda, smoothing }),
  /** Two blurs a step, A and Aᵀ, and 15n: k(2·blur + 15n). */
  cost: (size, { steps }) => steps * (2 * blurCost(size) + 15 * size.samples),
  python: ({ steps, lambda, smoothing }) => `
lam, eps = ${lambda}, ${smoothing}
${GRADIENT_SCRIPT}
light = np.maximum(y, 0)
seen = At(np.ones_like(y))
estimate = np.full_like(y, light.sum() / seen.sum())
for _ in range(${steps}):
    model = A(estimate)
    ratio = np.divide(light, model, out=np.zeros_like(y), where=model > 0)
    slope = grad(estimate)
    bend = div(slope / np.sqrt(slope[0] ** 2 + slope[1] ** 2 + eps ** 2))
    estimate = estimate * np.maximum(At(ratio), 0) / np.maximum(seen - lam * bend, 0.1 * seen)
`,
});
