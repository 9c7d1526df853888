/* Every rule by the method's name and its own; a method that is missing has none. */
import { choosing, filterRule, filters, type ChoiceRule } from './filters.ts';
import type { LabRule, SettingRule } from './rule.ts';
import { discrepancySearch } from './searches.ts';
import { stops } from './stops.ts';

export { inSigma } from './residual.ts';
export type { Asked, LabRule, RuleNoise, Watcher } from './rule.ts';

type Rules = Readonly<Record<string, LabRule>>;

const everyChoice = Object.keys(choosing) as readonly ChoiceRule[];
const rulesOf = (filter: Parameters<typeof filterRule>[0], names: readonly ChoiceRule[]): Rules =>
  Object.fromEntries(names.map((name) => [name, filterRule(filter, name)]));

/** No source that is fainter than three times the noise: astronomers' threshold, as in Högbom's first paper. */
const threeSigma: SettingRule = {
  kind: 'set',
  params: ['threshold'],
  set: ({ noise }) => ({ values: { threshold: Number((3 * noise.sigma).toPrecision(3)) } }),
};
const sought: Rules = { discrepancy: discrepancySearch };

export const rules: Readonly<Record<string, Rules>> = {
  // The L-curve's and quasi-optimality's formulas are for a λ that moves every coefficient.
  tsvd: rulesOf(filters.tsvd, ['discrepancy', 'gcv', 'sure', 'whiteness']),
  tikhonov: rulesOf(filters.tikhonov, everyChoice),
  'tikhonov-gradient': rulesOf(filters['tikhonov-gradient'], everyChoice),
  wiener: rulesOf(filters.wiener, everyChoice),
  // A corner, and where least moves, are sought over λ; of the spectrum's own shape both lie at κ → ∞, where nothing else is left.
  'wiener-spectrum': rulesOf(filters['wiener-spectrum'], ['discrepancy', 'gcv', 'sure', 'whiteness']),
  sparse: sought,
  'sparse-wavelets': sought,
  'total-variation': sought,
  'total-variation-nonnegative': sought,
  clean: { 'three-sigma': threeSigma },
  landweber: stops,
  'van-cittert': stops,
  cgls: stops,
  'nonnegative-least-squares': stops,
  'richardson-lucy': stops,
  'richardson-lucy-tv': stops,
};

/** The rule of this name; none where λ or the steps are set by hand. */
export const ruleFor = (method: string, name: string): LabRule | undefined => rules[method]?.[name];
