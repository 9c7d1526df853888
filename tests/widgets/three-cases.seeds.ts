/**
 * `node tests/widgets/three-cases.seeds.ts > src/widgets/three-cases/recorded.ts`, then Prettier: what the three methods of each case come
 * to over 50 scenes and noises, with the measured blur and with the guessed one. Some minutes.
 */
import { caseOf } from '../../src/widgets/three-cases/cases.ts';
import { CASES, PLACES, type CaseName } from '../../src/widgets/three-cases/params.ts';
import { scoreOf } from '../../src/widgets/three-cases/score.ts';
import { readSpectrum } from '../../src/widgets/three-cases/spectrum.ts';
import { PRIOR, undo, WAYS } from '../../src/widgets/three-cases/undo.ts';

const SEEDS = 50;
const BLURS = ['measured', 'guessed'] as const;
const thousandths = (value: number): number | null =>
  Number.isFinite(value) ? Math.round(1000 * value) : null;

/** Scores in thousandths: of the data, and of each method with either blur; of a spectrum its phantoms too. */
export function drawOf(name: CaseName, seed: number) {
  const given = caseOf({ name, seed });
  const made = PLACES.map((place) => {
    const way = WAYS[name][place];
    return BLURS.map((blur) => undo(way, given.problem[blur], way.values(given, blur)).x);
  });
  const priors = BLURS.map((blur) =>
    name === 'slice'
      ? thousandths(scoreOf(given, undo(PRIOR, given.problem[blur], PRIOR.values(given, blur)).x))
      : null,
  );
  return {
    priors,
    data: thousandths(name === 'spectrum' ? NaN : scoreOf(given, given.problem.measured.data)),
    scores: made.map((both) => both.map((x) => thousandths(scoreOf(given, x)))),
    phantoms: made.map((both) => both.map((x) => (name === 'spectrum' ? readSpectrum(x).phantoms : 0))),
  };
}

if (process.argv[1]?.endsWith('three-cases.seeds.ts')) {
  const all = CASES.map((name) => {
    const draws = Array.from({ length: SEEDS }, (_, k) => drawOf(name, k + 1));
    const by = (of: (draw: (typeof draws)[number]) => unknown) => draws.map(of);
    const ofBlur = (b: number) => ({
      ...Object.fromEntries(
        PLACES.map((place, i) => [
          place,
          { scores: by(({ scores }) => scores[i][b]), phantoms: by(({ phantoms }) => phantoms[i][b]) },
        ]),
      ),
      ...(name === 'slice' && { prior: by(({ priors }) => priors[b]) }),
    });
    return [
      name,
      { data: by(({ data }) => data), ...Object.fromEntries(BLURS.map((blur, b) => [blur, ofBlur(b)])) },
    ];
  });
  console.log(`/**
 * Of 50 scenes and noises, seeds 1 … 50: what the data and each method come to, in thousandths of the case’s measure (dB, relative
 * error, samples between the pair’s lines; null where there are not two), and how many phantoms. Made by
 * \`node tests/widgets/three-cases.seeds.ts\`.
 */
export const RECORDED = ${JSON.stringify(Object.fromEntries(all))} as const;`);
}
