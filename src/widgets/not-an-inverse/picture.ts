/** The truth as whole numbers 0 … 255, so that the Python can carry it exactly. */
import { glyph } from '../../core/glyphs/index.ts';
import { scene, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { PlanarPicture } from '../contract.ts';
import { SIDE, type Params } from './params.ts';

const LETTER = { character: 'R', seed: 3, wild: 0.6 };
const LEVELS = 255;

/** The mean of the colours. */
const greyOf = ({ planes }: PlanarPicture): Vec =>
  Float64Array.from(planes[0], (_, i) => planes.reduce((sum, plane) => sum + plane[i], 0) / planes.length);

function sceneOf(name: string): Vec {
  if (name === 'letter') return glyph(LETTER.character, SIDE, LETTER.seed, { wild: LETTER.wild });
  if (name === 'grey') return new Float64Array(SIDE * SIDE).fill(0.6);
  return scene(name as SceneName, [SIDE, SIDE]);
}

export interface Levels {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  readonly values: readonly number[];
}

export function levelsOf({ picture: { scene: name, own } }: Params): Levels {
  const picture = own ? greyOf(own) : sceneOf(name);
  return {
    shape: own ? own.shape : [SIDE, SIDE],
    values: Array.from(picture, (value) => Math.round(LEVELS * Math.min(1, Math.max(0, value)))),
  };
}

export const truthOf = ({ values }: Levels): Vec => Float64Array.from(values, (value) => value / LEVELS);
