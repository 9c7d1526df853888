import { checkChoice, demand } from '../check.ts';
import type { Numbers, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import { relu } from './activations.ts';
import type { Layer, Memory, Params } from './layer.ts';
import { layerOf } from './layer.ts';
import { paramsOfPart } from './named.ts';
import type { SlopeMemory } from './pointwise.ts';
import type { Tensor } from './tensor.ts';

/** How a signal goes back through a ReLU: dx for dy, where x was the input on the way up. */
export const BACKWARD_RULES = ['gradient', 'deconvnet', 'guided'] as const;
export type BackwardRule = (typeof BACKWARD_RULES)[number];

/** Layers that would need a rule that nobody gave, and those that hold layers of their own. */
const WITHOUT_RULE = ['leakyRelu', 'sigmoid', 'tanh', 'sequential', 'graph'];

/**
 * The same layers, with each ReLU sending back by a rule (x its input on the way up, dy the signal that comes down):
 *
 *   gradient    dx = dy · [x > 0]             the true backward pass
 *   deconvnet   dx = max(dy, 0)               a ReLU on the signal that goes down: Zeiler & Fergus, ECCV 2014
 *   guided      dx = max(dy, 0) · [x > 0]     both gates: Springenberg et al., ICLR workshop 2015
 *
 * Nothing else changes. Unpooling with switches is the backward pass of a max-pool whose windows do not overlap, and the transposed
 * convolution, without a bias, that of a convolution; so the three differ at the ReLUs alone (Simonyan, Vedaldi & Zisserman, ICLR workshop
 * 2014, section 4). All three go back in proportion: c times the signal, c > 0, gives c times the answer.
 * @throws RangeError "backwardBy: guided is for single layers with ReLUs, got leakyRelu"; tanh and sigmoid have their gradient alone.
 */
export function backwardBy<V extends Numbers = Vec>(
  rule: BackwardRule,
  layers: readonly Layer<Memory, V>[],
): readonly Layer<Memory, V>[] {
  const who = 'backwardBy';
  checkChoice(who, 'rule', rule, BACKWARD_RULES);
  if (rule === 'gradient') return layers;
  const strange = layers.find(({ name }) => WITHOUT_RULE.includes(name));
  demand(strange === undefined, who, `${rule} is for single layers with ReLUs`, strange?.name);
  return layers.map((layer) => (layer.name === 'relu' ? gated<V>(rule) : layer));
}

/** A ReLU that lets back only what is positive, and, guided, only where it let something up. */
function gated<V extends Numbers>(rule: 'deconvnet' | 'guided'): Layer<SlopeMemory<V>, V> {
  const up = relu<V>();
  return layerOf<SlopeMemory<V>, V>({
    name: up.name,
    outShape: (inShape) => inShape,
    forward(x) {
      const { y, memory } = up.forward(x);
      return { y: y.data, memory };
    },
    backward({ data }, { slope }) {
      const dx = zerosLike<Numbers>(data, data.length);
      for (let i = 0; i < dx.length; i++) {
        const open = rule === 'deconvnet' || slope[i] > 0;
        // NaN is passed on, as by the ReLU.
        dx[i] = open && !(data[i] <= 0) ? data[i] : 0;
      }
      return { dx: dx as V };
    },
  });
}

/**
 * The signal on its way back through the layers of a `sequential`, from the output of the last of these down to the input: what stands
 * before layer i is at [i], and `dy` itself at the end. `memories` and `params` are the stack's own; of a longer stack the rest is not
 * asked, so that a question may be put to a layer within.
 *
 *   const { memory } = sequential(layers).forward(x, params);
 *   signalsBack(backwardBy('deconvnet', layers.slice(0, 4)), dy, memory.memories, params)[0];   // in pixels
 */
export function signalsBack<V extends Numbers = Vec>(
  layers: readonly Layer<Memory, V>[],
  dy: Tensor<V>,
  memories: readonly Memory[],
  params: Params<V> = {},
): readonly Tensor<V>[] {
  const signals = [dy];
  for (let i = layers.length - 1; i >= 0; i--) {
    const own = paramsOfPart(String(i), layers[i], params);
    signals.push(layers[i].backward(signals[signals.length - 1], memories[i], own).dx);
  }
  return signals.reverse();
}
