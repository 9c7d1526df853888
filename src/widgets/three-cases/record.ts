/** What fifty seeds gave, as spreads. */
import { median } from '../../parts/model/median.ts';
import { type CaseName, type Params, type Place } from './params.ts';
import { RECORDED } from './recorded.ts';

export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}
export interface Record50 {
  /** Of what was seen; of a spectrum, whose lines are one hump in it, none. */
  readonly data: Spread | null;
  readonly scores: Readonly<Record<Place, Spread>>;
  /** In how many draws the first is nearer than the others and than the data; of a spectrum, shows no line that is not there. */
  readonly wins: number;
  /** In how many draws a method is nearer than what was seen. */
  readonly gains: Readonly<Record<Place, number>>;
  /** Of the slice: a prior beside the counts, and in how many draws it is nearer than the first and the second. */
  readonly prior: { readonly median: number; readonly wins: number } | null;
  /** In how many draws a method shows a line that is not there. */
  readonly invented: Readonly<Record<Place, number>>;
}

const UNIT = 1 / 1000;
const isNumber = (value: number | null): value is number => value !== null;

function spreadOf(thousandths: readonly (number | null)[]): Spread {
  const values = thousandths.filter(isNumber);
  return {
    least: UNIT * Math.min(...values),
    median: UNIT * median(values),
    most: UNIT * Math.max(...values),
  };
}
const inventedIn = (phantoms: readonly number[]): number => phantoms.filter((count) => count > 0).length;
const each = <T>(of: (place: Place) => T): Readonly<Record<Place, T>> => ({
  first: of('first'),
  second: of('second'),
  third: of('third'),
});

/** Draws in which the first has the better score of all, where more is better or less is. */
function winsOf(
  rivals: readonly (readonly (number | null)[])[],
  first: readonly (number | null)[],
  sign: 1 | -1,
) {
  return first.filter((own, i) => rivals.every((other) => sign * (own ?? NaN) > sign * (other[i] ?? NaN)))
    .length;
}

export function recordOf(name: CaseName, blur: Params['blur']): Record50 {
  const { data, [blur]: made } = RECORDED[name];
  const scores: Readonly<Record<Place, readonly (number | null)[]>> = each((place) => made[place].scores);
  const invented = each((place) => inventedIn(made[place].phantoms));
  const rivals = [scores.second, scores.third, data];
  const wins = {
    photograph: () => winsOf(rivals, scores.first, 1),
    slice: () => winsOf(rivals, scores.first, -1),
    spectrum: () => data.length - invented.first,
  };
  const sign = name === 'photograph' ? 1 : -1;
  const prior = name === 'slice' ? RECORDED.slice[blur].prior : null;
  return {
    gains: each((place) => winsOf([data], scores[place], sign)),
    prior: prior && {
      median: UNIT * median(prior),
      wins: winsOf([scores.first, scores.second], prior, -1),
    },
    data: name === 'spectrum' ? null : spreadOf(data),
    scores: each((place) => spreadOf(scores[place])),
    wins: wins[name](),
    invented,
  };
}
