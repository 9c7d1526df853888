/** A picture, and half of its pixels along each side, as a camera takes them. */
import { deadLeaves, scene, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import { halved } from '../../networks/super-resolver-camera.ts';
import { rampOf } from '../../networks/super-resolver-scores.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { cutTo, sceneOrOwn, valuesOf, type StoredPicture } from '../../parts/model/picture.ts';
import { SIDE, type Params } from './params.ts';

export interface Bench {
  readonly shape: StoredPicture['shape'];
  readonly truth: Vec;
  /** Of half the shape. */
  readonly small: Vec;
}

/** A scene has the seed 1, which no training has seen. */
const stored = sceneOrOwn(SIDE, (name, shape) => {
  if (name === 'ramp') return rampOf(shape[1]);
  return name === 'discs' ? deadLeaves(shape, 1, { relief: 0 }) : scene(name as SceneName, shape, 1);
});
const even = keepLast(
  (picture: StoredPicture) => picture,
  (picture) => cutTo(picture, 2),
);
export const pictureOf = ({ picture }: Pick<Params, 'picture'>): StoredPicture => even(stored(picture));

const ofPicture = keepLast(
  (picture: StoredPicture) => picture,
  (picture): Bench => {
    const truth = valuesOf(picture);
    return { shape: picture.shape, truth, small: halved(truth, picture.shape) };
  },
);
export const benchOf = (p: Pick<Params, 'picture'>): Bench => ofPicture(pictureOf(p));
