/** The three losses, and what each of them says to the outputs. */
import { RandomState } from '../../core/random/index.ts';
import type { Vec } from '../../core/vector.ts';
import { dot } from '../../core/vector.ts';
import type { Params } from './params.ts';

export const TARGETS = [0, 20] as const;
/** The target has a seed of its own, one further, so that it stays when the sizes change. */
export const NEXT = 1;

export interface Loss {
  loss(y: Vec): number;
  gradient(y: Vec): Vec;
}

/** How often each output was picked; what lies beyond the last output counts for that one. */
function countsOf({ picked }: Params, side: number): Vec {
  const counts = new Float64Array(side * side);
  for (const [x, y] of picked) {
    const row = Math.max(0, side - 1 - y);
    counts[row * side + Math.min(x, side - 1)]++;
  }
  return counts;
}

export function lossOf(p: Params, side: number): Loss {
  if (p.loss === 'squares') {
    const target = new RandomState(p.seed + NEXT).randint(...TARGETS, side * side);
    const residual = (y: Vec): Vec => y.map((value, at) => value - target[at]);
    return { loss: (y) => dot(residual(y), residual(y)) / 2, gradient: residual };
  }
  const weights = p.loss === 'sum' ? new Float64Array(side * side).fill(1) : countsOf(p, side);
  return { loss: (y) => dot(weights, y), gradient: () => weights };
}
