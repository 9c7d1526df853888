import { demand } from '../check.ts';
import type { Numbers, Vec } from '../vector.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';
import { namedAfter, paramsOfPart } from './named.ts';
import type { Tensor } from './tensor.ts';

/** What a stack keeps: what each layer kept, and what each put out, for whoever wants to look inside. */
export interface StackMemory<V extends Numbers = Vec> extends Memory {
  readonly memories: readonly Memory[];
  readonly outputs: readonly Tensor<V>[];
}

/**
 * Layers one after the other, as one layer. Parameters carry the number of their layer, '0.weight', '0.bias', '2.weight', as in
 * the state_dict of PyTorch's `nn.Sequential`. A layer's complaint about a shape comes with its number.
 */
export function sequential<V extends Numbers = Vec>(
  layers: readonly Layer<Memory, V>[],
): Layer<StackMemory<V>, V> {
  demand(layers.length > 0, 'sequential', 'layers must not be empty', 'none');
  const stack = [...layers];
  const last = stack.length - 1;
  return layerOf<StackMemory<V>, V>({
    name: 'sequential',
    parameters: Object.fromEntries(stack.flatMap(({ parameters }, i) => namedAfter(i, parameters))),
    outShape: (inShape) =>
      stack.reduce((shape, layer, i) => explained(i, () => layer.outShape(shape)), inShape),
    forward(x, params) {
      const memories: Memory[] = [];
      const outputs: Tensor<V>[] = [];
      stack.forEach((layer, i) => {
        const { y, memory } = layer.forward(i === 0 ? x : outputs[i - 1], paramsOfPart(i, layer, params));
        memories.push(memory);
        outputs.push(y);
      });
      return { y: outputs[last].data, memory: { inShape: x.shape, memories, outputs } };
    },
    backward(dy, { memories }, params) {
      let flowing = dy;
      const found: (readonly (readonly [string, V])[])[] = [];
      for (let i = last; i >= 0; i--) {
        const { dx, gradients } = stack[i].backward(flowing, memories[i], paramsOfPart(i, stack[i], params));
        flowing = dx;
        found.push(namedAfter(i, gradients));
      }
      return { dx: flowing.data, gradients: Object.fromEntries(found.reverse().flat()) };
    },
  });
}

/** The same error, with the number of the layer that threw it. */
function explained<T>(i: number, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError(`sequential: layer ${i}, ${error.message}`);
    throw error;
  }
}
