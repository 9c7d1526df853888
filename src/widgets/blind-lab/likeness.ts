/** How near to the truth, when picture and kernel may have moved against each other: h ∗ x does not tell by how much. */
import type { Vec } from '../../core/vector.ts';

type Size = readonly [number, number];

/** The furthest that a picture is looked for, in pixels. */
export const REACH = 4;

/** The highest PSNR in dB, peak 1, over whole shifts up to `REACH` along each axis, on the part that all of them share. */
export function psnrUpToShift(estimate: Vec, truth: Vec, [height, width]: Size): number {
  let least = Infinity;
  for (let down = -REACH; down <= REACH; down++)
    for (let across = -REACH; across <= REACH; across++) {
      let total = 0;
      for (let row = REACH; row < height - REACH; row++)
        for (let column = REACH, at = row * width + REACH; column < width - REACH; column++, at++) {
          const difference = estimate[at + down * width + across] - truth[at];
          total += difference * difference;
        }
      least = Math.min(least, total);
    }
  return 10 * Math.log10(((height - 2 * REACH) * (width - 2 * REACH)) / least);
}

/** The largest normalised correlation, Σab/(‖a‖‖b‖), of two square kernels over all whole shifts: 1 for the same, moved. */
export function similarity(a: Vec, b: Vec): number {
  const [n, m] = [Math.sqrt(a.length), Math.sqrt(b.length)];
  let most = 0;
  for (let down = 1 - n; down < m; down++)
    for (let across = 1 - n; across < m; across++) {
      let total = 0;
      for (let row = Math.max(0, -down); row < Math.min(n, m - down); row++)
        for (let column = Math.max(0, -across); column < Math.min(n, m - across); column++)
          total += a[row * n + column] * b[(row + down) * m + column + across];
      most = Math.max(most, total);
    }
  const length = (v: Vec) => Math.sqrt(v.reduce((sum, value) => sum + value * value, 0));
  return most / (length(a) * length(b));
}
