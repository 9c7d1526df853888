/** When two rules that see the data alone would stop a method, and the truth's own choice: steps of those taken so far. */
import {
  ncpStop,
  observeRecord,
  type MinimumWatch,
  type StoppingRule,
  type NcpRecord,
} from '../../core/stopping/index.ts';
import { dot, type Vec } from '../../core/vector.ts';
import { keepLast } from '../../parts/model/memo.ts';

export type Rule = 'best' | 'discrepancy' | 'white';
export const RULES = ['best', 'discrepancy', 'white'] as const satisfies readonly Rule[];

/** The step with the smallest error so far. */
export interface Best {
  readonly step: number;
  readonly error: number;
}
/** What a method has come to so far; a step of null has not been decided. */
export interface Watched {
  readonly best: Best;
  /** The first step whose residual is no larger than τ times the noise. */
  readonly discrepancy: Best | null;
  /** The first minimum of the residual's distance from white noise, once ten steps have been no whiter. */
  readonly white: { readonly watch: MinimumWatch; readonly errors: readonly number[] };
}

type Shape = readonly [number, number];
/** The rule sorts all frequencies when it is made. */
const whitestOf = keepLast(
  (shape: Shape) => shape.join(),
  (shape) => ncpStop({ shape, accept: 'whitest' }) as StoppingRule<NcpRecord, MinimumWatch>,
);

export const watchFrom = (shape: Shape, error: number): Watched => ({
  best: { step: 0, error },
  discrepancy: null,
  white: { watch: whitestOf(shape).start, errors: [error] },
});

/** After one more step, with its error and its residual in units of the noise. */
export function watched(before: Watched, shape: Shape, tau: number, step: Best, residual: Vec): Watched {
  const fits = dot(residual, residual) <= tau ** 2 * residual.length;
  const { watch, errors } = before.white;
  return {
    best: step.error < before.best.error ? step : before.best,
    discrepancy: before.discrepancy ?? (fits ? step : null),
    white: {
      watch: observeRecord(whitestOf(shape), watch, { iteration: step.step, residual }),
      errors: watch.stop === null ? [...errors, step.error] : errors,
    },
  };
}

/** The whitest step, and its error, once it is decided. */
export const whitest = ({ white: { watch, errors } }: Watched): Best | null =>
  watch.stop === null ? null : { step: watch.stop, error: errors[watch.stop] };
