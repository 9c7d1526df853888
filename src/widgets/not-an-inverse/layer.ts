/** The layer: a blur that keeps every s-th answer. The same weights down and across. */
import { box } from '../../core/kernels/index.ts';
import type { LinearOperator } from '../../core/operator.ts';
import { stridedCorrelate2d } from '../../core/operators/strided-correlate2d.ts';
import { norm, scale, sum, type Vec } from '../../core/vector.ts';
import type { Params } from './params.ts';

/** Standard deviation of the Gaussian, as a part of its size. */
const NARROW = 1 / 4;

/**
 * Daubechies' scaling filters of 2, 4 and 6 weights, up to a factor: moved by an even number of cells, each is perpendicular to itself.
 * I. Daubechies, *Orthonormal bases of compactly supported wavelets*, Comm. Pure Appl. Math. 41 (1988) 909–996.
 */
function daubechies(size: number): Vec {
  const [root3, root10] = [Math.sqrt(3), Math.sqrt(10)];
  if (size === 2) return box(2);
  if (size === 4) return Float64Array.of(1 + root3, 3 + root3, 3 - root3, 1 - root3);
  const root = Math.sqrt(5 + 2 * root10);
  const [ends, next, middle] = [1 + root10, 5 + root10, 10 - 2 * root10];
  return Float64Array.of(
    ends + root,
    next + 3 * root,
    middle + 2 * root,
    middle - 2 * root,
    next - 3 * root,
    ends - root,
  );
}

const SHAPES: Record<Params['kernel'], (size: number) => Vec> = {
  box,
  tent: (size) => Float64Array.from({ length: size }, (_, t) => Math.min(t + 1, size - t)),
  gaussian: (size) =>
    Float64Array.from({ length: size }, (_, t) =>
      Math.exp(-0.5 * ((t - (size - 1) / 2) / (NARROW * size)) ** 2),
    ),
  daubechies,
};

/** One row of weights, which sum to 1, or whose squares do. */
export function weightsOf({ kernel, size, unit }: Params): Vec {
  const weights = SHAPES[kernel](size);
  return scale(1 / (unit ? norm(weights) : sum(weights)), weights);
}

/** For each place in a stride the sum of the weights that meet there: what one grey is multiplied by, along one axis. */
export function sumsOf(p: Params): Vec {
  const sums = new Float64Array(p.stride);
  weightsOf(p).forEach((weight, t) => {
    sums[t % p.stride] += weight;
  });
  return sums;
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
