/** Pictures of 32×32 that generators make and learn from, −1 … 1: for digits 1 is ink and −1 paper. */
import { tensor } from '../core/layers/index.ts';
import type { Tensor } from '../core/layers/index.ts';
import type { Single } from '../core/vector.ts';

/** Pixels of a side. */
export const SIDE = 32;
export const SHAPE = [SIDE, SIDE] as const;
export const PIXELS = SIDE ** 2;

/** Pictures as one batch [n, 1, 32, 32]. */
export function batchOf(pictures: readonly Single[]): Tensor<Single> {
  const data = new Float32Array(pictures.length * PIXELS);
  pictures.forEach((picture, i) => data.set(picture, i * PIXELS));
  return tensor([pictures.length, 1, ...SHAPE], data);
}

/**
 * How much pictures of one class differ: the variance of a pixel over those that are alike in their label, the mean over pixels and classes. It falls
 * to 0 where a generator makes the same picture whatever z.
 */
export function varietyOf({ data }: Tensor<Single>, labels: readonly number[]): number {
  const classes = [...new Set(labels)];
  let total = 0;
  for (const one of classes) {
    const own = labels.flatMap((label, i) => (label === one ? [i * PIXELS] : []));
    for (let at = 0; at < PIXELS; at++) {
      let [sum, squares] = [0, 0];
      for (const start of own) {
        sum += data[start + at];
        squares += data[start + at] ** 2;
      }
      total += squares / own.length - (sum / own.length) ** 2;
    }
  }
  return total / PIXELS / classes.length;
}
