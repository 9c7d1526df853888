import type { Found } from './row.ts';

/** About as many numbers as a probe holds. */
export const PROBED = 200;
const DOUBLE = 1e-9;

/** Every so many-th of the numbers: what is compared, here and in native.py. */
export function probe(numbers: Found): number[] {
  const step = Math.max(1, Math.floor(numbers.length / PROBED));
  return Array.from({ length: Math.ceil(numbers.length / step) }, (_, i) => numbers[i * step]);
}

/** Throws unless both probes are of one length and of one value, but for `tolerance` times the largest. */
export function checkAgreement(
  what: string,
  theirs: readonly number[],
  ours: readonly number[],
  tolerance = DOUBLE,
): void {
  if (theirs.length !== ours.length)
    throw new Error(`${what}: ${theirs.length} numbers where ours are ${ours.length}`);
  const size = ours.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const error = ours.reduce((most, value, i) => Math.max(most, Math.abs(value - theirs[i])), 0);
  // Not `>`, which NaN would pass.
  if (!(error <= tolerance * size))
    throw new Error(`${what}: differs from ours by ${(error / size).toExponential(1)}`);
}
