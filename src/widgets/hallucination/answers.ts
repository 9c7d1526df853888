/** What each network makes of what the camera saw, and what the camera sees of that. */
import { glyphCharacters } from '../../core/glyphs/index.ts';
import { RandomState } from '../../core/random/index.ts';
import type { Single } from '../../core/vector.ts';
import { BLENDERS, type Blender } from '../../networks/blend.ts';
import { askedOf, enlarger, LATENT, seenOf } from '../../networks/blend-layers.ts';
import { nearestTo, RAISED, type Raised } from '../../networks/characters.ts';
import { coarsened, enlargerLayers } from '../../networks/enlarge.ts';
import { brightest, cellMeans } from '../../networks/lines.ts';
import { keepFew } from '../../parts/model/memo.ts';
import { CELLS, DRAWS, SIDE } from './params.ts';
import { inkFrom } from './scene.ts';
import { blenders, raised } from './weights.ts';

export interface Answer {
  /** 1 is ink. */
  readonly picture: Single;
  /** Mean squared difference from what is there. */
  readonly error: number;
  /** What the camera sees of it. */
  readonly again: Single;
  /** rms of its difference from what the camera saw. */
  readonly off: number;
}

const meanSquare = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a, (value, i) => (value - b[i]) ** 2).reduce((sum, one) => sum + one, 0) / a.length;

function answerOf(picture: Single, truth: ArrayLike<number>, seen: Single, cell: number): Answer {
  const again = cellMeans(picture, SIDE, cell);
  return {
    ...{ picture, error: meanSquare(picture, truth), again },
    off: Math.sqrt(meanSquare(again, seen)),
  };
}

export const zOf = (seed: number): ArrayLike<number> => new RandomState(seed).standardNormal(LATENT);

export function lineAnswers(truth: Single, seen: Single, z: number) {
  const asked = askedOf([seen], [zOf(z)]);
  const of = (blender: Blender) =>
    answerOf(enlarger.forward(asked, blenders[blender]).y.data, truth, seen, CELLS.line);
  const [squared, adversarial] = BLENDERS.map(of);
  return { squared, adversarial };
}

/** Of 64 z, how many pick each of the four columns, by their place in the cell. */
export const picksOf = keepFew(
  8,
  (cell: number) => cell,
  (cell) => {
    const random = new RandomState(DRAWS);
    const z = Array.from({ length: DRAWS }, () => random.standardNormal(LATENT));
    const seen = seenOf(CELLS.line * cell);
    const asked = askedOf(
      z.map(() => seen),
      z,
    );
    const { data } = enlarger.forward(asked, blenders.adversarial).y;
    const counts = new Array<number>(CELLS.line).fill(0);
    for (let i = 0; i < DRAWS; i++) {
      const { column } = brightest(data.subarray(i * SIDE ** 2, (i + 1) * SIDE ** 2));
      counts[column % CELLS.line]++;
    }
    return counts;
  },
);

export interface CharacterAnswer extends Answer {
  /** The class, 0 … 35, of that one of 720 digits and letters by unseen hands that is least far from it. */
  readonly nearest: number;
}

export function characterAnswers(truth: Single, seen: Single) {
  // The networks know characters as −1 … 1.
  const asked = coarsened(truth.map((ink) => 2 * ink - 1));
  const of = (one: Raised): CharacterAnswer => {
    const { data } = enlargerLayers().forward(asked, raised[one]).y;
    return {
      ...answerOf(inkFrom(data), truth, seen, CELLS.character),
      nearest: glyphCharacters.indexOf(nearestTo(data).character),
    };
  };
  const [digits, letters] = RAISED.map(of);
  return { digits, letters };
}
