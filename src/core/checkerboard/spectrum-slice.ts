import type { Vec } from '../vector.ts';

/**
 * What of all energy lies at the frequencies 0 … ½ along one axis with 0 along the other, the mean of both axes: a cut through the power spectrum
 * of square pictures. Each line of a grid that repeats with 2, 4 or 8 pixels has a place on it.
 */
export function spectrumSlice(power: Vec, side: number): Vec {
  const total = power.reduce((sum, value) => sum + value, 0) || 1;
  return Float64Array.from({ length: side / 2 + 1 }, (_, f) => (power[f] + power[f * side]) / 2 / total);
}
