import type { Vec } from './vector.ts';

/**
 * Room for one array that a function works in and gives to nobody, kept from call to call: fresh memory costs as much as the sums that
 * are made in it. What is in it is whatever was there.
 */
export function workArray(): (length: number) => Vec {
  let kept: Vec = new Float64Array(0);
  return (length) => {
    if (kept.length !== length) kept = new Float64Array(length);
    return kept;
  };
}
