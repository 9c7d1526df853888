/** What a spectroscopist asks of the peaks of a deconvolved spectrum: how near a line must be, and whether two lines part. */
import type { Vec } from '../../core/vector.ts';

/** Rayleigh's criterion for a slit: the valley between two lines of sinc² lies at 8/π² of them. */
export const RAYLEIGH = 8 / Math.PI ** 2;
/** Half width at half maximum of a Gaussian, in units of its σ. */
const HALF_WIDTH = Math.sqrt(2 * Math.log(2));

/** How far from a true line a peak may lie: half the response's width at half its height. */
export const reachOf = (sigma: number): number => HALF_WIDTH * sigma;

/**
 * The deepest place between two lines as a part of the lower of their peaks; 1 where there are not two peaks, one in
 * each half of the stretch from half a separation before the first line to as much behind the second.
 */
export function valleyBetween(x: Vec, peaks: readonly number[], a: number, b: number): number {
  const middle = (a + b) / 2;
  const half = (b - a) / 2;
  const highest = (from: number, to: number): number | undefined =>
    peaks.filter((i) => i >= from && i <= to).sort((i, j) => x[j] - x[i])[0];
  const first = highest(a - half, middle);
  const second = highest(middle, b + half);
  if (first === undefined || second === undefined || first === second) return 1;
  const between = x.subarray(first, second + 1).reduce((least, value) => Math.min(least, value));
  return between / Math.min(x[first], x[second]);
}
