/** One method at work on every plane at once, with the rule that sets its values: before, or by stopping it. */
import type { Vec } from '../../core/vector.ts';
import type { MethodValues, RestorationProblem } from '../../methods/index.ts';
import { runOf, type Run } from './run.ts';
import type { Asked, LabRule } from './rules/index.ts';

export interface RuledRun {
  /** Steps there will be, those of a search before included: fewer once a rule has stopped. */
  total(): number;
  done(): number;
  /** The share of the next step that is done already. */
  share(): number;
  advance(): void;
  readonly runs: () => readonly Run[];
  /** What it runs with, as far as that is known. */
  values(): MethodValues;
  /** Its rule found nothing, and took the end of its range, or all the steps that there are. */
  isUnmet(): boolean;
}

/** Of a rule that stops no more steps than this are waited for. */
export const MOST_STEPS = 500;
/** A search corrects its value after so many steps, and keeps so many digits of it. */
const EVERY = 5;
/** The first estimates are far from any fit: for this share of the steps nothing is corrected. */
const WAITED = 0.3;
const DIGITS = 3;

/** @param problems one of each plane; a rule looks at the first. */
export function ruledRun(
  rule: LabRule | undefined,
  asked: Asked,
  problems: readonly RestorationProblem[],
): RuledRun {
  const begin = (values: MethodValues) => problems.map((problem) => runOf(asked.method, problem, values));
  switch (rule?.kind) {
    case 'stop':
      return stopped(rule.watch(asked), begin({ ...asked.values, steps: MOST_STEPS }), asked.values);
    case 'search':
      return sought(rule, asked, begin);
    case 'set': {
      const { values: set, isAtEnd } = rule.set(asked);
      const values = { ...asked.values, ...set };
      return plain(begin(values), values, isAtEnd);
    }
    case undefined:
      return plain(begin(asked.values), asked.values);
  }
}

function plain(runs: readonly Run[], values: MethodValues, isUnmet = false): RuledRun {
  return {
    total: () => runs[0].total,
    done: () => runs[0].done(),
    share: () => runs[0].share(),
    advance: () => runs.forEach((run) => run.advance()),
    runs: () => runs,
    values: () => values,
    isUnmet: () => isUnmet,
  };
}

type Stop = Extract<LabRule, { kind: 'stop' }>;
type Search = Extract<LabRule, { kind: 'search' }>;

function stopped(watcher: ReturnType<Stop['watch']>, runs: readonly Run[], values: MethodValues): RuledRun {
  let isOver = false;
  const done = () => runs[0].done();
  const each = (what: (run: Run) => void) => runs.forEach(what);
  return {
    total: () => (isOver ? done() : runs[0].total),
    done,
    share: () => runs[0].share(),
    advance() {
      each((run) => run.advance());
      const { stop, isBest } = watcher.look(done(), estimateOf(runs[0]));
      if (isBest) each((run) => run.mark());
      if (stop === null) return;
      if (stop < done()) each((run) => run.back());
      isOver = true;
    },
    runs: () => runs,
    values: () => ({ ...values, steps: done() }),
    isUnmet: () => !isOver && done() >= runs[0].total,
  };
}

/** Steps in which the value is sought, and then as many again from the start with what was found: what is said can be repeated. */
function sought(rule: Search, asked: Asked, begin: (values: MethodValues) => readonly Run[]): RuledRun {
  const [param] = rule.params;
  const { low, high } = asked.method.params[param];
  let values = asked.values;
  const searching = runOf(asked.method, asked.problem, values);
  let runs: readonly Run[] | undefined;
  const half = searching.total;
  return {
    total: () => 2 * half,
    done: () => searching.done() + (runs?.[0].done() ?? 0),
    share: () => (runs?.[0] ?? searching).share(),
    advance() {
      if (searching.done() < half) {
        searching.advance();
        if (searching.done() % EVERY === 0 && searching.done() > WAITED * half) {
          const next = rule.next(asked, values[param], estimateOf(searching));
          values = { ...values, [param]: Math.min(high, Math.max(low, next)) };
          searching.retune(values);
        }
        return;
      }
      if (!runs) {
        values = { ...values, [param]: Number(values[param].toPrecision(DIGITS)) };
        runs = begin(values);
      }
      runs.forEach((run) => run.advance());
    },
    runs: () => runs ?? [searching],
    values: () => values,
    isUnmet: () => values[param] <= low || values[param] >= high,
  };
}

/** There is one after every step. */
function estimateOf(run: Run): Vec {
  const estimate = run.estimate();
  if (!estimate) throw new Error('a rule looked at a run before its first step');
  return estimate;
}
