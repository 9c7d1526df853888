import { demand } from '../check.ts';
import { least } from './least.ts';
import type { Choice, ChoiceProblem, PreparedProblem } from './problem.ts';
import { prepare } from './problem.ts';

/**
 * Quasi-optimality: the λ at which the solution changes least, min ‖λ dx̂/dλ‖ (‖L ·‖ for a pair), among the
 * local minima: at the ends of the range nothing moves for reasons of its own. For TSVD min ‖x̂ₖ − x̂ₖ₋₁‖ =
 * |βₖ|/σₖ. Needs no σ. Tikhonov & Glasko, *USSR Comput. Math. Math. Phys.* 5(3), 1965; Hansen, *Numer.
 * Algorithms* 6, 1994.
 */
export function quasiOptimality(problem: ChoiceProblem): Choice {
  const prepared = prepare('quasiOptimality', problem);
  const { path, family, lambdas } = prepared;
  const { slope } = family;
  if (slope === null) return amongNeighbours(prepared);
  return least((lambda) => Math.sqrt(path.change(slope(lambda))), lambdas, { inner: true });
}

/** ‖x̂ at this λ − x̂ at the one before‖, from the second λ on. */
function amongNeighbours({ path, family, lambdas }: PreparedProblem): Choice {
  demand(
    lambdas.length > 1,
    'quasiOptimality',
    'a whole-numbered λ needs at least two to compare',
    lambdas.length,
  );
  const before = new Map(Array.from(lambdas, (lambda, i) => [lambda, lambdas[i - 1]]));
  function change(lambda: number): number {
    const [now, then] = [family.factor(lambda), family.factor(before.get(lambda)!)];
    return Math.sqrt(path.change((sigma, i) => now(sigma, i) - then(sigma, i)));
  }
  return least(change, lambdas.subarray(1), { continuous: false, inner: true });
}
