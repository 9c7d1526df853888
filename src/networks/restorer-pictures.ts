/** Grey pictures for the networks that restore: dead leaves and discs to learn from, and more kinds to be tested on, each drawn once. */
import { tensor } from '../core/layers/index.ts';
import type { Tensor } from '../core/layers/index.ts';
import type { RandomState } from '../core/random/index.ts';
import { deadLeaves, stillLife, textPage } from '../core/scenes/index.ts';
import type { Single, Vec } from '../core/vector.ts';

/** Pixels of a side. */
export const SIDE = 96;
export const SHAPE = [SIDE, SIDE] as const;

export const KINDS = ['leaves', 'discs', 'text', 'still'] as const;
export type Kind = (typeof KINDS)[number];

const DRAW: Readonly<Record<Kind, (seed: number) => Vec>> = {
  leaves: (seed) => deadLeaves(SHAPE, seed),
  discs: (seed) => deadLeaves(SHAPE, seed, { relief: 0 }),
  text: (seed) => textPage(SHAPE, seed),
  still: (seed) => stillLife(SHAPE, seed),
};

const drawn = new Map<string, Vec>();
function pictureOf(kind: Kind, seed: number): Vec {
  const key = `${kind} ${seed}`;
  const picture = drawn.get(key) ?? DRAW[kind](seed);
  drawn.set(key, picture);
  return picture;
}

const [FIRST_TRAINED, TRAINED] = [50_000, 40];
/** Seeds of the pictures that no training sees; of text there are four pages. */
const FIRST_TESTED: Readonly<Record<Kind, number>> = { leaves: 1, discs: 1, text: 1, still: 1 };
export const TESTED: Readonly<Record<Kind, number>> = { leaves: 6, discs: 6, text: 4, still: 1 };

export const testedPicture = (kind: Kind, index: number): Vec => pictureOf(kind, FIRST_TESTED[kind] + index);
export const testedPictures = (kind: Kind): Vec[] =>
  Array.from({ length: TESTED[kind] }, (_, i) => testedPicture(kind, i));

/** Of `count` training pictures in order, leaves and discs by turns. */
export const trainedPictures = (count: number): Vec[] =>
  Array.from({ length: count }, (_, i) => trainedPicture(i));
const trainedPicture = (at: number): Vec =>
  pictureOf(at % 2 === 0 ? 'leaves' : 'discs', FIRST_TRAINED + Math.floor(at / 2));

/** The pictures that a training draws from, 0 … 79. */
export type PictureAt = (at: number) => Vec;
/** A page of text that no score counts, 0 … 39: for a control that is trained on pages. */
export const otherPage: PictureAt = (at) => pictureOf('text', FIRST_TRAINED + (at % TRAINED));

/** Patches from one picture: to draw one takes longer than to cut from it. */
const OF_EACH = 4;

/** Patches of a step, one channel each: what a training is to find, and the place of each for whoever has seen the picture in another way. */
export function patches(
  count: number,
  side: number,
  random: RandomState,
  seen: (picture: Vec) => Vec = (picture) => picture,
  pictureAt: PictureAt = trainedPicture,
): { readonly truth: Tensor<Single>; readonly seen: Tensor<Single> } {
  const shape = [count, 1, side, side] as const;
  const [truth, other] = [new Float32Array(count * side ** 2), new Float32Array(count * side ** 2)];
  let picture = pictureAt(0);
  for (let n = 0; n < count; n++) {
    if (n % OF_EACH === 0) picture = pictureAt(random.randint(0, 2 * TRAINED));
    const cut = randomCut(side, random);
    cut(picture, truth.subarray(n * side ** 2));
    cut(seen(picture), other.subarray(n * side ** 2));
  }
  return { truth: tensor(shape, truth), seen: tensor(shape, other) };
}

/** A square anywhere in a picture, turned over, transposed or made negative by chance, always in the same way. */
function randomCut(side: number, random: RandomState): (picture: Vec, into: Single) => void {
  const [top, left] = [random.randint(0, SIDE - side + 1), random.randint(0, SIDE - side + 1)];
  const [flips, turns, negative] = [random.randint(0, 2), random.randint(0, 2), random.randint(0, 2)];
  return (picture, into) => {
    for (let i = 0; i < side; i++)
      for (let j = 0; j < side; j++) {
        const [row, column] = turns === 1 ? [j, i] : [i, j];
        const at = (top + row) * SIDE + left + (flips === 1 ? side - 1 - column : column);
        into[i * side + j] = negative === 1 ? 1 - picture[at] : picture[at];
      }
  };
}
