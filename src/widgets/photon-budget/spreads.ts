/** What fifty scenes and fifty counts gave at the values of a preset, where the figure has these. */
import { median } from '../../parts/model/median.ts';
import { METHODS, params, presets, type Method, type Params } from './params.ts';
import { DRAWS, UNIT } from './recorded.ts';

export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly largest: number;
}
export interface Spreads {
  readonly best: Readonly<Record<Method, Spread>>;
  readonly rule: Readonly<Record<Method, Spread>>;
  /** Of the draws, in which Richardson–Lucy's least error is below that of nonnegative least squares, and this below Wiener's. */
  readonly rlWins: number;
  readonly nnlsWins: number;
  /** What x ≥ 0, the step that multiplies, and the law of the counts give of the lead over Wiener. */
  readonly shares: { readonly positivity: number; readonly step: number; readonly law: number };
}

const spreadOf = (draws: readonly number[]): Spread => ({
  least: UNIT * Math.min(...draws),
  median: UNIT * median(draws),
  largest: UNIT * Math.max(...draws),
});
/** Of Richardson–Lucy's lead over Wiener in each draw, the part between two of the methods; the middle of the draws. */
function shareOf(best: Readonly<Record<Method, readonly number[]>>, from: Method, to: Method): number {
  return median(best.rl.map((error, i) => (best[from][i] - best[to][i]) / (best.wiener[i] - error)));
}

const each = (draws: Readonly<Record<Method, readonly number[]>>) =>
  Object.fromEntries(METHODS.map((name) => [name, spreadOf(draws[name])])) as Record<Method, Spread>;
const wins = (winner: readonly number[], loser: readonly number[]): number =>
  winner.filter((error, i) => error < loser[i]).length;

/** The preset with these values, whatever the seed. */
function presetOf(p: Params): keyof typeof presets | undefined {
  const same = ([name, spec]: [string, (typeof params)[keyof typeof params]], changes: Partial<Params>) => {
    if (name === 'seed') return true;
    const wanted = changes[name as keyof Params] ?? spec.default;
    const own = p[name as keyof Params];
    return typeof wanted === 'object' ? p.scene.scene === (wanted as Params['scene']).scene : wanted === own;
  };
  const found = Object.entries(presets as Record<string, Partial<Params>>).find(([, changes]) =>
    Object.entries(params).every((param) => same(param, changes)),
  );
  return found?.[0] as keyof typeof presets | undefined;
}

export function spreadsOf(p: Params): Spreads | null {
  const preset = presetOf(p);
  if (!preset) return null;
  const { best, rule } = DRAWS[preset];
  return {
    best: each(best),
    rule: each(rule),
    rlWins: wins(best.rl, best.nnls),
    nnlsWins: wins(best.nnls, best.wiener),
    shares: {
      positivity: shareOf(best, 'wiener', 'nnls'),
      step: shareOf(best, 'nnls', 'product'),
      law: shareOf(best, 'product', 'rl'),
    },
  };
}
