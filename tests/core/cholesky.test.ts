import { describe, expect, test } from 'vitest';
import { solvePositiveDefinite } from '../../src/core/cholesky.ts';
import { RandomState } from '../../src/core/random/index.ts';

const product = (A: readonly ArrayLike<number>[], x: ArrayLike<number>) =>
  Float64Array.from(A, (row) => Array.from(row).reduce((sum, a, j) => sum + a * x[j], 0));

describe('solvePositiveDefinite', () => {
  test.each([1, 2, 7, 30])('G w = b, %i × %i', (n) => {
    const rng = new RandomState(n);
    const M = Array.from({ length: n }, () => rng.standardNormal(n));
    // M Mᵀ + 1 is positive definite.
    const G = M.map((a, i) => M.map((b, j) => Number(i === j) + a.reduce((sum, v, k) => sum + v * b[k], 0)));
    const w = rng.standardNormal(n);
    expect(solvePositiveDefinite(G, product(G, w))).toAgreeWith(w, 1e-10);
  });
  test('by hand', () => {
    expect([
      ...solvePositiveDefinite(
        [
          [4, 2],
          [2, 5],
        ],
        [8, 12],
      ),
    ]).toEqual([1, 2]);
  });
  test('what is not positive definite is refused', () => {
    expect(() =>
      solvePositiveDefinite(
        [
          [1, 2],
          [2, 1],
        ],
        [1, 1],
      ),
    ).toThrow('solvePositiveDefinite: G must be positive definite, its pivot 1 is, got -3');
  });
});
