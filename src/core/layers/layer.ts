import { checkNumbers } from '../check.ts';
import type { Numbers, Vec } from '../vector.ts';
import type { Tensor, TensorShape } from './tensor.ts';
import { checkSameShape, checkTensor, checkTensorShape, countOf, tensor } from './tensor.ts';

/** Values by name: the weights of a layer, or the gradient of each. Row-major, `{ weight, bias }`. */
export type Params<V extends Numbers = Vec> = Readonly<Record<string, V>>;

/** What `forward` keeps for `backward`. */
export interface Memory {
  readonly inShape: TensorShape;
}

/**
 * One layer of a network: settings only. The weights come in from outside at each call, so that a layer is a plain function
 * y = f(x, params), and its backward pass the transpose of its derivative:
 *
 *   dx = (∂y/∂x)ᵀ dy,      gradients = (∂y/∂params)ᵀ dy,      summed over the batch
 *
 * Everything is in the precision of x: all that comes in with it must be, and all that goes out is. V says which.
 *
 * Nothing is mutated. A memory may hold arrays that were passed in; leave those as they are until `backward`.
 */
export interface Layer<M extends Memory = Memory, V extends Numbers = Vec> {
  readonly name: string;
  /** The shape of each parameter, in PyTorch's layout; empty for a layer that learns nothing. */
  readonly parameters: Readonly<Record<string, readonly number[]>>;
  /** The shape of y; explains itself where there is none. */
  outShape(inShape: TensorShape): TensorShape;
  forward(x: Tensor<V>, params?: Params<V>): { readonly y: Tensor<V>; readonly memory: M };
  backward(
    dy: Tensor<V>,
    memory: M,
    params?: Params<V>,
  ): { readonly dx: Tensor<V>; readonly gradients: Params<V> };
}

/** The mathematics of a layer, without the checks. */
export interface LayerRecipe<M extends Memory, V extends Numbers> {
  readonly name: string;
  readonly parameters?: Layer['parameters'];
  /** Throws where no output exists. */
  outShape(inShape: TensorShape): TensorShape;
  forward(x: Tensor<V>, params: Params<V>, outShape: TensorShape): { readonly y: V; readonly memory: M };
  backward(dy: Tensor<V>, memory: M, params: Params<V>): { readonly dx: V; readonly gradients?: Params<V> };
}

/** Turns a recipe into a layer that checks shapes, lengths and precision. Values are not checked: a training that diverges may show it. */
export function layerOf<M extends Memory, V extends Numbers>(recipe: LayerRecipe<M, V>): Layer<M, V> {
  const { name, parameters = {} } = recipe;
  const outShape = (inShape: TensorShape) => {
    checkTensorShape(name, 'input shape', inShape);
    return recipe.outShape(inShape);
  };
  return {
    name,
    parameters,
    outShape,
    forward(x, params = {}) {
      checkTensor(name, 'x', x);
      checkParams(name, parameters, params, x.data);
      const shape = outShape(x.shape);
      const { y, memory } = recipe.forward(x, params, shape);
      return { y: tensor(shape, y), memory };
    },
    backward(dy, memory, params = {}) {
      const who = `${name} backward`;
      checkTensor(who, 'dy', dy);
      checkMemory(who, memory, dy.data);
      checkParams(who, parameters, params, dy.data);
      checkSameShape(who, 'dy', dy.shape, outShape(memory.inShape));
      const { dx, gradients = {} } = recipe.backward(dy, memory, params);
      return { dx: tensor(memory.inShape, dx), gradients };
    },
  };
}

/** Numbers of the right kind and length for each parameter; others are welcome, a stack hands its own to all. */
function checkParams(
  who: string,
  parameters: Layer['parameters'],
  params: Params<Numbers>,
  like: Numbers,
): void {
  for (const [key, shape] of Object.entries(parameters))
    checkNumbers(who, key, params[key], countOf(shape), like);
}

/** What `forward` kept is in the precision of what `backward` is given. */
function checkMemory(who: string, memory: Memory, dy: Numbers): void {
  for (const kept of Object.values(memory) as unknown[]) {
    if (kept instanceof Float64Array || kept instanceof Float32Array)
      checkNumbers(who, 'dy', dy, dy.length, kept as Numbers);
  }
}
