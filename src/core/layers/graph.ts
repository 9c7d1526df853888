import { demand } from '../check.ts';
import type { Numbers, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';
import { namedAfter, paramsOfPart } from './named.ts';
import { refuseUnless } from './refuse.ts';
import type { Tensor, TensorShape } from './tensor.ts';

/** One layer of a graph, and what it reads: the input 'x' or nodes before it, by name. Of several it reads the sum. */
export interface GraphNode<V extends Numbers = Vec> {
  readonly of: readonly string[];
  readonly layer: Layer<Memory, V>;
}

/** What a graph keeps: what each node kept, and what each put out, for whoever wants to look inside. */
export interface GraphMemory<V extends Numbers = Vec> extends Memory {
  readonly memories: Readonly<Record<string, Memory>>;
  readonly outputs: Readonly<Record<string, Tensor<V>>>;
}

/**
 * Layers that read each other by name, as one layer: y = Σ outputs, each node f(Σ of). A skip connection is a name that is read twice; where
 * several are read they are added, as in an FCN (Long, Shelhamer & Darrell, CVPR 2015) and in a residual network. Nodes stand in an order in
 * which each reads what stands before it. Parameters are named 'node.weight', as in the state_dict of a PyTorch module of that name.
 *
 * @throws RangeError "graph: fuse reads nothing called pool9"; and where the sizes of what is added differ, in PyTorch's words: "graph: node
 *   fuse, The size of tensor a (32) must match the size of tensor b (33) at non-singleton dimension 3".
 */
export function graph<V extends Numbers = Vec>(
  nodes: Readonly<Record<string, GraphNode<V>>>,
  outputs: readonly string[],
): Layer<GraphMemory<V>, V> {
  const order = Object.entries(nodes);
  checkNames(order, outputs);
  const shapesOf = (inShape: TensorShape) => {
    const shapes: Record<string, TensorShape> = { x: inShape };
    for (const [name, { of, layer }] of order) shapes[name] = layer.outShape(commonShape(name, of, shapes));
    return shapes;
  };
  return layerOf<GraphMemory<V>, V>({
    name: 'graph',
    parameters: Object.fromEntries(order.flatMap(([name, { layer }]) => namedAfter(name, layer.parameters))),
    outShape: (inShape) => commonShape('output', outputs, shapesOf(inShape)),
    forward(x, params) {
      const made: Record<string, Tensor<V>> = { x };
      const memories: Record<string, Memory> = {};
      for (const [name, { of, layer }] of order) {
        const read = summed(of.map((key) => made[key]));
        const { y, memory } = layer.forward(read, paramsOfPart(name, layer, params));
        made[name] = y;
        memories[name] = memory;
      }
      const y = summed(outputs.map((key) => made[key]));
      return { y: y.data, memory: { inShape: x.shape, memories, outputs: made } };
    },
    backward(dy, { memories, outputs: made }, params) {
      const flowing: Record<string, Tensor<V>> = {};
      const flowTo = (key: string, part: Tensor<V>) =>
        (flowing[key] = flowing[key] ? summed([flowing[key], part]) : part);
      for (const key of outputs) flowTo(key, dy);
      const gradients: (readonly (readonly [string, V])[])[] = [];
      for (const [name, { of, layer }] of order.toReversed()) {
        const reached = flowing[name] ?? zeros(made[name]);
        const back = layer.backward(reached, memories[name], paramsOfPart(name, layer, params));
        for (const key of of) flowTo(key, back.dx);
        gradients.push(namedAfter(name, back.gradients));
      }
      const dx = flowing.x ?? zeros(made.x);
      return { dx: dx.data, gradients: Object.fromEntries(gradients.reverse().flat()) };
    },
  });
}

function checkNames(
  order: readonly (readonly [string, Pick<GraphNode, 'of'>])[],
  outputs: readonly string[],
): void {
  demand(outputs.length > 0, 'graph', 'outputs must not be empty', 'none');
  const known = new Set(['x']);
  for (const [name, { of }] of order) {
    demand(of.length > 0, 'graph', `${name} must read something`, 'nothing');
    demand(!known.has(name), 'graph', 'each node needs a name of its own', name);
    for (const key of of) refuseUnless(known.has(key), 'graph', `${name} reads nothing called ${key}`);
    known.add(name);
  }
  for (const key of outputs) refuseUnless(known.has(key), 'graph', `there is no output called ${key}`);
}

/** The one shape of what is added. */
function commonShape(
  name: string,
  added: readonly string[],
  shapes: Readonly<Record<string, TensorShape>>,
): TensorShape {
  const [first, ...others] = added.map((key) => shapes[key]);
  for (const shape of others) {
    const axis = first.findIndex((n, i) => n !== shape[i]);
    const sizes = `The size of tensor a (${first[axis]}) must match the size of tensor b (${shape[axis]})`;
    refuseUnless(axis < 0, 'graph', `node ${name}, ${sizes} at non-singleton dimension ${axis}`);
  }
  return first;
}

/** The sum as a new tensor; the one itself where there is one. */
function summed<V extends Numbers>(parts: readonly Tensor<V>[]): Tensor<V> {
  if (parts.length === 1) return parts[0];
  const data = parts[0].data.slice() as V;
  for (const part of parts.slice(1)) for (let i = 0; i < data.length; i++) data[i] += part.data[i];
  return { shape: parts[0].shape, data };
}

const zeros = <V extends Numbers>({ shape, data }: Tensor<V>): Tensor<V> => ({
  shape,
  data: zerosLike(data, data.length),
});
