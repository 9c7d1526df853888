import { checkFinite, checkPositive, checkVec } from '../check.ts';
import type { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';
import { addScaled, dot, norm, subtract } from '../vector.ts';
import { least } from './least.ts';
import { prepare } from './problem.ts';
import type { Choice, ChoiceProblem } from './problem.ts';

/**
 * Stein's unbiased estimate of the predictive risk E‖Ax̂ − Ax‖², for white Gaussian noise of standard
 * deviation σ a number:
 *
 *   min ‖Ax̂ − y‖² − mσ² + 2σ²Σφ,   m numbers in y.
 *
 * Exact for a linear method, whose divergence is Σφ. Stein, *Ann. Statist.* 9(6), 1981; with known σ it is
 * Mallows' C_p.
 */
export function sure(problem: ChoiceProblem, { sigma }: { readonly sigma: number }): Choice {
  checkFinite('sure', 'sigma', sigma, 0);
  const { path, family, lambdas } = prepare('sure', problem);
  function risk(lambda: number): number {
    const { residual, dof } = path.at(family.factor(lambda));
    return residual + sigma * sigma * (2 * dof - path.size);
  }
  return least(risk, lambdas, { continuous: family.slope !== null });
}

export interface MonteCarloOptions {
  /** Where the probe comes from. */
  readonly rng: RandomState;
  /** Length of the probe's step a number of y; 1e-3 of y's root mean square by default. */
  readonly epsilon?: number;
}

/**
 * The same risk for a method of which only the results are known, linear or not: its divergence by one random
 * probe b,
 *
 *   div ≈ bᵀ(f(y + εb) − f(y))/ε,   b standard normal.
 *
 * Ramani, Blu & Unser, *IEEE Trans. Image Process.* 17(9), 2008.
 * @param predict f: y ↦ Ax̂, of y's length.
 */
export function monteCarloSure(
  predict: (y: Vec) => Vec,
  y: Vec,
  sigma: number,
  options: MonteCarloOptions,
): { readonly risk: number; readonly divergence: number } {
  checkVec('monteCarloSure', 'y', y);
  checkFinite('monteCarloSure', 'sigma', sigma, 0);
  const epsilon = options.epsilon ?? (1e-3 * norm(y)) / Math.sqrt(y.length);
  checkPositive('monteCarloSure', 'epsilon', epsilon);
  const probe = options.rng.standardNormal(y.length);
  const here = predict(y);
  checkVec('monteCarloSure', "predict's result", here, y.length);
  const there = predict(addScaled(y, epsilon, probe));
  const divergence = dot(probe, subtract(there, here)) / epsilon;
  const residual = subtract(here, y);
  const risk = dot(residual, residual) + sigma * sigma * (2 * divergence - y.length);
  return { risk, divergence };
}
