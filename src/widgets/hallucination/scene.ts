/** What stands before the camera: a line in one column, a held-out character, or the reader's ink. */
import { glyphCharacters } from '../../core/glyphs/index.ts';
import { testedCharacter } from '../../networks/characters.ts';
import { linePicture } from '../../networks/lines.ts';
import { inkOf } from '../../parts/model/ink.ts';
import { storedPicture, type StoredPicture } from '../../parts/model/picture.ts';
import { PEN, SIDE, type Params } from './params.ts';

const SHAPE = [SIDE, SIDE] as const;
export interface Scene {
  /** As a file stores it, so that the Python can carry it exactly; 255 is ink. */
  readonly stored: StoredPicture;
  /** The class of the character, 0 … 35; −1 of a line, and of what nobody knows. */
  readonly character: number;
}

export function sceneOf({ scene, column, page, ink }: Params): Scene {
  if (scene === 'line') return { stored: storedPicture(linePicture(column), SHAPE), character: -1 };
  if (scene === 'drawn') return { stored: storedPicture(inkOf(ink, SHAPE, PEN), SHAPE), character: -1 };
  const { character, picture } = testedCharacter(scene === 'digit' ? 'digits' : 'letters', page - 1);
  return {
    stored: storedPicture(inkFrom(picture), SHAPE),
    character: glyphCharacters.indexOf(character),
  };
}

/** 1 is ink and 0 paper, from −1 … 1. */
export const inkFrom = (picture: ArrayLike<number>): Float32Array<ArrayBuffer> =>
  Float32Array.from(picture, (value) => (value + 1) / 2);
