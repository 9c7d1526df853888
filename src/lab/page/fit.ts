/** What is said of how well the data are met, and of what a rule came to, of a picture and of a signal alike. */
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import { bothWords as words } from '../words/both.en.ts';

/** Between these parts of σ a misfit is about the noise: σ itself is often an estimate. */
const ABOUT = { low: 0.8, high: 1.25 } as const;

/** Of a misfit in σ. */
export function fitOf(share: number): 'below' | 'about' | 'above' {
  if (share < ABOUT.low) return 'below';
  return share > ABOUT.high ? 'above' : 'about';
}

/** `rule` is the name of the one that set the method's λ or steps, if one did. */
export function sayMisfit(share: number, rule?: string): string {
  const fit = fitOf(share);
  // That a rule got what it asks for says nothing of the answer.
  const byRule = rule === 'discrepancy' && (fit === 'about' ? words.fitAsked : words.fitUnmet);
  return fill(byRule || words.fit, { share: formatNumber(share, 2), verdict: words.fits[fit] });
}

/** What a rule has set a param to; `isUnmet` where it found nothing, and took the end of what there is. */
export function sayRuled(param: string, label: string, value: number, isUnmet: boolean): string {
  const never = param === 'steps' ? words.ruledNever : words.ruledAtEnd;
  return fill(isUnmet ? never : words.ruled, { name: label, value: formatNumber(value) });
}
