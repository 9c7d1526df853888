import type { LinearOperator } from '../operator.ts';
import type { Vec } from '../vector.ts';
import { dot, subtract } from '../vector.ts';
import { denseSvd } from './dense-svd.ts';
import { asMatrix, mix, times } from './matrix.ts';
import { realDecomposition } from '../spectral/index.ts';
import type { RealDecomposition } from '../spectral/index.ts';

export interface Svd extends RealDecomposition {
  /** The left singular vector uᵢ, of y's shape; i from 0. */
  u(i: number): Vec;
  /** The right singular vector vᵢ, of x's shape: A vᵢ = σᵢuᵢ. */
  v(i: number): Vec;
  /** How many σᵢ exceed n·ε·σ₁, n the larger side of the matrix: the rest is rounding. */
  readonly rank: number;
}

/**
 * A = U Σ Vᵀ, the singular value decomposition of any matrix, σ falling; dense, so for a few hundred
 * unknowns. An operator is turned into its matrix first. Golub & Reinsch, *Numer. Math.* 14, 1970.
 * @throws RangeError for rows of different lengths or a number that is not finite.
 */
export function svd(matrix: readonly Vec[] | LinearOperator): Svd {
  const { rows, inShape, outShape } = asMatrix('svd', 'matrix', matrix);
  const { u, sigma, v } = denseSvd(rows);
  const negligible = Math.max(rows.length, rows[0].length) * Number.EPSILON * sigma[0];
  return {
    ...realDecomposition({
      name: 'svd',
      inShape,
      outShape,
      sigma,
      analyse: (y) => times(u, y),
      synthesise: (weights) => mix(v, weights, inShape),
      outside: (y, coefficients) => outsideOf(u, y, coefficients),
    }),
    u: (i) => u[i].slice(),
    v: (i) => v[i].slice(),
    rank: sigma.filter((value) => value > negligible).length,
  };
}

/** ‖y − UUᵀy‖², from the difference and not from ‖y‖² − Σ(uᵢᵀy)²; 0 where U is square. */
export function outsideOf(u: readonly Vec[], y: Vec, coefficients: Vec): number {
  if (u.length === y.length) return 0;
  const rest = subtract(y, mix(u, coefficients, [y.length]));
  return dot(rest, rest);
}
