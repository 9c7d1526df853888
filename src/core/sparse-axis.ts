import type { Vec } from './vector.ts';

/** An m×n matrix with few entries a row, to be applied along one axis: compressed rows. */
export interface SparseAxis {
  /** Inputs along the axis. */
  readonly n: number;
  /** Outputs along the axis. */
  readonly m: number;
  /** The entries of row i are start[i] … start[i+1] − 1. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly weight: Vec;
}

/** One entry of a row: `[column, weight]`. */
export type Entry = readonly [column: number, weight: number];

/** The matrix from its rows. Two entries in one column add up. */
export function sparseAxis(n: number, rows: readonly (readonly Entry[])[]): SparseAxis {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => (start[i + 1] = start[i] + row.length));
  const entries = rows.flat();
  return {
    n,
    m: rows.length,
    start,
    column: Int32Array.from(entries, ([column]) => column),
    weight: Float64Array.from(entries, ([, weight]) => weight),
  };
}

/**
 * y = M x along the middle axis of a [before, n, after] array: out[o, i, c] = Σⱼ M[i, j] x[o, j, c]. For a picture
 * `[height, width]` that is before = 1, after = width down the columns, and before = height, after = 1 along the rows.
 */
export function alongAxis(matrix: SparseAxis, x: Vec, before: number, after: number, out: Vec): void {
  const { n, m } = matrix;
  if (after === 1) {
    for (let o = 0; o < before; o++) gather(matrix, x, o * n, out, o * m);
    return;
  }
  out.fill(0);
  eachEntry(matrix, before, after, (weight, input, output) => {
    for (let c = 0; c < after; c++) out[output + c] += weight * x[input + c];
  });
}

/** x = Mᵀ y along the same axis: what each row gathered, it now scatters. */
export function alongAxisTransposed(
  matrix: SparseAxis,
  y: Vec,
  before: number,
  after: number,
  out: Vec,
): void {
  const { n, m } = matrix;
  out.fill(0);
  if (after === 1) {
    for (let o = 0; o < before; o++) scatter(matrix, y, o * m, out, o * n);
    return;
  }
  eachEntry(matrix, before, after, (weight, input, output) => {
    for (let c = 0; c < after; c++) out[input + c] += weight * y[output + c];
  });
}

/** Visits every entry M[i, j] in every block, with where x[o, j, 0] and y[o, i, 0] are. */
function eachEntry(
  { n, m, start, column, weight }: SparseAxis,
  before: number,
  after: number,
  visit: (weight: number, input: number, output: number) => void,
): void {
  for (let o = 0; o < before; o++) {
    for (let i = 0; i < m; i++) {
      for (let e = start[i]; e < start[i + 1]; e++) {
        visit(weight[e], (o * n + column[e]) * after, (o * m + i) * after);
      }
    }
  }
}

/** out[to + i] = Σⱼ M[i, j] x[from + j]: one contiguous axis. */
function gather({ m, start, column, weight }: SparseAxis, x: Vec, from: number, out: Vec, to: number): void {
  for (let i = 0; i < m; i++) {
    let total = 0;
    for (let e = start[i]; e < start[i + 1]; e++) total += weight[e] * x[from + column[e]];
    out[to + i] = total;
  }
}

/** out[to + j] += Σᵢ M[i, j] y[from + i]. */
function scatter({ m, start, column, weight }: SparseAxis, y: Vec, from: number, out: Vec, to: number): void {
  for (let i = 0; i < m; i++) {
    const value = y[from + i];
    for (let e = start[i]; e < start[i + 1]; e++) out[to + column[e]] += weight[e] * value;
  }
}

/** R ⊗ C on pictures: `rows` down the columns and `columns` along the rows, and its transpose. */
export interface SparsePair {
  forward(x: Vec, out: Vec): void;
  backward(y: Vec, out: Vec): void;
}

/** The pair acting on a `[rows.n, columns.n]` picture; the result is `[rows.m, columns.m]`. */
export function sparsePair(rows: SparseAxis, columns: SparseAxis): SparsePair {
  const between = new Float64Array(rows.m * columns.n);
  return {
    forward(x, out) {
      alongAxis(rows, x, 1, columns.n, between);
      alongAxis(columns, between, rows.m, 1, out);
    },
    backward(y, out) {
      alongAxisTransposed(columns, y, rows.m, 1, between);
      alongAxisTransposed(rows, between, 1, columns.n, out);
    },
  };
}
