import { SingularValueDecomposition } from 'ml-matrix';
import type { Vec } from '../vector.ts';

/** A = Σ σᵢuᵢvᵢᵀ with p = min(m, n) terms, σ falling. */
export interface DenseSvd {
  /** p vectors of length m. */
  readonly u: readonly Vec[];
  readonly sigma: Vec;
  /** p vectors of length n. */
  readonly v: readonly Vec[];
}

/**
 * The thin singular value decomposition of m rows of n numbers, by Golub and Kahan's bidiagonalisation
 * (ml-matrix). σᵢ is right to about ε·σ₁, which is all that double precision promises: a smaller one is
 * rounding.
 */
export function denseSvd(rows: readonly Vec[]): DenseSvd {
  const result = new SingularValueDecomposition(rows, { autoTranspose: true });
  const p = Math.min(rows.length, rows[0].length);
  const columns = (matrix: { getColumn(j: number): number[] }): Vec[] =>
    Array.from({ length: p }, (_, j) => Float64Array.from(matrix.getColumn(j)));
  return {
    u: columns(result.leftSingularVectors),
    sigma: Float64Array.from(result.diagonal.slice(0, p)),
    v: columns(result.rightSingularVectors),
  };
}
