/** The picture on the bench: a grey scene, or the reader's own in its colours. */
import { scene, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import { keepEach } from '../../parts/model/memo.ts';
import { SCENE_SIDE, type Params } from './params.ts';

export interface Picture {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  /** One plane for a scene, three for red, green and blue. */
  readonly planes: readonly Vec[];
}

/** A scene takes longer to draw than to convolve, so each is drawn once. */
const drawn = keepEach((name: string): Picture => {
  const shape = [SCENE_SIDE, SCENE_SIDE] as const;
  return { shape, planes: [scene(name as SceneName, shape)] };
});

export function pictureOf({ picture: { scene: name, own } }: Pick<Params, 'picture'>): Picture {
  if (own) return { shape: own.shape, planes: own.planes.map((plane) => new Float64Array(plane)) };
  return drawn(name);
}

/** The mean of the planes: by linearity its convolution is the mean of theirs. */
export function meanOf(planes: readonly Vec[]): Vec {
  if (planes.length === 1) return planes[0];
  return planes[0].map((_, i) => planes.reduce((sum, plane) => sum + plane[i], 0) / planes.length);
}
