/** How much of a picture is flat. */
import type { Vec } from '../../core/vector.ts';

/** Half a level of 8 bits: a difference that no file keeps. */
export const FLAT = 1 / 510;

/** The share of pixels that differ by less than that from the next one below and the next to the right. */
export function flatShare(x: Vec, [height, width]: readonly [number, number]): number {
  let count = 0;
  for (let i = 0; i < height - 1; i++)
    for (let j = 0; j < width - 1; j++) {
      const q = i * width + j;
      if (Math.abs(x[q + width] - x[q]) < FLAT && Math.abs(x[q + 1] - x[q]) < FLAT) count++;
    }
  return count / ((height - 1) * (width - 1));
}
