/** What a kernel does to any signal, told from its samples alone: what the challenges ask. */
import { sum, type Vec } from '../../core/vector.ts';

/** A drawn sample smaller than this is a slip of the hand. */
const SLIP = 0.03;

export function kernelMeasures(drawn: Vec, flip: boolean) {
  const h = drawn.map((value) => (Math.abs(value) > SLIP ? value : 0));
  const gain = sum(h);
  const moment = h.reduce((total, value, j) => total + j * value, 0);
  // Flipped, h[j] reaches j samples into the past: the output comes late. Unflipped, it reaches into the future.
  const side = flip ? 1 : -1;
  return {
    /** What a constant is multiplied by: Σ h. */
    gain,
    /** How many samples late the output comes, on average: ±Σ j h[j] / Σ h. */
    delay: Math.abs(gain) > SLIP ? (side * moment) / gain : NaN,
    /** Where Σ h = 0, what x[k] = k becomes: ∓Σ j h[j], which is 1 for a derivative. */
    slope: -side * moment,
    /** How many samples are not zero. */
    taps: h.filter((value) => value !== 0).length,
    /** The last sample that is not zero; −1 where there is none. */
    reach: h.findLastIndex((value) => value !== 0),
  };
}
