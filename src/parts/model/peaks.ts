/** The peaks of a signal, and which of them nothing true vouches for. */
import type { Vec } from '../../core/vector.ts';

/** A peak must stand this part of the highest one above zero, and above the higher of the valleys beside it. */
export const THRESHOLD = 0.1;

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

/** All peaks but those that a true line vouches for: each for the one nearest to it, if that lies within `reach`. */
export function phantomsOf(peaks: readonly number[], lines: ArrayLike<number>, reach: number): number[] {
  const vouched = Array.from(lines, (line) => {
    const distances = peaks.map((peak) => Math.abs(peak - line));
    const least = Math.min(...distances);
    return least <= reach ? peaks[distances.indexOf(least)] : undefined;
  });
  return peaks.filter((peak) => !vouched.includes(peak));
}
