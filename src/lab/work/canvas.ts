/** Sharp pictures on the grid on which they are blurred: light, and how many pixels of it make one of the answer. */
import { srgbToLinear } from '../../core/light.ts';
import { resample } from '../../core/operators/resample.ts';
import { scene, sceneNames, stillLifeColour } from '../../core/scenes/index.ts';
import type { SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import { HALVED } from '../params/index.ts';
import { SCENE_SHAPE } from './shaken.ts';

type Size = readonly [number, number];

export interface Canvas {
  /** [height, width] of the planes: multiples of `fineness`. */
  readonly shape: Size;
  readonly light: readonly Vec[];
  /** Fine pixels along each side of one of the answer's: 2, or 1 for a picture too small to be halved. */
  readonly fineness: 1 | 2;
  /** Pixels of the answer's grid, above and below and to the left and right, that the frame leaves out at least. */
  readonly margin: number;
}

/** A scene is drawn so many pixels wider on every side: a blur that reaches no farther leaves the frame its size. */
export const SCENE_MARGIN = 32;

let last: { readonly name: SceneName; readonly canvas: Canvas } | undefined;

/** A scene of the book, drawn at twice the size. To draw it takes longer than most methods: the last is kept. */
export function sceneCanvas(scene: string): Canvas {
  const name = sceneNames.find((one) => one === scene) ?? 'still-life';
  if (last?.name !== name) last = { name, canvas: drawn(name) };
  return last.canvas;
}

function drawn(name: SceneName): Canvas {
  const [height, width] = SCENE_SHAPE.map((side) => 2 * (side + 2 * SCENE_MARGIN));
  const shape = [height, width] as const;
  const planes = name === 'still-life' ? Object.values(stillLifeColour(shape, 1)) : [scene(name, shape, 1)];
  return { shape, light: planes.map((plane) => plane.map(srgbToLinear)), fineness: 2, margin: SCENE_MARGIN };
}

/** Light of a picture of the reader's own, taken as the finer grid where it is large enough to be halved. */
export function ownCanvas(light: readonly Vec[], shape: Size): Canvas {
  if (Math.min(...shape) < HALVED) return { shape, light, fineness: 1, margin: 0 };
  const [height, width] = shape.map((side) => side - (side % 2));
  const even = light.map((plane) => part(plane, shape[1], { top: 0, left: 0, height, width }));
  return { shape: [height, width], light: even, fineness: 2, margin: 0 };
}

export interface Window {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** What a window shows of a plane `across` pixels wide. */
export function part(plane: Vec, across: number, { top, left, height, width }: Window): Vec {
  const out = new Float64Array(height * width);
  for (let row = 0; row < height; row++) {
    const from = (row + top) * across + left;
    out.set(plane.subarray(from, from + width), row * width);
  }
  return out;
}

/** Means over fineness × fineness: what a sensor with larger pixels reads. */
export function binned(plane: Vec, [height, width]: Size, fineness: number): Vec {
  if (fineness === 1) return plane;
  return resample([height, width], [height / fineness, width / fineness], { method: 'area' }).apply(plane);
}
