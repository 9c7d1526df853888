/** A picture, the frame in its middle, and the surroundings that the frame left out: here, for once, they are known. */
import { scene, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import { keepEach, keepLast } from '../../parts/model/memo.ts';
import { storedPicture, valuesOf } from '../../parts/model/picture.ts';
import type { ImageValue, PlanarPicture } from '../contract.ts';
import { MARGIN, WORLD } from './params.ts';

type Size = readonly [height: number, width: number];

export interface World {
  readonly shape: Size;
  /** One plane for a scene, three for red, green and blue; each value one of 256, as a file stores it. */
  readonly planes: readonly Vec[];
  /** How much of it lies outside the frame, on every side. */
  readonly margin: number;
  readonly frameShape: Size;
  readonly frame: readonly Vec[];
}

/** The middle of a plane, without this much on every side. */
export function middle(plane: Vec, [height, width]: Size, margin: number): Vec {
  const rows: number[] = [];
  for (let i = margin; i < height - margin; i++)
    rows.push(...plane.subarray(i * width + margin, (i + 1) * width - margin));
  return Float64Array.from(rows);
}

const stored = (plane: ArrayLike<number>, shape: Size): Vec => valuesOf(storedPicture(plane, shape));

/** In a small picture the margin shrinks, so that the largest kernel still fits into the frame. */
const marginOf = (shape: Size): number => Math.min(MARGIN, Math.floor((Math.min(...shape) - 1) / 4));

function built({ scene: name, own }: ImageValue): World {
  const shape = own ? own.shape : ([WORLD, WORLD] as const);
  const planes = (own ? own.planes : [scene(name as SceneName, shape)]).map((plane) => stored(plane, shape));
  const margin = marginOf(shape);
  const frameShape = [shape[0] - 2 * margin, shape[1] - 2 * margin] as const;
  return { shape, planes, margin, frameShape, frame: planes.map((plane) => middle(plane, shape, margin)) };
}

const sceneWorld = keepEach((name: string) => built({ scene: name }));
const ownWorld = keepLast(
  (own: PlanarPicture) => own,
  (own) => built({ own }),
);

/** Each scene is drawn once, and of the reader's own pictures the last is kept. */
export const worldOf = ({ scene: name, own }: ImageValue): World => (own ? ownWorld(own) : sceneWorld(name));
