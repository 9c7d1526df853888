/** A middle value and a spread that a few outliers do not move. */

/** The middle one of the sorted values, of an even number the mean of the middle two. NaN of none. */
export function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** σ of normal values over the median of their distances from their median. */
const SIGMA_OF_MAD = 1.4826;

/** σ from the median absolute deviation. */
export function robustSigma(values: ArrayLike<number>, middle = median(values)): number {
  return SIGMA_OF_MAD * median(Float64Array.from(values, (value) => Math.abs(value - middle)));
}
