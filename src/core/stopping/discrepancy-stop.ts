import { checkFinite, checkInteger, checkPositive } from '../check.ts';
import { firstWhere } from './first-where.ts';
import type { StoppingRule } from './rule.ts';

export interface DiscrepancyStopOptions {
  /** The noise's standard deviation a number of y. */
  readonly sigma: number;
  /** Numbers in y. */
  readonly size: number;
  /** Safety factor τ; 1 by default. */
  readonly tau?: number;
}

/**
 * The discrepancy principle: the first iteration with ‖Ax − y‖² ≤ τ²mσ². Morozov, *Soviet Math. Dokl.* 7,
 * 1966; with τ > 1 it makes Landweber a regularisation: Engl, Hanke & Neubauer, *Regularization of Inverse
 * Problems*, Kluwer 1996, §6.1.
 */
export function discrepancyStop(
  options: DiscrepancyStopOptions,
): StoppingRule<{ readonly iteration: number; readonly residual2: number }> {
  const { sigma, size, tau = 1 } = options;
  checkFinite('discrepancyStop', 'sigma', sigma, 0);
  checkInteger('discrepancyStop', 'size', size, 1);
  checkPositive('discrepancyStop', 'tau', tau);
  const target = tau * tau * size * sigma * sigma;
  return firstWhere('discrepancyStop', ({ residual2 }) => residual2 <= target);
}
