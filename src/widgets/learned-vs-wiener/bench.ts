/** A picture, and what a blur and a sensor leave of it. */
import { scene, deadLeaves, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import { observed } from '../../networks/restorer.ts';
import { keepFew, keepLast } from '../../parts/model/memo.ts';
import { sceneOrOwn, valuesOf, type StoredPicture } from '../../parts/model/picture.ts';
import { SIDE, type Params } from './params.ts';

export interface Bench {
  readonly shape: StoredPicture['shape'];
  readonly truth: Vec;
  readonly data: Vec;
}

/** A scene has the seed 1, which no training has seen. */
const stored = sceneOrOwn(SIDE, (name, shape) =>
  name === 'discs' ? deadLeaves(shape, 1, { relief: 0 }) : scene(name as SceneName, shape, 1),
);
export const pictureOf = ({ picture }: Pick<Params, 'picture'>): StoredPicture => stored(picture);

const ofPicture = keepLast(
  (picture: StoredPicture) => picture,
  (picture) => {
    const truth = valuesOf(picture);
    return keepFew(
      4,
      ({ blur, noise, seed }: Params) => [blur, noise, seed].join(),
      ({ blur, noise, seed }: Params): Bench => ({
        shape: picture.shape,
        truth,
        data: observed(truth, blur, noise, seed, picture.shape),
      }),
    );
  },
);
export const benchOf = (p: Params): Bench => ofPicture(pictureOf(p))(p);
