import { demand } from '../core/check.ts';
import { transferFunction, unsupervisedWiener as solver } from '../core/spectral/index.ts';
import { transformCost } from './parts/cost.ts';
import { differencePower } from './parts/difference-power.ts';
import { iterativeMethod } from './parts/iterative-method.ts';

/**
 * The Wiener filter that finds the sizes of noise and truth itself, by sampling pictures and both sizes in turn: the
 * mean of the samples after the first few. The penalty is the Laplacian's.
 * Orieux, Giovannelli & Rodet, *J. Opt. Soc. Am. A* 27(7), 2010.
 */
export const unsupervisedWiener = iterativeMethod({
  name: 'unsupervised-wiener',
  params: {
    steps: { default: 100, low: 1, high: 1000, scale: 'integer', symbol: 'k' },
    burnIn: { default: 30, low: 0, high: 300, scale: 'integer' },
    seed: { default: 0, low: 0, high: 9999, scale: 'integer' },
  },
  belief: { truth: 'smooth', noise: 'white-unknown' },
  boundaries: ['periodic'],
  needs: [],
  solver,
  solverProblem(problem, { seed }) {
    const { data, shape, kernel, boundary } = problem;
    demand(boundary === 'periodic', 'unsupervised-wiener', "boundary must be 'periodic'", `'${boundary}'`);
    const penalty = differencePower(problem, 2);
    return { data, shape, transfer: transferFunction(kernel, shape), penalty, seed };
  },
  solverParams: (_, { burnIn }) => ({ burnIn }),
  /** Two transforms a step, of the sample's noise and back, and 12n: k(2n log₂ n + 12n). */
  cost: ({ samples }, { steps }) => steps * (2 * transformCost(samples) + 12 * samples),
  python: ({ steps, burnIn, seed }) => `
# |L|² of the Laplacian; omega is that of the transform.
L2 = sum(2 - 2 * np.cos(w) for w in np.meshgrid(*omega, indexing="ij")) ** 2
of_noise, of_truth = 1, 1  # precisions: one over a variance
drawn = []
for k in range(${steps}):
    draw = np.random.RandomState((${seed} + k * 2654435761) % 2 ** 32)
    precision = of_noise * np.abs(H) ** 2 + of_truth * L2
    white = forward(draw.standard_normal(y.shape))
    sample = of_noise * np.conj(H) * forward(y) / precision + white / np.sqrt(precision)
    of_noise = draw.gamma(y.size / 2, 2 / np.sum(np.abs(forward(y) - H * sample) ** 2))
    of_truth = draw.gamma((y.size - 1) / 2, 2 / np.sum(L2 * np.abs(sample) ** 2))
    drawn.append(back(sample))
estimate = np.mean(drawn[min(${burnIn}, ${steps - 1}):], axis=0)
`,
});
