import type { Kernel } from './kernel.ts';
import { normalise } from './kernel.ts';

/** Gauss and Legendre's four places in [−½, ½] and their shares: exact for polynomials up to degree 7. */
const PLACES = [-0.43056815579702629, -0.16999052179242813, 0.16999052179242813, 0.43056815579702629];
const SHARES = [0.17392742256872692, 0.32607257743127307, 0.32607257743127307, 0.17392742256872692];

/**
 * A round kernel out of its profile I(r), r in pixels: each weight is the mean of I over its pixel, and all sum to 1.
 * @param reach pixels to each side of the middle one.
 */
export function roundKernel(profile: (r: number) => number, reach: number): Kernel {
  const side = 2 * reach + 1;
  const data = new Float64Array(side * side);
  for (let row = 0; row <= reach; row++) {
    for (let column = 0; column <= row; column++) {
      const value = pixelMean(profile, row, column);
      // An eighth of the kernel is all of it.
      for (const [i, j] of [
        [row, column],
        [column, row],
      ])
        for (const y of [reach + i, reach - i])
          for (const x of [reach + j, reach - j]) data[y * side + x] = value;
    }
  }
  return normalise({ shape: [side, side], data });
}

function pixelMean(profile: (r: number) => number, row: number, column: number): number {
  let mean = 0;
  for (let i = 0; i < PLACES.length; i++)
    for (let j = 0; j < PLACES.length; j++)
      mean += SHARES[i] * SHARES[j] * profile(Math.hypot(row + PLACES[i], column + PLACES[j]));
  return mean;
}
