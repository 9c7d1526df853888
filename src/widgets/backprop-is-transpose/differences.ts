/** Gradients without any theory: move one number a little up, a little down, and see what the loss does. */
import type { Vec } from '../../core/vector.ts';
import type { LayerState } from './layer.ts';

export const STEP = 1e-3;

/** (f(v + ε eⱼ) − f(v − ε eⱼ)) / 2ε for every j. */
const central = (f: (v: Vec) => number, at: Vec): Vec =>
  at.map((_, j) => {
    const moved = (by: number): Vec => at.map((value, i) => (i === j ? value + by : value));
    return (f(moved(STEP)) - f(moved(-STEP))) / (2 * STEP);
  });

export function differencesOf(layer: LayerState, loss: (y: Vec) => number): { x: Vec; w: Vec } {
  return {
    x: central((x) => loss(layer.operator.apply(x)), layer.x),
    w: central((weights) => loss(layer.with(weights).apply(layer.x)), layer.weights),
  };
}
