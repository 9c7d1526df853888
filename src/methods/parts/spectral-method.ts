import type { DirectMethod, MethodParams } from '../method.ts';
import { diagonalise } from './diagonalise.ts';
import { spectralCost } from './cost.ts';
import { checkRestoration } from './problem.ts';

type Recipe<P extends MethodParams> = Omit<DirectMethod<P>, 'family' | 'boundaries' | 'cost' | 'restore'>;

/** A method out of its filter factor φ: x̂ = Σ φᵢ (uᵢᴴy/σᵢ) vᵢ, at the cost of three transforms. */
export function spectralMethod<P extends MethodParams>(recipe: Recipe<P>): DirectMethod<P> {
  return {
    ...recipe,
    family: 'direct',
    boundaries: ['periodic', 'reflect'],
    cost: spectralCost,
    restore(problem, p) {
      checkRestoration(recipe.name, problem);
      const basis = diagonalise(recipe.name, problem);
      return basis.solve(problem.data, recipe.factor(problem, basis, p));
    },
  };
}
