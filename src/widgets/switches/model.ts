/**
 * A picture is pooled and unpooled. The code says how large each maximum was, the switches where it stood: with others in their place, or
 * with a code of ones, it is to be seen which of the two knew what.
 */
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { correlation } from '../../core/correlation.ts';
import { box2d } from '../../core/kernels/index.ts';
import type { Vec } from '../../core/vector.ts';
import { fileSizeOf, valuesOf } from '../../parts/model/picture.ts';
import type { ComputeModel } from '../contract.ts';
import { BLOCK, type Params } from './params.ts';
import { pictureOf, wholePicture } from './picture.ts';
import { placesOf, pooled, switchesUsed, unpooled } from './pooled.ts';
import { pythonOf } from './python.ts';

export interface Result {
  /** [height, width] of the picture, and of the code. */
  readonly shape: readonly [number, number];
  readonly codeShape: readonly [number, number];
  readonly truth: Vec;
  /** What the poolings put out, and what is unpooled: the same, or ones. */
  readonly pooled: Vec;
  readonly code: Vec;
  readonly back: Vec;
  /** Means over 5×5 pixels, the picture mirrored at its edges. */
  readonly backMean: Vec;
  /** Of each value of the code: how many pixels from its own it comes back. */
  readonly distances: Vec;
  readonly correlation: number;
  readonly correlationOfMeans: number;
}

const MEAN = 5;
const smoothed = (x: Vec, shape: Result['shape']): Vec =>
  convolve2d(box2d(MEAN), shape, { boundary: 'reflect' }).apply(x);

const sumOf = (values: Vec, weight: (value: number, k: number) => number): number =>
  values.reduce((sum, value, k) => sum + weight(value, k), 0);

export const model = {
  kind: 'compute',

  check(p) {
    const { levels } = pictureOf(p.picture);
    if (levels.length === 0)
      return {
        code: 'small',
        facts: { ...fileSizeOf(p.picture.own ?? wholePicture(p.picture)), least: BLOCK },
      };
    return levels.every((level) => level === levels[0]) ? { code: 'flat' } : null;
  },

  compute(p) {
    const picture = pictureOf(p.picture);
    const { shape } = picture;
    const truth = valuesOf(picture);
    const { shape: codeShape, code: maxima, levels } = pooled(truth, shape, p.depth);
    const own = placesOf(levels.map(({ switches }) => switches));
    const used = placesOf(switchesUsed(levels, p.way, p.seed));
    const code = p.erased ? maxima.map(() => 1) : maxima;
    const back = unpooled(code, used, truth.length);
    const width = shape[1];
    const row = (place: number) => Math.floor(place / width);
    const backMean = smoothed(back, shape);
    return {
      shape,
      codeShape,
      truth,
      pooled: maxima,
      code,
      back,
      backMean,
      distances: maxima.map((_, k) =>
        Math.hypot(row(own[k]) - row(used[k]), (own[k] % width) - (used[k] % width)),
      ),
      correlation: correlation(back, truth),
      correlationOfMeans: correlation(backMean, smoothed(truth, shape)),
    };
  },

  measures(r, p) {
    const light = sumOf(r.pooled, (value) => value);
    return {
      inPlace: (100 * sumOf(r.distances, (d) => Number(d === 0))) / r.distances.length,
      lightInPlace: (100 * sumOf(r.distances, (d, k) => (d === 0 ? r.pooled[k] : 0))) / light,
      displacement: sumOf(r.distances, (d, k) => d * r.pooled[k]) / light,
      correlation: r.correlation,
      correlationOfMeans: r.correlationOfMeans,
      chance: 100 / 4 ** p.depth,
      values: r.code.length,
    };
  },

  facts: (r, p) => ({
    way: p.way,
    erased: p.erased,
    depth: p.depth,
    height: r.shape[0],
    width: r.shape[1],
    codeHeight: r.codeShape[0],
    codeWidth: r.codeShape[1],
  }),

  table(r) {
    const width = r.codeShape[1];
    return {
      columns: [
        { head: 'row of the code', values: Array.from(r.code, (_, k) => Math.floor(k / width)) },
        { head: 'column of the code', values: Array.from(r.code, (_, k) => k % width) },
        { head: 'maximum', values: r.pooled },
        { head: 'unpooled value', values: r.code },
        { head: 'comes back off by (pixels)', values: r.distances },
      ],
    };
  },

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
