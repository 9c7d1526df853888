import { checkAllFinite, checkVec, demand } from '../check.ts';
import type { Vec } from '../vector.ts';
import type { Decomposition } from './decomposition.ts';

/**
 * A pair (A, L) that one basis takes apart, A with σᵢ and L with ℓᵢ (two periodic convolutions, say): the
 * same decomposition seen through γᵢ = σᵢ/ℓᵢ, as `generalisedSvd` sees a pair of any matrices. γ = ∞ where L
 * sees nothing; 0 where neither sees anything. With it `tikhonov(λ)` minimises ‖Ax − y‖² + λ²‖Lx‖², and every
 * rule for λ speaks of ‖Lx‖.
 * @param penalty ℓᵢ², as `penaltySpectrum` gives it for the DFT.
 */
export function penalised(decomposition: Decomposition, penalty: Vec): Decomposition {
  checkVec('penalised', 'penalty', penalty, decomposition.sigma.length);
  checkAllFinite('penalised', 'penalty', penalty);
  const least = penalty.reduce((a, b) => Math.min(a, b));
  demand(least >= 0, 'penalised', 'penalty must be ≥ 0 everywhere', least);
  const sigma = decomposition.sigma.map((value, i) => (value === 0 ? 0 : value / Math.sqrt(penalty[i])));
  return {
    ...decomposition,
    name: `${decomposition.name} with a penalty`,
    sigma,
    solve: (y, factor) => decomposition.solve(y, (_, i) => factor(sigma[i], i)),
  };
}
