import type { Vec } from '../vector.ts';

/** A picture or a set of weights: `[height, width]` and its row-major data. */
export interface Grid {
  readonly shape: readonly [number, number];
  readonly data: Vec;
}

/**
 * A picture that is written down where it is wanted, some rows at a time, so that a padded one need never stand in memory as a whole:
 * `count` rows from row `first` on go to `out`, `pitch` numbers from one to the next (its width by default). All of them are written.
 */
export interface RowSource {
  readonly shape: readonly [number, number];
  rows(first: number, count: number, out: Vec, pitch?: number): void;
}

/** The rows of a picture that does stand in memory. */
export function rowsOf({ shape, data }: Grid): RowSource {
  const width = shape[1];
  return {
    shape,
    rows(first, count, out, pitch = width) {
      if (pitch === width) return out.set(data.subarray(first * width, (first + count) * width));
      for (let i = 0; i < count; i++) {
        const from = (first + i) * width;
        out.set(data.subarray(from, from + width), i * pitch);
      }
    },
  };
}
