/** A picture, the frame in its middle, and the surroundings that the frame left out: here, for once, they are known. */
import { scene, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import { MARGIN, WORLD, type Params } from './params.ts';

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

const stored = (plane: ArrayLike<number>): Vec =>
  Float64Array.from(plane, (value) => Math.round(255 * Math.min(1, Math.max(0, value))) / 255);

/** In a small picture the margin shrinks, so that the largest kernel still fits into the frame. */
const marginOf = (shape: Size): number => Math.min(MARGIN, Math.floor((Math.min(...shape) - 1) / 4));

function built({ scene: name, own }: Params['picture']): World {
  const shape = own ? own.shape : ([WORLD, WORLD] as const);
  const planes = (own ? own.planes : [scene(name as SceneName, shape)]).map(stored);
  const margin = marginOf(shape);
  const frameShape = [shape[0] - 2 * margin, shape[1] - 2 * margin] as const;
  return { shape, planes, margin, frameShape, frame: planes.map((plane) => middle(plane, shape, margin)) };
}

const scenes = new Map<string, World>();
let ownWorld: { readonly of: object; readonly world: World } | undefined;

/** Each scene is drawn once, and of the reader's own pictures the last is kept. */
export function worldOf(picture: Params['picture']): World {
  if (picture.own) {
    if (ownWorld?.of !== picture.own) ownWorld = { of: picture.own, world: built(picture) };
    return ownWorld.world;
  }
  const known = scenes.get(picture.scene) ?? built(picture);
  scenes.set(picture.scene, known);
  return known;
}
