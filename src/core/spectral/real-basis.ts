import { checkAllFinite, checkFits } from '../check.ts';
import type { Shape, Vec } from '../vector.ts';
import type { Decomposition } from './decomposition.ts';

/** A decomposition whose coefficients are real numbers with a sign. */
export interface RealDecomposition extends Decomposition {
  /** uᵢᵀy, one a σᵢ. */
  coefficients(y: Vec): Vec;
}

/** What the decompositions with real vectors differ in; none of the functions checks its argument. */
export interface RealBasis {
  readonly name: string;
  readonly inShape: Shape;
  readonly outShape: Shape;
  /** What filter factors look at: σᵢ or γᵢ. */
  readonly sigma: Vec;
  /** What a coefficient is divided by, when it differs: A vᵢ = gainᵢ uᵢ, with a sign. */
  readonly gain?: Vec;
  readonly analyse: (y: Vec) => Vec;
  /** Σ wᵢvᵢ. */
  readonly synthesise: (weights: Vec) => Vec;
  /** ‖y − Σ (uᵢᵀy)uᵢ‖², given the coefficients. */
  readonly outside: (y: Vec, coefficients: Vec) => number;
}

/** Turns a basis into a decomposition that checks its data. */
export function realDecomposition(basis: RealBasis): RealDecomposition {
  const { name, inShape, outShape, sigma, gain = sigma, analyse } = basis;
  function coefficients(y: Vec): Vec {
    checkFits(name, 'data', y, outShape);
    checkAllFinite(name, 'data', y);
    return analyse(y);
  }
  return {
    name,
    inShape,
    outShape,
    sigma,
    coefficients,
    power: (y) => coefficients(y).map((c) => c * c),
    outside: (y) => basis.outside(y, coefficients(y)),
    solve(y, factor) {
      const weights = coefficients(y);
      for (let i = 0; i < weights.length; i++) {
        weights[i] = gain[i] === 0 ? 0 : (factor(sigma[i], i) * weights[i]) / gain[i];
      }
      return basis.synthesise(weights);
    },
  };
}
