/** Three worked cases: what was seen, and what three methods make of it, each set by a rule that never sees the truth. */
import type { Vec } from '../../core/vector.ts';
import { keepFew } from '../../parts/model/memo.ts';
import type { ComputeModel } from '../contract.ts';
import { caseOf } from './cases.ts';
import { PLACES, type CaseName, type Params, type Place } from './params.ts';
import { pythonOf } from './python.ts';
import { recordOf, type Record50 } from './record.ts';
import { scoreOf, storedOf } from './score.ts';
import { readSpectrum } from './spectrum.ts';
import { undo, WAYS } from './undo.ts';

export interface Made {
  /** As the truth is told: of the photograph stored values, else light. */
  readonly x: Vec;
  readonly score: number;
  readonly phantoms: number;
  /** What the rule chose: λ, a ratio, or a number of steps. */
  readonly setting: number;
}
export interface Result {
  readonly shape: readonly number[];
  readonly truth: Vec;
  readonly data: Vec;
  readonly dataScore: number;
  readonly made: Readonly<Record<Place, Made>>;
  readonly record: Record50;
}

interface Told {
  readonly name: CaseName;
  readonly seed: number;
  readonly blur: Params['blur'];
}
/** The rules ask for a dozen runs of a method: what they chose is kept. */
const settingsOf = keepFew(
  3,
  ({ name, seed, blur }: Told) => `${name} ${seed} ${blur}`,
  ({ name, seed, blur }) => {
    const given = caseOf({ name, seed });
    const of = (place: Place) => WAYS[name][place].values(given, blur);
    return { first: of('first'), second: of('second'), third: of('third') };
  },
);

/** The param of these values that the rule sets. */
export const ruled = (values: Readonly<Record<string, number>>): number =>
  values.lambda ?? values.nsr ?? values.steps;

export const settingsFor = ({ case: name, seed, blur }: Params) => settingsOf({ name, seed, blur });

const told = (name: CaseName, light: Vec): Vec => (name === 'photograph' ? storedOf(light) : light);

function madeBy(p: Params, place: Place): Made {
  const { case: name, blur, seed } = p;
  const given = caseOf({ name, seed });
  const values = settingsFor(p)[place];
  const { x } = undo(WAYS[name][place], given.problem[blur], values);
  return {
    x: told(name, x),
    score: scoreOf(given, x),
    phantoms: name === 'spectrum' ? readSpectrum(x).phantoms : 0,
    setting: ruled(values),
  };
}

export const model = {
  kind: 'compute',

  compute(p) {
    const { case: name, seed, blur } = p;
    const given = caseOf({ name, seed });
    const { data, shape } = given.problem.measured;
    return {
      shape,
      truth: given.truth,
      data: told(name, data),
      dataScore: name === 'spectrum' ? 0 : scoreOf(given, data),
      made: { first: madeBy(p, 'first'), second: madeBy(p, 'second'), third: madeBy(p, 'third') },
      record: recordOf(name, blur),
    };
  },

  measures: (
    { dataScore, made, record: { data, scores, wins, invented, gains, prior } },
    { case: name },
  ) => ({
    first: made.first.score,
    second: made.second.score,
    third: made.third.score,
    firstMedian: scores.first.median,
    secondMedian: scores.second.median,
    thirdMedian: scores.third.median,
    wins,
    ...(name === 'spectrum'
      ? {
          firstPhantoms: made.first.phantoms,
          firstInvented: invented.first,
          secondInvented: invented.second,
          thirdInvented: invented.third,
          firstLeast: scores.first.least,
          firstMost: scores.first.most,
        }
      : { data: dataScore, dataMedian: data?.median ?? NaN, thirdGains: gains.third }),
    ...(prior && { priorMedian: prior.median, priorWins: prior.wins }),
  }),
  facts: ({ made }, { case: name, blur }) => ({
    name,
    blur,
    first: made.first.setting,
    second: made.second.setting,
    third: made.third.setting,
  }),
  table: ({ truth, data, made }) => ({
    columns: [
      { head: 'truth', values: truth },
      { head: 'data', values: data },
      ...PLACES.map((place) => ({ head: `estimate of the ${place} method`, values: made[place].x })),
    ],
  }),
  python: (p) => pythonOf(p, settingsFor(p)),
} satisfies ComputeModel<Params, Result>;
