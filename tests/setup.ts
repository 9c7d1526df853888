import { expect } from 'vitest';

/** The one tolerance matcher: the largest difference, relative to the largest expected magnitude. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  let difference = 0;
  let magnitude = 0;
  for (let i = 0; i < expected.length; i++) {
    const d = Math.abs(actual[i] - expected[i]);
    if (Number.isNaN(d)) return NaN;
    difference = Math.max(difference, d);
    magnitude = Math.max(magnitude, Math.abs(expected[i]));
  }
  return magnitude > 0 ? difference / magnitude : difference;
}

expect.extend({
  toAgreeWith(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-10) {
    const error = relativeError(actual, expected);
    return {
      pass: error <= tolerance,
      message: () =>
        `relative error ${error} against a tolerance of ${tolerance} (lengths ${actual.length}, ${expected.length})`,
    };
  },
});

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** Largest difference ≤ tolerance × largest expected magnitude (default 1e-10). NaN never agrees. */
    toAgreeWith(this: Matchers<R, T>, expected: ArrayLike<number>, tolerance?: number): R;
  }
}
