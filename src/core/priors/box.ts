import { checkFinite, demand } from '../check.ts';
import { clamp } from '../vector.ts';
import type { Prior } from './prior.ts';

/**
 * R(x) = 0 where low ≤ xᵢ ≤ high throughout, ∞ elsewhere; its prox is the projection, whatever t.
 * @throws RangeError unless low ≤ high, both finite.
 */
export function box(low: number, high: number): Prior {
  checkFinite('box', 'low', low);
  checkFinite('box', 'high', high);
  demand(low <= high, 'box', 'low must be ≤ high', `${low} and ${high}`);
  return {
    name: `box [${low}, ${high}]`,
    value: (x) => (x.every((value) => value >= low && value <= high) ? 0 : Infinity),
    prox: (v) => v.map((value) => clamp(value, low, high)),
  };
}
