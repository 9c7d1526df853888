import type { ChannelSums } from '../strided/index.ts';
import type { Vec } from '../vector.ts';
import { addBias, withBias } from './bias.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';
import type { TensorShape } from './tensor.ts';
import { countOf } from './tensor.ts';

/** What a layer that multiplies by weights keeps: its input. */
export interface InputMemory extends Memory {
  readonly x: Vec;
}

interface Weighted {
  readonly name: string;
  /** The shape of `weight`; its channels out are `outChannels`. */
  readonly weight: readonly number[];
  readonly outChannels: number;
  readonly bias: boolean;
  readonly outShape: (inShape: TensorShape) => TensorShape;
  /** y = A(w) x and what belongs to it, between an input and an output of these shapes. */
  readonly sums: (inShape: TensorShape, outShape: TensorShape) => ChannelSums;
}

/** A layer y = A(w) x + b, linear in its input and in its weights: dx = A(w)ᵀ dy, dw = ∂⟨dy, A(w) x⟩/∂w, db = Σ dy. */
export function weightedLayer(options: Weighted): Layer<InputMemory> {
  const { name, weight, outChannels, bias, outShape, sums } = options;
  return layerOf<InputMemory>({
    name,
    parameters: bias ? { weight, bias: [outChannels] } : { weight },
    outShape,
    forward(x, params, shape) {
      const y = new Float64Array(countOf(shape));
      sums(x.shape, shape).gather(params.weight, x.data, y);
      if (bias) addBias(y, shape, params.bias);
      return { y, memory: { inShape: x.shape, x: x.data } };
    },
    backward(dy, { inShape, x }, params) {
      const { scatter, weigh } = sums(inShape, dy.shape);
      const dx = new Float64Array(countOf(inShape));
      const dw = new Float64Array(countOf(weight));
      scatter(params.weight, dy.data, dx);
      weigh(x, dy.data, dw);
      return { dx, gradients: withBias(bias, dw, dy) };
    },
  });
}
