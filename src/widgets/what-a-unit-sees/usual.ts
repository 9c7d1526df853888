/**
 * What the cosine of the two pictures is on average, where it has been reckoned for 200 digits: of the scores. Of the runner-up also the
 * digits in 100 that are read as it once its picture is added at half strength.
 */
import type { Params } from './params.ts';
import { RATES } from './rates.ts';

type RateName = keyof typeof RATES;
type ComparisonOf<Name> = Name extends `gradientAbsolute${infer C}` ? C : never;
type Comparison = ComparisonOf<RateName>;

const COMPARISONS = { last: 'Last', convolutions: 'Convolutions', switches: 'Fixed' } as const;

function comparisonOf({ against, rank }: Params): Comparison {
  return against === 'other' ? (`Rank${rank}` as Comparison) : COMPARISONS[against];
}

interface Usual {
  readonly gradientUsual?: number;
  readonly deconvnetUsual?: number;
  readonly gradientTurns?: number;
  readonly deconvnetTurns?: number;
}

export function usualOf(p: Params): Usual {
  if (p.ask !== 'score') return {};
  const comparison = comparisonOf(p);
  const signs = p.drawn === 'absolute' ? 'Absolute' : '';
  return {
    gradientUsual: RATES[`gradient${signs}${comparison}`].mean,
    deconvnetUsual: RATES[`deconvnet${signs}${comparison}`].mean,
    ...(comparison === 'Rank2' && {
      gradientTurns: 100 * RATES.gradientTurns.mean,
      deconvnetTurns: 100 * RATES.deconvnetTurns.mean,
    }),
  };
}
