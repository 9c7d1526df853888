import { checkInteger } from '../check.ts';
import { firstWhere } from './first-where.ts';
import type { StoppingRule } from './rule.ts';

/** After k iterations, whatever they did. */
export function maximumIterations(k: number): StoppingRule<{ readonly iteration: number }> {
  checkInteger('maximumIterations', 'k', k, 0);
  return firstWhere('maximumIterations', ({ iteration }) => iteration >= k);
}
