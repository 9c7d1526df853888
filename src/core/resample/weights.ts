import { boundaryIndex } from '../convolution/index.ts';
import type { Entry, SparseAxis } from '../sparse-axis.ts';
import { sparseAxis } from '../sparse-axis.ts';

/*
 * One axis from n to m cells. Cells are as wide as the frame allows, and cell i has its centre at i + ½ ("half-pixel
 * centres"): output i looks at u = (i + ½)·n/m − ½. All the arithmetic of u is on whole numbers, so that no rounding decides
 * which cell is nearer.
 */

/** ⌊u⌋ and u − ⌊u⌋ for u = (i + ½)·n/m − ½. */
function place(i: number, n: number, m: number): { cell: number; fraction: number } {
  const twice = (2 * i + 1) * n - m;
  const cell = Math.floor(twice / (2 * m));
  return { cell, fraction: (twice - cell * 2 * m) / (2 * m) };
}

function rowsOf(n: number, m: number, row: (i: number) => readonly Entry[]): SparseAxis {
  return sparseAxis(
    n,
    Array.from({ length: m }, (_, i) => row(i)),
  );
}

/** The input cell that holds the centre of output i: ⌊(i + ½)·n/m⌋; of two equally near, the later. */
export function nearestAxis(n: number, m: number): SparseAxis {
  return rowsOf(n, m, (i) => [[Math.floor(((2 * i + 1) * n) / (2 * m)), 1]]);
}

/** The two cells on either side of u, by their distance; beyond the frame its edge goes on. */
export function linearAxis(n: number, m: number): SparseAxis {
  return rowsOf(n, m, (i) => {
    const { cell, fraction } = place(i, n, m);
    return inside(n, cell, [1 - fraction, fraction]);
  });
}

/** The four cells round u, weighted by Keys' cubic with parameter a; beyond the frame its edge goes on. */
export function cubicAxis(n: number, m: number, a: number): SparseAxis {
  return rowsOf(n, m, (i) => {
    const { cell, fraction: t } = place(i, n, m);
    return inside(
      n,
      cell - 1,
      [1 + t, t, 1 - t, 2 - t].map((distance) => keys(distance, a)),
    );
  });
}

/** The plain mean of every cell that output i touches: ⌊i·n/m⌋ … ⌈(i+1)·n/m⌉ − 1. */
export function areaAxis(n: number, m: number): SparseAxis {
  return rowsOf(n, m, (i) => {
    const first = Math.floor((i * n) / m);
    const count = Math.ceil(((i + 1) * n) / m) - first;
    return Array.from({ length: count }, (_, t): Entry => [first + t, 1 / count]);
  });
}

/** The weights of neighbouring cells, from number `first` on, each moved to the cell it shows. */
function inside(n: number, first: number, weights: readonly number[]): Entry[] {
  return weights.map((weight, t) => [boundaryIndex(first + t, n, 'replicate'), weight]);
}

/**
 * Keys' cubic convolution kernel at distance s ≥ 0: (a+2)s³ − (a+3)s² + 1 up to 1, as³ − 5as² + 8as − 4a up to 2, then 0.
 * Keys, *Cubic convolution interpolation for digital image processing*, IEEE Trans. ASSP 29 (1981).
 */
function keys(s: number, a: number): number {
  if (s <= 1) return ((a + 2) * s - (a + 3)) * s * s + 1;
  return s < 2 ? ((a * s - 5 * a) * s + 8 * a) * s - 4 * a : 0;
}
