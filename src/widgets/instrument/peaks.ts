/** What a spectroscopist reads off a deconvolved spectrum: its peaks, which of them are lies, and whether two lines part. */
import type { Vec } from '../../core/vector.ts';

/** A peak must stand this part of the highest one above zero, and above the higher of the valleys beside it. */
export const THRESHOLD = 0.1;
/** Rayleigh's criterion for a slit: the valley between two lines of sinc² lies at 8/π² of them. */
export const RAYLEIGH = 8 / Math.PI ** 2;
/** Half width at half maximum of a Gaussian, in units of its σ. */
const HALF_WIDTH = Math.sqrt(2 * Math.log(2));

/**
 * Samples higher than both neighbours, by height and by prominence, as SciPy's
 * `find_peaks(x, height=t, prominence=t)` with t = THRESHOLD · max x. Ends are no peaks.
 */
export function findPeaks(x: Vec): number[] {
  const threshold = THRESHOLD * x.reduce((a, b) => Math.max(a, b));
  if (threshold <= 0) return [];
  const peaks: number[] = [];
  for (let i = 1; i < x.length - 1; i++) {
    const isTop = x[i] > x[i - 1] && x[i] > x[i + 1];
    if (isTop && x[i] >= threshold && prominence(x, i) >= threshold) peaks.push(i);
  }
  return peaks;
}

/** How far one must climb down from a peak before one can reach a higher place, on the easier side. */
function prominence(x: Vec, peak: number): number {
  const lowestTowards = (step: number): number => {
    let lowest = x[peak];
    for (let i = peak; i >= 0 && i < x.length && x[i] <= x[peak]; i += step) lowest = Math.min(lowest, x[i]);
    return lowest;
  };
  return x[peak] - Math.max(lowestTowards(-1), lowestTowards(1));
}

/** How far from a true line a peak may lie: half the response's width at half its height. */
export const reachOf = (sigma: number): number => HALF_WIDTH * sigma;

/** All peaks but those that a true line vouches for: each for the one nearest to it, if that lies within `reach`. */
export function phantomsOf(peaks: readonly number[], lines: ArrayLike<number>, reach: number): number[] {
  const vouched = Array.from(lines, (line) => {
    const distances = peaks.map((peak) => Math.abs(peak - line));
    const least = Math.min(...distances);
    return least <= reach ? peaks[distances.indexOf(least)] : undefined;
  });
  return peaks.filter((peak) => !vouched.includes(peak));
}

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
