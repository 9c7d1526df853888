/** Measures in sentences. */
import { formatNumber } from '../format.ts';
import { withMeasures } from '../runtime/measures-in-text.ts';
import type { Evidence } from './leaves.ts';

type Measures = Readonly<Record<string, number>>;

/** A count is told whole, anything else with three digits. */
const told = (value: number): string =>
  formatNumber(value, Number.isInteger(value) && Math.abs(value) < 1000 ? 4 : 3);

/** The sentence with its numbers. A name that is no measure is refused. */
export const said = (sentence: string, measures: Measures): string => withMeasures(sentence, measures, told);

/** What is claimed and does not hold. */
export const broken = ({ holds }: Evidence, measures: Measures): readonly string[] =>
  holds
    .filter(([name, is, than]) => {
      const value = measures[name];
      const other = typeof than === 'number' ? than : measures[than];
      return !(is === '<' ? value < other : is === '>' ? value > other : value === other);
    })
    .map((claim) => claim.join(' '));
