/** What the table comes to, in a sentence: who is nearest to the truth; where nobody knows that, who explains the data. */
import { formatNumber } from '../../../format.ts';
import { fill } from '../../../runtime/words.ts';
import { fitOf } from '../../page/fit.ts';
import { places, type Place } from '../../params/index.ts';
import { en as words } from '../words.en.ts';
import type { Row } from './drawable.ts';

interface VerdictProps {
  readonly rows: readonly Row[];
  readonly titleOf: (place: Place) => string;
}

export function Verdict({ rows, titleOf }: VerdictProps) {
  const name = ({ curve }: Row): string => {
    const place = places.find((one) => one === curve);
    return place ? `${words.curves[place]} ${titleOf(place)}` : '';
  };
  return <p class="signal-verdict">{sayVerdict(rows, name)}</p>;
}

export function sayVerdict(rows: readonly Row[], name: (row: Row) => string): string {
  const runs = rows.filter(({ curve, measures }) => measures && places.some((one) => one === curve));
  if (runs.length === 0) return '';
  const seen = rows.find(({ curve }) => curve === 'observation')?.measures?.error;
  const errorOf = ({ measures }: Row): number => measures?.error ?? Infinity;
  if (seen === undefined) return sayExplained(runs, name);
  const best = runs.reduce((a, b) => (errorOf(b) < errorOf(a) ? b : a));
  if (!(errorOf(best) < seen)) return words.verdicts.none;
  const ratio = { error: formatNumber(errorOf(best)), seen: formatNumber(seen) };
  return fill(words.verdicts.nearest, { method: name(best), ...ratio });
}

/** Nobody knows the truth: what can be said is whether just noise is left. */
function sayExplained(runs: readonly Row[], name: (row: Row) => string): string {
  const isExplained = ({ measures }: Row): boolean => {
    const { misfit = NaN, distance = NaN, limit = NaN } = measures ?? {};
    return fitOf(misfit) === 'about' && distance <= limit;
  };
  const explained = runs.filter(isExplained);
  if (explained.length === 0) return words.verdicts.unexplained;
  return fill(words.verdicts.explained, { methods: explained.map(name).join(', ') });
}
