import { checkVec } from '../check.ts';
import type { Vec } from '../vector.ts';
import type { Tensor, TensorShape } from './tensor.ts';
import { checkSameShape, checkTensor, checkTensorShape, countOf, tensor } from './tensor.ts';

/** Values by name: the weights of a layer, or the gradient of each. Row-major, `{ weight, bias }`. */
export type Params = Readonly<Record<string, Vec>>;

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
 * Nothing is mutated. A memory may hold arrays that were passed in; leave those as they are until `backward`.
 */
export interface Layer<M extends Memory = Memory> {
  readonly name: string;
  /** The shape of each parameter, in PyTorch's layout; empty for a layer that learns nothing. */
  readonly parameters: Readonly<Record<string, readonly number[]>>;
  /** The shape of y; explains itself where there is none. */
  outShape(inShape: TensorShape): TensorShape;
  forward(x: Tensor, params?: Params): { readonly y: Tensor; readonly memory: M };
  backward(dy: Tensor, memory: M, params?: Params): { readonly dx: Tensor; readonly gradients: Params };
}

/** The mathematics of a layer, without the checks. */
export interface LayerRecipe<M extends Memory> {
  readonly name: string;
  readonly parameters?: Layer['parameters'];
  /** Throws where no output exists. */
  outShape(inShape: TensorShape): TensorShape;
  forward(x: Tensor, params: Params, outShape: TensorShape): { readonly y: Vec; readonly memory: M };
  backward(dy: Tensor, memory: M, params: Params): { readonly dx: Vec; readonly gradients?: Params };
}

/** Turns a recipe into a layer that checks shapes and lengths. Values are not checked: a training that diverges may show it. */
export function layerOf<M extends Memory>(recipe: LayerRecipe<M>): Layer<M> {
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
      checkParams(name, parameters, params);
      const shape = outShape(x.shape);
      const { y, memory } = recipe.forward(x, params, shape);
      return { y: tensor(shape, y), memory };
    },
    backward(dy, memory, params = {}) {
      const who = `${name} backward`;
      checkTensor(who, 'dy', dy);
      checkParams(who, parameters, params);
      checkSameShape(who, 'dy', dy.shape, outShape(memory.inShape));
      const { dx, gradients = {} } = recipe.backward(dy, memory, params);
      return { dx: tensor(memory.inShape, dx), gradients };
    },
  };
}

/** A Vec of the right length for each parameter; others are welcome, a stack hands its own to all. */
function checkParams(who: string, parameters: Layer['parameters'], params: Params): void {
  for (const [key, shape] of Object.entries(parameters)) checkVec(who, key, params[key], countOf(shape));
}
