import type { Shape, Vec } from '../vector.ts';
import type { FilterFactor } from './factors.ts';

/**
 * A = U Σ Vᴴ, in whatever basis takes A apart: the SVD (any matrix), the DFT (a periodic convolution), the
 * DCT-II (a symmetric kernel with half-sample reflection), or the generalised SVD of a pair (A, L). All that
 * a spectral method, a rule for λ or a Picard plot asks of an operator.
 *
 * Coefficients are real numbers for the SVD and the DCT and complex ones for the DFT, which is why the
 * interface speaks of their squared magnitudes only. Hansen, *Discrete Inverse Problems*, SIAM 2010, chapters
 * 3–5.
 */
export interface Decomposition {
  readonly name: string;
  /** Shape of x. */
  readonly inShape: Shape;
  /** Shape of y. */
  readonly outShape: Shape;
  /**
   * σᵢ ≥ 0, one a coefficient; for a pair (A, L) the generalised γᵢ, ∞ where Lvᵢ = 0. Falling for the SVD; in
   * the order of the row-major frequencies for DFT and DCT.
   */
  readonly sigma: Vec;
  /** |uᵢᴴy|², one a coefficient; their sum and `outside(y)` make ‖y‖². */
  power(y: Vec): Vec;
  /** ‖y‖² that no x can explain: what lies outside the columns of U. 0 for a square basis. */
  outside(y: Vec): number;
  /** x̂ = Σ φᵢ (uᵢᴴy/σᵢ) vᵢ. A σᵢ of exactly 0 contributes nothing, whatever φ. */
  solve(y: Vec, factor: FilterFactor): Vec;
}
