/** What is said of how well the data are met, and of what a rule came to, of a picture and of a signal alike. */
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import type { AnyValues } from '../../widgets/contract.ts';
import { ruleIn, type Place } from '../params/index.ts';
import { bothWords as words } from '../words/both.en.ts';

/** Between these parts of σ a misfit is about the noise: σ itself is often an estimate. */
const ABOUT = { low: 0.8, high: 1.25 } as const;

/** Of a misfit in σ. */
export function fitOf(share: number): 'below' | 'about' | 'above' {
  if (share < ABOUT.low) return 'below';
  return share > ABOUT.high ? 'above' : 'about';
}

/** The rule that set a method's λ or steps. */
export interface RuleTold {
  readonly name: string;
  /** It found nothing, and took the end of what there is. */
  readonly isUnmet: boolean;
}

/** None where it was set by hand; before anything has run the build's run stands there, whose rule was met. */
export function ruleTold(
  p: AnyValues,
  place: Place,
  finished?: Pick<RuleTold, 'isUnmet'>,
): RuleTold | undefined {
  const name = ruleIn(p, place);
  return name === undefined ? undefined : { name, isUnmet: finished?.isUnmet === true };
}

export function sayMisfit(share: number, rule?: RuleTold): string {
  const fit = fitOf(share);
  // That a rule got what it asks for says nothing of the answer.
  const met = rule?.isUnmet ? words.fit : words.fitAsked;
  const byRule = rule?.name === 'discrepancy' && (fit === 'about' ? met : words.fitUnmet);
  return fill(byRule || words.fit, { share: formatNumber(share, 2), verdict: words.fits[fit] });
}

/** A λ or ratio below this holds hardly anything back: noise is enlarged as by plain division. */
const NOTHING = 1e-8;

/** What a rule has set a param to; `isUnmet` where it found nothing, and took the end of what there is. */
export function sayRuled(param: string, label: string, value: number, isUnmet: boolean): string {
  const never = param === 'steps' ? words.ruledNever : words.ruledAtEnd;
  const said = fill(isUnmet ? never : words.ruled, { name: label, value: formatNumber(value) });
  return value < NOTHING ? `${said}. ${words.ruledNothing}` : said;
}
