/** What the recorded draws of one kind of signal say: medians, spreads, and who came first how often. */
import { median } from '../../parts/model/median.ts';
import { eachMethod, METHODS, type EachMethod, type Method } from './methods.ts';
import type { Params } from './params.ts';
import { KINDS, RECORDED } from './params.ts';
import { DRAWS, UNIT } from './recorded.ts';

/** RMSE of each method, one a seed. */
export interface Draws {
  readonly best: EachMethod<readonly number[]>;
  readonly rule: EachMethod<readonly number[]>;
  /** In how many of them each has the least error. */
  readonly wins: Readonly<Record<'best' | 'rule', EachMethod<number>>>;
}

/** Null where nothing was recorded: another blur or noise, another class for Wiener, a signal of the reader's own. */
export function drawsOf({ truth, told, noise, width }: Params): Draws | null {
  const kind = KINDS.find((one) => one === truth);
  const own = told === 'own' || told === truth;
  if (!kind || !own || noise !== RECORDED.noise || width !== RECORDED.width) return null;
  const inUnits = (how: 'best' | 'rule') =>
    eachMethod((method) => DRAWS[kind][how][method].map((value) => value * UNIT));
  const [best, rule] = [inUnits('best'), inUnits('rule')];
  return { best, rule, wins: { best: winsOf(best), rule: winsOf(rule) } };
}

/** Of each side so many draws lie beyond the spread: of 50, 46 lie within. */
const BEYOND = 2;

export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: median(values),
    low: sorted[BEYOND],
    high: sorted[sorted.length - 1 - BEYOND],
  };
}

/** In how many draws each method has the least error. */
export function winsOf(values: EachMethod<readonly number[]>): EachMethod<number> {
  const firsts = values.l1.map((_, i) => winnerOf(eachMethod((method) => values[method][i])));
  return eachMethod((method) => firsts.filter((first) => first === method).length);
}

export const winnerOf = (values: EachMethod<number>): Method =>
  METHODS.reduce((first, method) => (values[method] < values[first] ? method : first));

type Name = 'Median' | 'Low' | 'High' | 'Wins';
type Recorded = Readonly<Record<`${Method}${'Best' | 'Rule'}${Name}`, number>>;

/** As measures: `tvBestMedian`, `tvRuleWins`, … */
export function recordedMeasures(draws: Draws): Recorded {
  const entries = (['best', 'rule'] as const).flatMap((how) => {
    return METHODS.flatMap((method) => {
      const { median, low, high } = spreadOf(draws[how][method]);
      const name = `${method}${how === 'best' ? 'Best' : 'Rule'}`;
      return Object.entries({ Median: median, Low: low, High: high, Wins: draws.wins[how][method] }).map(
        ([of, value]) => [`${name}${of}`, value] as const,
      );
    });
  });
  return Object.fromEntries(entries) as Recorded;
}
