/** Measures in sentences. */
import { formatNumber } from '../format.ts';
import type { Evidence } from './leaves.ts';

type Measures = Readonly<Record<string, number>>;

/** The sentence with its numbers. A name that is no measure is refused. */
export const said = (sentence: string, measures: Measures): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!(name in measures)) throw new RangeError(`no measure '${name}' for: ${sentence}`);
    const value = measures[name];
    return formatNumber(value, Number.isInteger(value) && Math.abs(value) < 1000 ? 4 : 3);
  });

/** What is claimed and does not hold. */
export const broken = ({ holds }: Evidence, measures: Measures): readonly string[] =>
  holds
    .filter(([name, is, than]) => {
      const value = measures[name];
      const other = typeof than === 'number' ? than : measures[than];
      return !(is === '<' ? value < other : is === '>' ? value > other : value === other);
    })
    .map((claim) => claim.join(' '));
