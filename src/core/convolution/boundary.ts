import type { Vec } from '../vector.ts';
import type { RowSource } from './rows.ts';

/**
 * What lies outside the frame. For a signal a b c d:
 *
 *   zero       0 0 0 | a b c d | 0 0 0     periodic   b c d | a b c d | a b c
 *   reflect    c b a | a b c d | d c b     replicate  a a a | a b c d | d d d
 *
 * `reflect` is half-sample (the edge is seen twice): ndimage's 'reflect', NumPy's 'symmetric', *not* NumPy's or
 * PyTorch's 'reflect'.
 */
export type Boundary = 'zero' | 'periodic' | 'reflect' | 'replicate';

export const boundaries: readonly Boundary[] = ['zero', 'periodic', 'reflect', 'replicate'];

/** The index inside 0 … n−1 that position i shows, however far outside; −1 where it shows zero. */
export function boundaryIndex(i: number, n: number, boundary: Boundary): number {
  if (i >= 0 && i < n) return i;
  switch (boundary) {
    case 'zero':
      return -1;
    case 'periodic':
      return ((i % n) + n) % n;
    case 'replicate':
      return i < 0 ? 0 : n - 1;
    case 'reflect': {
      const folded = ((i % (2 * n)) + 2 * n) % (2 * n);
      return folded < n ? folded : 2 * n - 1 - folded;
    }
  }
}

/** One axis with its margins: n inside, `before` and `after` outside. */
export interface Margin {
  readonly n: number;
  readonly before: number;
  readonly after: number;
}

/** For every position of the padded axis, the index it shows, or −1. */
function sources({ n, before, after }: Margin, boundary: Boundary): Int32Array {
  const shown = new Int32Array(before + n + after);
  for (let i = 0; i < shown.length; i++) shown[i] = boundaryIndex(i - before, n, boundary);
  return shown;
}

/** The frame's extension as a linear map P, and its transpose: folding what fell outside back in. */
export interface Padding {
  /** `[height, width]` with the margins. */
  readonly shape: readonly [number, number];
  pad(x: Vec, out: Vec): void;
  /** Of the padded picture, `count` rows from row `first` on, to `out`: `pitch` numbers from one to the next, its width by default. */
  rows(x: Vec, first: number, count: number, out: Vec, pitch?: number): void;
  /** Pᵀ: every padded value is added to the pixel it was a copy of; `pitch` numbers from one padded row to the next, its width by default. */
  fold(padded: Vec, out: Vec, pitch?: number): void;
}

/** P x, without its standing in memory. */
export function paddedRows(frame: Padding, x: Vec): RowSource {
  return {
    shape: frame.shape,
    rows: (first, count, out, pitch) => frame.rows(x, first, count, out, pitch),
  };
}

/** Padding of a `rows.n` × `columns.n` picture. */
export function padding(rows: Margin, columns: Margin, boundary: Boundary): Padding {
  const rowSource = sources(rows, boundary);
  const columnSource = sources(columns, boundary);
  const shape = [rowSource.length, columnSource.length] as const;
  const width = shape[1];
  const inside = columns.before;
  const margins = new Int32Array(columns.before + columns.after);
  for (let m = 0; m < margins.length; m++) margins[m] = m < inside ? m : m + columns.n;
  const shown = margins.map((j) => columnSource[j]);

  function rowsTo(x: Vec, first: number, count: number, out: Vec, pitch = width): void {
    for (let i = 0; i < count; i++) {
      const to = i * pitch;
      const from = rowSource[first + i] * columns.n;
      if (from < 0) {
        out.fill(0, to, to + width);
        continue;
      }
      out.set(x.subarray(from, from + columns.n), to + inside);
      for (let m = 0; m < margins.length; m++) out[to + margins[m]] = shown[m] < 0 ? 0 : x[from + shown[m]];
    }
  }

  /** All there is to fold where nothing outside is a copy of anything. */
  function middle(padded: Vec, out: Vec, pitch: number): void {
    for (let i = 0; i < rows.n; i++) {
      const from = (rows.before + i) * pitch + inside;
      out.set(padded.subarray(from, from + columns.n), i * columns.n);
    }
  }

  return {
    shape,
    pad: (x, out) => rowsTo(x, 0, rowSource.length, out),
    rows: rowsTo,
    fold(padded, out, pitch = width) {
      if (boundary === 'zero') return middle(padded, out, pitch);
      out.fill(0);
      for (let i = 0; i < rowSource.length; i++) {
        const from = i * pitch;
        const to = rowSource[i] * columns.n;
        if (to < 0) continue;
        for (let j = 0; j < columns.n; j++) out[to + j] += padded[from + inside + j];
        for (let m = 0; m < margins.length; m++)
          if (shown[m] >= 0) out[to + shown[m]] += padded[from + margins[m]];
      }
    },
  };
}
