/** What lies under the cover: a picture of the book, another for every seed, or the reader's own as the light it stands for. */
import { greyOf, linearToSrgb, srgbToLinear } from '../../core/light.ts';
import { scene, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { storedPicture, valuesOf, type StoredPicture } from '../../parts/model/picture.ts';
import { SIDE, type Params } from './params.ts';

export interface Picture extends StoredPicture {
  /** Whether a level stands for light as a file holds it; the book's own scenes are taken as they are. */
  readonly encoded: boolean;
}

const drawn = keepLast(
  ({ name, seed }: { name: string; seed: number }) => `${name} ${seed}`,
  ({ name, seed }): Picture => {
    const shape = [SIDE, SIDE] as const;
    return { ...storedPicture(scene(name as SceneName, shape, seed), shape), encoded: false };
  },
);

export function pictureOf({
  picture: { scene: name, own },
  seed,
}: Pick<Params, 'picture' | 'seed'>): Picture {
  return own ? { ...storedPicture(greyOf(own.planes), own.shape), encoded: true } : drawn({ name, seed });
}

/** The picture as the blur meets it. */
export function truthOf(picture: Picture): Vec {
  const stored = valuesOf(picture);
  return picture.encoded ? stored.map(srgbToLinear) : stored;
}

/** What a screen is given for it. */
export const seenAs = ({ encoded }: Pick<Picture, 'encoded'>, values: Vec): Vec =>
  encoded ? values.map(linearToSrgb) : values;
