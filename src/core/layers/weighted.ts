import type { ChannelSums } from '../strided/index.ts';
import type { Numbers, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import { withBias } from './bias.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';
import type { TensorShape } from './tensor.ts';
import { countOf } from './tensor.ts';

/** What a layer that multiplies by weights keeps: its input. */
export interface InputMemory<V extends Numbers = Vec> extends Memory {
  readonly x: V;
}

/** y = A(w) x and what belongs to it, between an input and an output of these shapes, in the precision of `like`. */
export type SumsBetween<V extends Numbers> = (
  inShape: TensorShape,
  outShape: TensorShape,
  like: V,
) => ChannelSums<V>;

interface Weighted<V extends Numbers> {
  readonly name: string;
  /** The shape of `weight`; its channels out are `outChannels`. */
  readonly weight: readonly number[];
  readonly outChannels: number;
  readonly bias: boolean;
  readonly outShape: (inShape: TensorShape) => TensorShape;
  readonly sums: SumsBetween<V>;
}

/** A layer y = A(w) x + b, linear in its input and in its weights: dx = A(w)ᵀ dy, dw = ∂⟨dy, A(w) x⟩/∂w, db = Σ dy. */
export function weightedLayer<V extends Numbers>(options: Weighted<V>): Layer<InputMemory<V>, V> {
  const { name, weight, outChannels, bias, outShape, sums } = options;
  return layerOf<InputMemory<V>, V>({
    name,
    parameters: bias ? { weight, bias: [outChannels] } : { weight },
    outShape,
    forward(x, params, shape) {
      const y = zerosLike(x.data, countOf(shape));
      sums(x.shape, shape, x.data).gather(params.weight, x.data, y, bias ? params.bias : undefined);
      return { y, memory: { inShape: x.shape, x: x.data } };
    },
    backward(dy, { inShape, x }, params) {
      const { scatter, weigh } = sums(inShape, dy.shape, x);
      const dx = zerosLike(x, countOf(inShape));
      const dw = zerosLike(x, countOf(weight));
      scatter(params.weight, dy.data, dx);
      weigh(x, dy.data, dw);
      return { dx, gradients: withBias(bias, dw, dy) };
    },
  });
}
