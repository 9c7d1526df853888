/**
 * Throws a RangeError in PyTorch's own words unless `ok`, because those are what its user will search for. They tell what
 * arrived, too.
 */
export function refuseUnless(ok: boolean, who: string, words: string): asserts ok {
  if (!ok) throw new RangeError(`${who}: ${words}`);
}

/** `(2 x 3)`, as PyTorch prints sizes. */
export function crossed(sizes: readonly number[]): string {
  return `(${sizes.join(' x ')})`;
}
