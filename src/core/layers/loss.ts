import type { Numbers, Vec } from '../vector.ts';
import type { Layer, Memory, Params } from './layer.ts';
import type { Tensor } from './tensor.ts';

/** How wrong an output is, and in which direction: dy = ∂value/∂y. */
export type Loss<V extends Numbers = Vec> = (y: Tensor<V>) => {
  readonly value: number;
  readonly dy: Tensor<V>;
};

/** The loss of a layer or a stack on one batch, with its gradients: a forward and a backward pass. */
export function lossAndGradients<M extends Memory, V extends Numbers = Vec>(
  layer: Layer<M, V>,
  params: Params<V>,
  x: Tensor<V>,
  loss: Loss<V>,
): {
  readonly loss: number;
  readonly y: Tensor<V>;
  readonly dx: Tensor<V>;
  readonly gradients: Params<V>;
} {
  const { y, memory } = layer.forward(x, params);
  const { value, dy } = loss(y);
  return { loss: value, y, ...layer.backward(dy, memory, params) };
}
