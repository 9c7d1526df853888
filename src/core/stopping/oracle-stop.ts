import { firstMinimum } from './first-minimum.ts';
import type { MinimumWatch } from './first-minimum.ts';
import type { StoppingRule } from './rule.ts';

/**
 * The truth's own rule: the first minimum of the error, sure of it after `patience` (10 by default) worse
 * iterations.
 */
export function oracleStop(
  patience = 10,
): StoppingRule<{ readonly iteration: number; readonly error: number }, MinimumWatch> {
  return firstMinimum('oracleStop', ({ error }) => error, patience);
}
