/** A scene of the book, shaken by a fixed motion, as a camera's file holds it. */
import { motion } from '../../core/kernels/index.ts';
import { linearToSrgb, srgbToLinear } from '../../core/light.ts';
import { gaussianNoise } from '../../core/noise.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { RandomState } from '../../core/random/index.ts';
import { scene, sceneNames, stillLifeColour } from '../../core/scenes/index.ts';
import type { SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';

/** How a scene is shaken: seed and σ of the light's noise, length and angle of the motion. */
export const SHAKEN = { length: 15, angle: 20, sigma: 0.002, seed: 1 } as const;
/** [height, width] of a scene. */
export const SCENE_SHAPE = [240, 320] as const;
const WHITE = 255;

/** Planes of stored values, and the same before. */
interface Shaken {
  readonly planes: readonly Vec[];
  readonly truth: readonly Vec[];
}

const stored = (light: Vec): Vec =>
  light.map((value) => Math.round(WHITE * Math.min(1, Math.max(0, linearToSrgb(value)))) / WHITE);

/** Drawn so much wider than the frame that what the frame sees has come from real surroundings. */
function shaken(name: SceneName): Shaken {
  const kernel = motion(SHAKEN.length, SHAKEN.angle);
  const [height, width] = SCENE_SHAPE;
  const [down, across] = kernel.shape.map((side) => side - 1);
  const wide = [height + down, width + across] as const;
  const planes = name === 'still-life' ? Object.values(stillLifeColour(wide, 1)) : [scene(name, wide, 1)];
  const blur = convolve2d(kernel, wide, { boundary: 'zero', output: 'valid' });
  const rng = new RandomState(SHAKEN.seed);
  return {
    truth: planes.map((plane) => inside(plane, wide[1], [down / 2, across / 2])),
    planes: planes.map((plane) =>
      stored(gaussianNoise(blur.apply(plane.map(srgbToLinear)), SHAKEN.sigma, rng)),
    ),
  };
}

/** The frame's part of a wider plane. */
function inside(plane: Vec, width: number, [top, left]: readonly [number, number]): Vec {
  const [rows, columns] = SCENE_SHAPE;
  return Float64Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return plane[(row + top) * width + column + left];
  });
}

let last: { readonly name: SceneName; readonly made: Shaken } | undefined;

/** The last is kept, since every slider asks for it again. */
export function shakenScene(scene: string): Shaken {
  const name = sceneNames.find((one) => one === scene) ?? 'still-life';
  if (last?.name !== name) last = { name, made: shaken(name) };
  return last.made;
}
