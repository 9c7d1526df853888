/** Handwritten characters of 32×32 by hands of several kinds, and the nearest of them to a picture: 1 is ink, −1 paper. */
import { glyph } from '../core/glyphs/index.ts';
import type { Single } from '../core/vector.ts';
import { PIXELS, SIDE } from './small-pictures.ts';

export const RAISED = ['digits', 'letters'] as const;
export type Raised = (typeof RAISED)[number];
export const CHARACTERS: Readonly<Record<Raised, string>> = {
  digits: '0123456789',
  letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
};
const ALL = [...CHARACTERS.digits, ...CHARACTERS.letters];

/** Hands of a training begin here, and those that no training sees: of a test, and of the pictures that others are compared with. */
export const FIRST_TRAINED_HAND = 100_000;
const FIRST_TESTED_HAND = 500_000;
const FIRST_COMPARED_HAND = 700_000;
/** Of each character. */
const COMPARED_HANDS = 20;
export const COMPARED = COMPARED_HANDS * ALL.length;
/** Tidier than what the classifier of chapter 10 learns from. */
const WILD = 0.7;

const drawn = new Map<string, Single>();
/** A character by one hand. */
export function characterOf(character: string, hand: number): Single {
  const key = `${character}${hand}`;
  const picture =
    drawn.get(key) ?? Float32Array.from(glyph(character, SIDE, hand, { wild: WILD }), (ink) => 2 * ink - 1);
  drawn.set(key, picture);
  return picture;
}

export interface Character {
  readonly character: string;
  readonly picture: Single;
}

/** Of the characters in turn, by a hand that no training has seen. */
export function testedCharacter(raised: Raised, index: number): Character {
  const character = CHARACTERS[raised][index % CHARACTERS[raised].length];
  return { character, picture: characterOf(character, FIRST_TESTED_HAND + index) };
}

let known: readonly Character[] | undefined;
const compared = (): readonly Character[] =>
  (known ??= ALL.flatMap((character) =>
    Array.from({ length: COMPARED_HANDS }, (_, i) => ({
      character,
      picture: characterOf(character, FIRST_COMPARED_HAND + i),
    })),
  ));

/** Of 720 digits and letters by unseen hands the one with the least squared distance. */
export function nearestTo(picture: Single): Character {
  let [best, least] = [compared()[0], Infinity];
  for (const one of compared()) {
    const distance = distanceWithin(picture, one.picture, least);
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

/** The squared distance, or, once it exceeds `most`, what there is of it. */
function distanceWithin(a: Single, b: Single, most: number): number {
  let distance = 0;
  for (let row = 0; row < PIXELS && distance < most; row += SIDE)
    for (let at = row; at < row + SIDE; at++) distance += (a[at] - b[at]) ** 2;
  return distance;
}
