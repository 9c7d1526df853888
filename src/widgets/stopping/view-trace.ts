/** What is recorded of every step, under the names that the plots read. */
import { METHODS, type Method } from './params.ts';
import type { Result } from './model.ts';
import type { Rule } from './rules.ts';

export type Trace = Readonly<Record<string, ArrayLike<number>>>;

type Recorded = 'error' | 'misfit' | 'discrepancy' | 'white';
/** As the model's `trace` names it: `rlError`. */
const keyOf = (name: Method, what: Recorded): string => `${name}${what[0].toUpperCase()}${what.slice(1)}`;

/** Of one step alone, where no process has run. */
export function traceOf({ made }: Result): Trace {
  const rows = METHODS.flatMap((name) => [
    [keyOf(name, 'error'), [made[name].error]],
    [keyOf(name, 'misfit'), [made[name].misfit]],
    [keyOf(name, 'discrepancy'), [made[name].discrepancy?.step ?? 0]],
    [keyOf(name, 'white'), [made[name].white?.step ?? 0]],
  ]);
  return Object.fromEntries(rows) as Trace;
}

export const errorsIn = (trace: Trace, name: Method): ArrayLike<number> => trace[keyOf(name, 'error')];
export const misfitsIn = (trace: Trace, name: Method): ArrayLike<number> => trace[keyOf(name, 'misfit')];

/** Where each rule stops, of all steps computed; 0 where it has not. The least error counts once it has turned. */
export function stopsIn(trace: Trace, name: Method): Readonly<Record<Rule, number>> {
  const errors = Array.from(errorsIn(trace, name));
  const last = errors.length - 1;
  const best = errors.indexOf(Math.min(...errors));
  return {
    best: best < last ? best : 0,
    discrepancy: trace[keyOf(name, 'discrepancy')][last],
    white: trace[keyOf(name, 'white')][last],
  };
}
