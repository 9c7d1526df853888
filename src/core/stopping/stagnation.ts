import { checkFinite } from '../check.ts';
import type { Vec } from '../vector.ts';
import { norm, subtract } from '../vector.ts';
import type { StoppingRule, Watch } from './rule.ts';

/** Remembers the last record's value. */
export interface StagnationWatch<T> extends Watch {
  readonly last: T | null;
}

/**
 * When the misfit stands still: |mₖ − mₖ₋₁| ≤ tolerance·|mₖ₋₁|. Any misfit, the method's own or ‖Ax − y‖². It
 * says that the iteration has converged, which for noisy data is too late.
 */
export function misfitStagnation(
  tolerance: number,
): StoppingRule<{ readonly iteration: number; readonly misfit: number }, StagnationWatch<number>> {
  checkFinite('misfitStagnation', 'tolerance', tolerance, 0);
  return {
    name: 'misfitStagnation',
    start: { stop: null, last: null },
    watch({ last }, { iteration, misfit }) {
      const still = last !== null && Math.abs(misfit - last) <= tolerance * Math.abs(last);
      return { stop: still ? iteration : null, last: misfit };
    },
  };
}

/** When the estimate stands still: ‖xₖ − xₖ₋₁‖ ≤ tolerance·‖xₖ‖. */
export function estimateStagnation(
  tolerance: number,
): StoppingRule<{ readonly iteration: number; readonly x: Vec }, StagnationWatch<Vec>> {
  checkFinite('estimateStagnation', 'tolerance', tolerance, 0);
  return {
    name: 'estimateStagnation',
    start: { stop: null, last: null },
    watch({ last }, { iteration, x }) {
      const still = last !== null && norm(subtract(x, last)) <= tolerance * norm(x);
      return { stop: still ? iteration : null, last: x };
    },
  };
}
