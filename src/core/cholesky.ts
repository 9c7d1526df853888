import { demand } from './check.ts';
import type { Vec } from './vector.ts';

/**
 * Solves G w = b for a symmetric positive definite G by its Cholesky factor, G = L Lᵀ: L z = b, then Lᵀ w = z.
 * G. H. Golub & C. F. Van Loan, Matrix Computations, §4.2.
 *
 * @param G n rows of n; only the lower triangle is read
 * @param b n
 * @throws RangeError "solvePositiveDefinite: G must be positive definite, its pivot 3 is, got -1".
 */
export function solvePositiveDefinite(G: readonly ArrayLike<number>[], b: ArrayLike<number>): Vec {
  const n = G.length;
  const L = G.map(() => new Float64Array(n));
  const below = (i: number, j: number) => {
    let sum = G[i][j];
    for (let k = 0; k < j; k++) sum -= L[i][k] * L[j][k];
    return sum;
  };
  for (let j = 0; j < n; j++) {
    const pivot = below(j, j);
    demand(pivot > 0, 'solvePositiveDefinite', `G must be positive definite, its pivot ${j} is`, pivot);
    L[j][j] = Math.sqrt(pivot);
    for (let i = j + 1; i < n; i++) L[i][j] = below(i, j) / L[j][j];
  }
  const w = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) w[i] -= L[i][k] * w[k];
    w[i] /= L[i][i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) w[i] -= L[k][i] * w[k];
    w[i] /= L[i][i];
  }
  return w;
}
