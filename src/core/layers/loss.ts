import type { Layer, Memory, Params } from './layer.ts';
import type { Tensor } from './tensor.ts';

/** How wrong an output is, and in which direction: dy = ∂value/∂y. */
export type Loss = (y: Tensor) => { readonly value: number; readonly dy: Tensor };

/** The loss of a layer or a stack on one batch, with its gradients: a forward and a backward pass. */
export function lossAndGradients<M extends Memory>(
  layer: Layer<M>,
  params: Params,
  x: Tensor,
  loss: Loss,
): { readonly loss: number; readonly y: Tensor; readonly dx: Tensor; readonly gradients: Params } {
  const { y, memory } = layer.forward(x, params);
  const { value, dy } = loss(y);
  return { loss: value, y, ...layer.backward(dy, memory, params) };
}
