/** What error bars of the noise alone are worth: how much of the truth lies within them where the filter is biased. */
import type { Vec } from '../../core/vector.ts';

/** Half a bar, in standard deviations of the noise that comes through. */
export const REACH = 2;
/** Of Simpson's rule over a bar. */
const STEPS = 64;
/** Beyond so many standard deviations there is nothing to count. */
const FAR = 40;

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** The share of a standard normal that lies within REACH of −offset. */
function shareWithin(offset: number): number {
  if (Math.abs(offset) > FAR) return 0;
  const step = (2 * REACH) / STEPS;
  let sum = 0;
  for (let k = 0; k <= STEPS; k++) {
    const weight = k === 0 || k === STEPS ? 1 : k % 2 === 0 ? 2 : 4;
    sum += weight * density(-REACH - offset + k * step);
  }
  return (sum * step) / 3;
}

/**
 * Of all samples and all draws, the share in which |x̂ − x| ≤ 2s, s the standard deviation of x̂ in that sample. Without bias it is
 * 0.954.
 */
export function heldByBars(bias: Vec, deviation: Vec): number {
  return bias.reduce((sum, value, t) => sum + shareWithin(value / deviation[t]), 0) / bias.length;
}
