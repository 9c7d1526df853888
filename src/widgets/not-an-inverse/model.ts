/**
 * y = A x + n, and two ways back to x's shape: Aᵀy, which every framework calls a transposed convolution, and A⁺y, the
 * pseudo-inverse. AᵀA multiplies each of the layer's own shapes by σ², A⁺A by 1; both lose what A never read.
 */
import { relativeError } from '../../core/metrics.ts';
import type { LinearOperator } from '../../core/operator.ts';
import { truncated } from '../../core/spectral/index.ts';
import { svd } from '../../core/svd/index.ts';
import { distance, dot, norm, scale, type Vec } from '../../core/vector.ts';
import { observe } from '../../experiment.ts';
import { keepFew } from '../../parts/model/memo.ts';
import { fileSizeOf, valuesOf } from '../../parts/model/picture.ts';
import type { ComputeModel } from '../contract.ts';
import { layerOf, sumsOf } from './layer.ts';
import type { Params } from './params.ts';
import { pictureOf } from './picture.ts';
import { pythonOf } from './python.ts';

export interface Back {
  readonly picture: Vec;
  /** ‖x̂ − x‖ / ‖x‖. */
  readonly error: number;
  /** ‖A x̂ − y‖ / ‖y‖: put it through the layer again, and compare. 0 where only rounding is left. */
  readonly again: number;
}
export interface Result {
  /** [height, width] of the pictures, and of what the layer makes of them. */
  readonly shape: readonly [number, number];
  readonly outShape: readonly [number, number];
  readonly truth: Vec;
  readonly data: Vec;
  readonly transpose: Back;
  readonly inverse: Back;
  /** What Aᵀy was multiplied by. */
  readonly gain: number;
  /** The error of Aᵀy with the factor that makes it smallest. */
  readonly best: number;
  /** ‖Aᵀy − A⁺y‖ / ‖A⁺y‖, as shown. */
  readonly apart: number;
  /** Falling. */
  readonly sigma: Vec;
  readonly rank: number;
  /** Of the weights that meet at one place in a stride, along one axis: the least and the greatest sum. */
  readonly sums: readonly [number, number];
}

/** A σ smaller than this part of the largest is rounding. */
export const NEGLIGIBLE = 1e-12;
/** What is left of a misfit below this is rounding, which differs from one engine to the next. */
const ROUNDING = 1e-12;

/** What takes long and does not hang on picture and noise: there are five sizes, and one more. */
const decompositionOf = keepFew(
  6,
  ({ p, shape }: Asked) => [p.size, p.stride, p.padding, p.kernel, p.unit, ...shape].join(),
  ({ operator }) => svd(operator),
);
interface Asked {
  readonly operator: LinearOperator;
  readonly p: Params;
  readonly shape: readonly [number, number];
}

const withoutRounding = (error: number): number => (error < ROUNDING ? 0 : error);
const part = (a: number, b: number): number => (b === 0 ? 0 : a / b);

export const model = {
  kind: 'compute',

  check(p) {
    const { shape, levels } = pictureOf(p.picture);
    if (levels.every((level) => level === 0)) return { code: 'dark' };
    if (p.kernel === 'daubechies' && p.size % 2 === 1) return { code: 'odd', facts: { size: p.size } };
    const fits = p.size <= Math.min(...shape) + 2 * p.padding;
    return fits
      ? null
      : { code: 'small', facts: { ...fileSizeOf(p.picture.own ?? { shape }), size: p.size } };
  },

  compute(p) {
    const picture = pictureOf(p.picture);
    const { shape } = picture;
    const operator = layerOf(p, shape);
    const { truth, data } = observe({
      truth: valuesOf(picture),
      operator,
      noise: { kind: 'gaussian', sigma: p.noise, seed: p.seed },
    });
    const back = (picture: Vec): Back => ({
      picture,
      error: relativeError(picture, truth),
      again: withoutRounding(part(distance(operator.apply(picture), data), norm(data))),
    });
    const scattered = operator.adjoint(data);
    // The c that makes ‖c·Aᵀy − x‖ smallest. It needs the truth, and is granted.
    const fitted = part(dot(truth, scattered), dot(scattered, scattered));
    const gain = p.scaled ? fitted : 1;
    const decomposition = decompositionOf({ operator, p, shape });
    const { sigma } = decomposition;
    const threshold = NEGLIGIBLE * sigma[0];
    const transpose = back(scale(gain, scattered));
    const inverse = back(decomposition.solve(data, truncated(threshold)));
    return {
      shape,
      outShape: operator.outShape as readonly [number, number],
      truth,
      data,
      transpose,
      inverse,
      gain,
      best: relativeError(scale(fitted, scattered), truth),
      apart: withoutRounding(part(distance(transpose.picture, inverse.picture), norm(inverse.picture))),
      sigma,
      rank: sigma.filter((value) => value >= threshold && value > 0).length,
      sums: [Math.min(...sumsOf(p)), Math.max(...sumsOf(p))],
    };
  },

  measures: (r) => ({
    pixels: r.truth.length,
    numbers: r.data.length,
    transposeError: r.transpose.error,
    transposeAgain: r.transpose.again,
    inverseError: r.inverse.error,
    inverseAgain: r.inverse.again,
    best: r.best,
    apart: r.apart,
    lost: r.truth.length - r.rank,
    condition: part(r.sigma[0], r.sigma[r.rank - 1] ?? 0),
    gain: r.gain,
    leastSum: r.sums[0],
    mostSum: r.sums[1],
  }),

  facts: (r, p) => ({
    height: r.shape[0],
    width: r.shape[1],
    outHeight: r.outShape[0],
    outWidth: r.outShape[1],
    scaled: p.scaled,
  }),

  table(r) {
    const width = r.shape[1];
    return {
      columns: [
        { head: 'row', values: Array.from(r.truth, (_, i) => Math.floor(i / width)) },
        { head: 'column', values: Array.from(r.truth, (_, i) => i % width) },
        { head: 'truth x', values: r.truth },
        { head: 'transpose, times its factor', values: r.transpose.picture },
        { head: 'pseudo-inverse', values: r.inverse.picture },
      ],
    };
  },

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
