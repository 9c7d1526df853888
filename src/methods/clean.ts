import { boundaries } from '../core/convolution/index.ts';
import { clean as solver } from '../core/solvers/clean.ts';
import { blurCost } from './parts/cost.ts';
import { iterativeMethod } from './parts/iterative-method.ts';
import { linearProblem } from './parts/problem.ts';

/**
 * y by point sources, the brightest first: at the peak j of r = y − Ax, x_j ← x_j + γr_j/A_jj, until no |r_j| is above the threshold.
 * The estimate is the list of sources; the residual is not put back.
 * Högbom, *Astron. Astrophys. Suppl.* 15, 1974.
 */
export const clean = iterativeMethod({
  name: 'clean',
  params: {
    steps: { default: 300, low: 0, high: 5000, scale: 'integer', symbol: 'k' },
    gain: { default: 0.1, low: 0.01, high: 1, scale: 'log', symbol: 'γ' },
    threshold: { default: 0.03, low: 1e-4, high: 1, scale: 'log' },
  },
  belief: { truth: 'point-sources', noise: 'white' },
  boundaries,
  needs: [],
  solver,
  solverProblem: linearProblem,
  solverParams: (_, { gain, threshold }) => ({ gain, threshold }),
  /** One blur a step, of a single point, and 2n: k(blur + 2n). */
  cost: (size, { steps }) => steps * (blurCost(size) + 2 * size.samples),
  python: ({ steps, gain, threshold }) => `
gain, threshold = ${gain}, ${threshold}
estimate = np.zeros_like(y)
residual = y
for _ in range(${steps}):
    peak = np.unravel_index(np.argmax(np.abs(residual)), y.shape)
    if np.abs(residual[peak]) <= threshold:
        break
    source = np.zeros_like(y)
    source[peak] = 1
    beam = A(source)
    strength = gain * residual[peak] / beam[peak]
    estimate = estimate + strength * source
    residual = residual - strength * beam
`,
});
