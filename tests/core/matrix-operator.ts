import type { LinearOperator } from '../../src/core/operator.ts';
import { linearOperator } from '../../src/core/operator.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { dot } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';

/** m rows of n numbers as an operator. */
export function matrixOperator(rows: readonly Vec[]): LinearOperator {
  return linearOperator({
    name: 'matrix',
    inShape: [rows[0].length],
    outShape: [rows.length],
    forward: (x, out) => out.set(rows.map((row) => dot(row, x))),
    backward(y, out) {
      out.fill(0);
      rows.forEach((row, i) => row.forEach((entry, j) => (out[j] += y[i] * entry)));
    },
  });
}

/** A matrix of standard normals and data of the same, from one stream: `random_matrix` of iterations.py. */
export function randomProblem(rows: number, columns: number, seed: number) {
  const rng = new RandomState(seed);
  const matrix = Array.from({ length: rows }, () => rng.standardNormal(columns));
  return { matrix, operator: matrixOperator(matrix), data: rng.standardNormal(rows) };
}
