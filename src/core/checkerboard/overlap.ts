import { checkInteger } from '../check.ts';
import type { Vec } from '../vector.ts';

/** One transposed convolution along one axis: k weights, patches s apart. */
export interface OverlapLayer {
  readonly kernel: number;
  readonly stride: number;
}

/**
 * How many patches cover an output of a transposed convolution with k weights and stride s, away from the edges, for each residue
 * r = 0 … s−1 of its position: how many j < k have j ≡ r (mod s),
 *
 *   c_r = ⌈(k − r)/s⌉,  and 0 where r ≥ k.
 *
 * Along two axes the counts multiply: `outer(c, c)`. Odena, Dumoulin & Olah, *Deconvolution and Checkerboard Artifacts*, Distill (2016).
 */
export function overlapCounts({ kernel, stride }: OverlapLayer): Vec {
  checkLayer('overlapCounts', { kernel, stride });
  // Beyond the kernel ⌈·⌉ gives −0 or less; `max` turns both into a plain 0.
  return Float64Array.from({ length: stride }, (_, r) => Math.max(0, Math.ceil((kernel - r) / stride)));
}

/** Throws unless k and s are whole numbers ≥ 1. */
export function checkLayer(who: string, { kernel, stride }: OverlapLayer): void {
  checkInteger(who, 'kernel size', kernel, 1);
  checkInteger(who, 'stride', stride, 1);
}

/** Largest and smallest of some counts; `ratio` = max/min is 1 where the overlap is even, ∞ where a cell is never reached. */
export function unevenness(counts: Vec): {
  readonly max: number;
  readonly min: number;
  readonly ratio: number;
} {
  const max = counts.reduce((a, b) => Math.max(a, b), -Infinity);
  const min = counts.reduce((a, b) => Math.min(a, b), Infinity);
  return { max, min, ratio: max / min };
}
