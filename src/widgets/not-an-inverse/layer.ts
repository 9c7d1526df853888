/** The layer: a blur that keeps every s-th answer. The same weights down and across. */
import { box } from '../../core/kernels/index.ts';
import type { LinearOperator } from '../../core/operator.ts';
import { stridedCorrelate2d } from '../../core/operators/strided-correlate2d.ts';
import { norm, scale, sum, type Vec } from '../../core/vector.ts';
import type { Params } from './params.ts';

/** Standard deviation of the Gaussian, as a part of its size. */
const NARROW = 1 / 4;

const SHAPES: Record<Params['kernel'], (size: number) => Vec> = {
  box,
  tent: (size) => Float64Array.from({ length: size }, (_, t) => Math.min(t + 1, size - t)),
  gaussian: (size) =>
    Float64Array.from({ length: size }, (_, t) =>
      Math.exp(-0.5 * ((t - (size - 1) / 2) / (NARROW * size)) ** 2),
    ),
};

/** One row of weights, which sum to 1, or whose squares do. */
export function weightsOf({ kernel, size, unit }: Params): Vec {
  const weights = SHAPES[kernel](size);
  return scale(1 / (unit ? norm(weights) : sum(weights)), weights);
}

export function layerOf(p: Params, shape: readonly [number, number]): LinearOperator {
  const weights = weightsOf(p);
  const data = Float64Array.from({ length: p.size ** 2 }, (_, at) => {
    return weights[Math.floor(at / p.size)] * weights[at % p.size];
  });
  return stridedCorrelate2d({ shape: [p.size, p.size], data }, shape, {
    stride: p.stride,
    padding: p.padding,
  });
}
