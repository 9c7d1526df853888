/**
 * Two ways to be wrong about what a camera did not see. Of a line four places give exactly one input: squared error answers with their mean, an adversary
 * with one of them. Of a character sixteen numbers are left, and what a network was raised on fills in the rest.
 */
import type { Single } from '../../core/vector.ts';
import { brightest, cellMeans } from '../../networks/lines.ts';
import { keepFew } from '../../parts/model/memo.ts';
import { valuesOf } from '../../parts/model/picture.ts';
import type { ComputeModel } from '../contract.ts';
import { characterAnswers, lineAnswers, picksOf, type Answer, type CharacterAnswer } from './answers.ts';
import { filesOf } from './files.ts';
import { CELLS, characterOf, SIDE, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { sceneOf } from './scene.ts';
import { asDigit, heldOut } from './weights.ts';

interface Seen {
  /** 1 is ink. */
  readonly truth: Single;
  /** What the camera sees of it: means of cells. */
  readonly seen: Single;
}
export interface LineResult extends Seen {
  readonly squared: Answer;
  readonly adversarial: Answer;
  /** The column that the adversary's network draws, and how many of 64 z pick each of the four. */
  readonly picked: number;
  readonly picks: readonly number[];
}
export interface CharacterResult extends Seen {
  readonly digits: CharacterAnswer;
  readonly letters: CharacterAnswer;
  /** 0 … 35; −1 of what nobody knows. */
  readonly character: number;
  readonly asDigit: typeof asDigit;
}
export type Result = LineResult | CharacterResult;
const isLine = (r: Result): r is LineResult => 'squared' in r;

function answered(p: Params): Result {
  const { stored, character } = sceneOf(p);
  const truth = Float32Array.from(valuesOf(stored));
  if (p.scene === 'line') {
    const seen = cellMeans(truth, SIDE, CELLS.line);
    const { squared, adversarial } = lineAnswers(truth, seen, p.z);
    const picked = brightest(adversarial.picture).column;
    const picks = picksOf(Math.floor(p.column / CELLS.line));
    return { truth, seen, squared, adversarial, picked, picks };
  }
  const seen = cellMeans(truth, SIDE, CELLS.character);
  return { truth, seen, ...characterAnswers(truth, seen), character, asDigit };
}

export const model = {
  kind: 'compute',
  compute: keepFew(4, (p: Params) => JSON.stringify(p), answered),

  measures: (r, p) => ({
    ...(isLine(r) && {
      squaredError: r.squared.error,
      adversarialError: r.adversarial.error,
      squaredHeight: brightest(r.squared.picture).height,
      adversarialHeight: brightest(r.adversarial.picture).height,
      squaredOff: r.squared.off,
      adversarialOff: r.adversarial.off,
      right: Number(r.picked === p.column),
    }),
    ...(!isLine(r) && {
      digitsError: r.digits.error,
      lettersError: r.letters.error,
      digitsOff: r.digits.off,
      lettersOff: r.letters.off,
    }),
    ...heldOut,
  }),

  facts: (r, p) => ({
    scene: p.scene,
    column: p.column,
    picked: isLine(r) ? r.picked : -1,
    character: isLine(r) ? '' : characterOf(r.character),
    digits: isLine(r) ? '' : characterOf(r.digits.nearest),
    letters: isLine(r) ? '' : characterOf(r.letters.nearest),
    ink: r.truth.reduce((sum, value) => sum + value, 0) / r.truth.length,
  }),

  table: (r) => {
    const [first, second] = isLine(r) ? [r.squared, r.adversarial] : [r.digits, r.letters];
    const heads = isLine(r) ? ['squared error', 'adversarial'] : ['raised on digits', 'raised on letters'];
    return {
      columns: [
        { head: 'row', values: Array.from(r.truth, (_, i) => Math.floor(i / SIDE)) },
        { head: 'column', values: Array.from(r.truth, (_, i) => i % SIDE) },
        { head: 'truth', values: r.truth },
        { head: heads[0], values: first.picture },
        { head: heads[1], values: second.picture },
      ],
    };
  },

  python: (p) => pythonOf(p),
  files: filesOf,
} satisfies ComputeModel<Params, Result>;
