import { checkFinite, checkPositive } from '../check.ts';
import { meaningfulRange } from './family.ts';
import { prepare } from './problem.ts';
import type { ChoiceProblem, Curve, PreparedProblem } from './problem.ts';

export interface DiscrepancyOptions {
  /** The noise's standard deviation a number of y, in its units. */
  readonly sigma: number;
  /** Safety factor τ ≥ 1 when σ is uncertain; 1 by default. */
  readonly tau?: number;
}

export interface DiscrepancyChoice {
  /** Null when no λ leaves just the noise. */
  readonly lambda: number | null;
  /**
   * Why there is none: 'unreachable', even the least smoothing leaves more than the noise; 'drowned', the
   * noise is as large as the data, so that x̂ = 0 explains them well enough.
   */
  readonly trouble: 'unreachable' | 'drowned' | null;
  /** τ²mσ², what ‖Ax̂ − y‖² should be. */
  readonly target: number;
  /** ‖Ax̂ − y‖² over λ. */
  readonly curve: Curve;
}

/** How far beyond the meaningful σ a root is looked for, and how close in log λ is found. */
const BEYOND = 1e10;
const CLOSE = 1e-12;

/**
 * The discrepancy principle: fit the data no better than the noise allows, ‖Ax̂ − y‖² = τ²mσ², m numbers in
 * y. The residual only grows with smoothing, so there is one root at most, found by bisection on log λ; of
 * whole-numbered λ the smoothest whose residual does not exceed the target. Morozov, *Soviet Math. Dokl.* 7,
 * 1966.
 */
export function discrepancy(problem: ChoiceProblem, options: DiscrepancyOptions): DiscrepancyChoice {
  const { sigma, tau = 1 } = options;
  checkFinite('discrepancy', 'sigma', sigma, 0);
  checkPositive('discrepancy', 'tau', tau);
  const prepared = prepare('discrepancy', problem);
  const { path, family, lambdas } = prepared;
  const target = tau * tau * path.size * sigma * sigma;
  const residual = (lambda: number) => path.at(family.factor(lambda)).residual;
  const curve = { lambda: lambdas, value: lambdas.map(residual) };
  const none = (trouble: DiscrepancyChoice['trouble']) => ({ lambda: null, trouble, target, curve });
  // The residual of x̂ = 0, apart from what the penalty leaves alone.
  const nothing = path.at((gamma) => (gamma === Infinity ? 1 : 0)).residual;
  if (target >= nothing) return none('drowned');
  const lambda = family.slope === null ? firstBelow(prepared, target) : root(problem, prepared, target);
  return lambda === null ? none('unreachable') : { lambda, trouble: null, target, curve };
}

/** The smoothest λ of the grid with a residual within the target. */
function firstBelow({ path, family, lambdas }: PreparedProblem, target: number): number | null {
  const smoothestFirst = family.smoothing ? [...lambdas].reverse() : [...lambdas];
  return smoothestFirst.find((lambda) => path.at(family.factor(lambda)).residual <= target) ?? null;
}

function root(problem: ChoiceProblem, { path, family }: PreparedProblem, target: number): number | null {
  const { sigma } = problem.decomposition;
  const [least, largest] = meaningfulRange(problem.decomposition);
  // Where some σ is rounding (or 0), a smaller λ would fit the noise by dividing by that.
  const rounding = sigma.some((value) => value < least);
  const excess = (t: number) => path.at(family.factor(Math.exp(t))).residual - target;
  let low = Math.log(rounding ? least : least / BEYOND);
  let high = Math.log(largest * BEYOND);
  if (excess(low) > 0) return null;
  while (high - low > CLOSE) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) high = middle;
    else low = middle;
    if (middle === (low + high) / 2) break;
  }
  return Math.exp((low + high) / 2);
}
