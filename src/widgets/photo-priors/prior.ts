/** The priors that are split off, R(x) = Σ|Lx|, made once for a size. */
import { splitTv, splitWavelets, type Splitting } from '../../core/priors/index.ts';
import { keepLast } from '../../parts/model/memo.ts';

type Shape = readonly [number, number];

/** Daubechies' four taps, each level of averages split again. */
const WAVELETS = { family: 'daubechies4', levels: 3 } as const;
/** What both sides of a picture must be a multiple of. */
export const BLOCK = 2 ** WAVELETS.levels;

const tv = keepLast((shape: Shape) => shape.join(), splitTv);
const wavelets = keepLast(
  (shape: Shape) => shape.join(),
  (shape) => splitWavelets(shape, WAVELETS),
);

export const splittingOf = (prior: 'tv' | 'wavelets', shape: Shape): Splitting =>
  prior === 'tv' ? tv(shape) : wavelets(shape);
