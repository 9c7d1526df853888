/** The truths of this figure, as a file stores them; two are there for what they show and are no scenes of the book. */
import { deadLeaves, scene, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import { sceneOrOwn, type StoredPicture } from '../../parts/model/picture.ts';
import { SHAPE, type Params } from './params.ts';

const [DARK, LIGHT] = [0.2, 0.8];

/** Dark on the left, light on the right, and on a ring the same step back where the right end meets the left. */
const twoHalves = ([height, width]: StoredPicture['shape']): Vec =>
  Float64Array.from({ length: height * width }, (_, i) => (i % width < width / 2 ? DARK : LIGHT));

function drawn(name: string): Vec {
  if (name === 'edge') return twoHalves(SHAPE);
  if (name === 'discs') return deadLeaves(SHAPE, 1, { relief: 0 });
  return scene(name as SceneName, SHAPE, 1);
}

const stored = sceneOrOwn(SHAPE, drawn);
export const pictureOf = ({ picture }: Pick<Params, 'picture'>): StoredPicture => stored(picture);
