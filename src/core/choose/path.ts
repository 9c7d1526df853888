import type { Decomposition, FilterFactor } from '../spectral/index.ts';
import type { Vec } from '../vector.ts';
import { sizeOf } from '../vector.ts';

/** What the curves of chapter 6 need at one λ. */
export interface PathPoint {
  /** ‖Ax̂ − y‖², with the part that no x explains. */
  readonly residual: number;
  /** ‖x̂‖², or ‖Lx̂‖² for a pair (A, L). */
  readonly solution: number;
  /** Σφ, the effective degrees of freedom: how many of the data the estimate follows. */
  readonly dof: number;
}

/** One data vector seen through a decomposition, for any number of λ. */
export interface RegularisationPath {
  /** Numbers in y. */
  readonly size: number;
  /** Everything at this φ, in O(n). */
  at(factor: FilterFactor): PathPoint;
  /** ‖Σ ψᵢ (uᵢᴴy/γᵢ)‖² for any weights ψ: the (semi-)norm squared of a change of the solution. */
  change(weight: FilterFactor): number;
}

/**
 * With βᵢ = uᵢᴴy:  ‖Ax̂ − y‖² = Σ(1 − φᵢ)²|βᵢ|² + outside,  ‖Lx̂‖² = Σφᵢ²|βᵢ|²/γᵢ²,  dof = Σφᵢ, where a
 * coefficient with γ = 0 counts as φ = 0 (there is nothing to divide by) and one with γ = ∞ adds nothing to
 * ‖Lx̂‖. Hansen, *Discrete Inverse Problems*, SIAM 2010, §§4.4, 5.1 and 8.2.
 */
export function regularisationPath(decomposition: Decomposition, data: Vec): RegularisationPath {
  const { sigma } = decomposition;
  const power = decomposition.power(data);
  const outside = decomposition.outside(data);

  const isSeen = (i: number): boolean => sigma[i] !== 0 && sigma[i] !== Infinity;
  const share = (i: number, weight: number): number => (weight / sigma[i]) ** 2 * power[i];

  return {
    size: sizeOf(decomposition.outShape),
    change(weight) {
      let total = 0;
      for (let i = 0; i < sigma.length; i++) if (isSeen(i)) total += share(i, weight(sigma[i], i));
      return total;
    },
    at(factor) {
      let residual = outside;
      let solution = 0;
      let dof = 0;
      for (let i = 0; i < sigma.length; i++) {
        const phi = sigma[i] === 0 ? 0 : factor(sigma[i], i);
        residual += (1 - phi) ** 2 * power[i];
        dof += phi;
        if (isSeen(i)) solution += share(i, phi);
      }
      return { residual, solution, dof };
    },
  };
}
