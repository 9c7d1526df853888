import { checkChoice, checkInteger } from '../check.ts';
import type { LinearOperator } from '../operator.ts';
import { resample } from '../operators/resample.ts';
import type { PerAxis } from '../strided/index.ts';
import { bothAxes, channelSums } from '../strided/index.ts';
import type { Numbers, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';
import type { TensorShape } from './tensor.ts';
import { countOf } from './tensor.ts';

export interface UpsampleOptions {
  /** A whole factor, or `[vertical, horizontal]`. */
  readonly scale: PerAxis;
  readonly method: 'nearest' | 'bilinear';
}

/**
 * Each channel enlarged by `resample`, a whole number of times. PyTorch: `nn.Upsample(scale_factor, mode)`, 'bilinear' with
 * `align_corners=False`.
 */
export function upsample2d<V extends Numbers = Vec>({ scale, method }: UpsampleOptions): Layer<Memory, V> {
  const name = 'upsample2d';
  const [down, across] = bothAxes(name, 'scale', scale);
  checkInteger(name, 'scale', down, 1);
  checkInteger(name, 'scale', across, 1);
  checkChoice(name, 'method', method, ['nearest', 'bilinear']);
  const between = (small: TensorShape, like: V) =>
    method === 'nearest' && like.BYTES_PER_ELEMENT === 4
      ? patches(small, [down, across], like)
      : channelByChannel<V>(small, [small[2] * down, small[3] * across], method);
  return layerOf<Memory, V>({
    name,
    outShape: ([n, c, h, w]) => [n, c, h * down, w * across],
    forward(x, _, shape) {
      const y = zerosLike(x.data, countOf(shape));
      between(x.shape, y).apply(x.data, y);
      return { y, memory: { inShape: x.shape } };
    },
    backward(dy, { inShape }) {
      const dx = zerosLike(dy.data, countOf(inShape));
      between(inShape, dx).adjoint(dy.data, dx);
      return { dx };
    },
  });
}

/** The enlargement of whole tensors, and its transpose; both overwrite what they are given second. */
interface Enlargement<V extends Numbers> {
  apply(x: V, y: V): void;
  adjoint(dy: V, dx: V): void;
}

/**
 * Each number repeated: a transposed layer of ones on each channel, whose patches neither overlap nor leave anything out. It is for single
 * precision, where it is compiled.
 */
function patches<V extends Numbers>(
  [n, c, h, w]: TensorShape,
  [down, across]: readonly [number, number],
  like: V,
): Enlargement<V> {
  const ones = zerosLike(like, down * across).fill(1) as V;
  const axes = [down, across].map((s) => ({ k: s, s, p: 0, d: 1 }));
  const sums = channelSums(
    {
      ...{ inputs: 1, outputs: 1, inShape: [h * down, w * across], outShape: [h, w] },
      axes: [axes[0], axes[1]],
    },
    n * c,
    like,
  );
  return {
    apply: (x, y) => sums.scatter(ones, x, y),
    adjoint: (dy, dx) => sums.gather(ones, dy, dx),
  };
}

/** To any size, by `resample`. Operators are in double precision; single precision is rounded from that. */
export function channelByChannel<V extends Numbers>(
  [n, c, h, w]: TensorShape,
  to: readonly [number, number],
  method: UpsampleOptions['method'],
): Enlargement<V> {
  const { apply, adjoint } = resample([h, w], to, { method });
  const each = (map: LinearOperator['apply'], from: Numbers, to: Numbers) => {
    const x = from instanceof Float64Array ? from : new Float64Array(from);
    const y = to instanceof Float64Array ? to : new Float64Array(to.length);
    const [m, k] = [x.length / (n * c), y.length / (n * c)];
    for (let at = 0; at < n * c; at++)
      map(x.subarray(at * m, (at + 1) * m), y.subarray(at * k, (at + 1) * k));
    if (to !== y) to.set(y);
  };
  return {
    apply: (x, y) => each(apply, x, y),
    adjoint: (dy, dx) => each(adjoint, dy, dx),
  };
}
