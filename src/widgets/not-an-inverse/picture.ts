/** The truth as a file stores it, so that the Python can carry it exactly. */
import { glyph } from '../../core/glyphs/index.ts';
import { scene, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import { sceneOrOwn } from '../../parts/model/picture.ts';
import { SIDE } from './params.ts';

const LETTER = { character: 'R', seed: 3, wild: 0.6 };

function sceneOf(name: string): Vec {
  if (name === 'letter') return glyph(LETTER.character, SIDE, LETTER.seed, { wild: LETTER.wild });
  if (name === 'grey') return new Float64Array(SIDE * SIDE).fill(0.6);
  return scene(name as SceneName, [SIDE, SIDE]);
}

export const pictureOf = sceneOrOwn(SIDE, sceneOf);
