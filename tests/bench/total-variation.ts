/** Total variation of a 256 × 256 picture, step against step and picture against picture, turn about in one process. */
import { cosineTransform } from '../../src/core/fft/index.ts';
import { gaussian2d } from '../../src/core/kernels/index.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { splitTv } from '../../src/core/priors/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { stillLife } from '../../src/core/scenes/index.ts';
import { chambollePock } from '../../src/core/solvers/chambolle-pock.ts';
import { spectralAdmm } from '../../src/core/solvers/spectral-admm.ts';
import { cosineTransfer } from '../../src/core/spectral/index.ts';

const SHAPE = [256, 256] as const;
const LAMBDA = 0.0025;
const ROUNDS = 40;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Medians, in milliseconds, of what a step of each method costs, and what the products inside it do. */
export function compareTotalVariation() {
  const kernel = gaussian2d(1.5);
  const operator = convolve2d(kernel, SHAPE, { boundary: 'reflect' });
  const noise = new RandomState(1).standardNormal(SHAPE[0] * SHAPE[1]);
  const data = operator.apply(stillLife(SHAPE, 1)).map((value, q) => value + 0.02 * noise[q]);
  let primalDual = chambollePock.init({ operator, data, start: data });
  const problem = { shape: SHAPE, data, transfer: cosineTransfer(kernel, SHAPE), prior: splitTv(SHAPE) };
  let spectral = spectralAdmm.init(problem);
  const works = {
    'A, two short passes': () => void operator.apply(data),
    'Aᵀ, with its folded frame': () => void operator.adjoint(data),
    'one cosine transform': () => void cosineTransform(data, SHAPE),
    'Chambolle–Pock, a step': () =>
      void (primalDual = chambollePock.step(primalDual, { lambda: LAMBDA, norm: 1, balance: 3 })),
    'ADMM by cosines, a step': () => void (spectral = spectralAdmm.step(spectral, { lambda: LAMBDA })),
  };
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      work();
      times[name].push(performance.now() - start);
    }
  return Object.entries(times).map(([work, all]) => ({ work, 'median ms': median(all).toFixed(2) }));
}
