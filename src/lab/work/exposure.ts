/** The picture that is to be undone, as its file stores it: the reader's own, or a scene of the book that is shaken here. */
import { motion } from '../../core/kernels/index.ts';
import { linearToSrgb, srgbToLinear } from '../../core/light.ts';
import { gaussianNoise } from '../../core/noise.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { RandomState } from '../../core/random/index.ts';
import { scene, stillLifeColour } from '../../core/scenes/index.ts';
import type { SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { ImageValue } from '../../widgets/contract.ts';

export interface Exposure {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  /** Stored sRGB values in [0, 1]: red, green and blue, or one plane where they are alike. */
  readonly planes: readonly Vec[];
  /** The same without blur and noise, where that is known. */
  readonly truth?: readonly Vec[];
}

/** How a scene of the book is shaken: seed and σ of the light's noise, length and angle of the motion. */
export const SHAKEN = { length: 15, angle: 20, sigma: 0.002, seed: 1 } as const;
/** [height, width] of a scene. */
export const SCENE_SHAPE = [240, 320] as const;
const WHITE = 255;

const stored = (light: Vec): Vec =>
  light.map((value) => Math.round(WHITE * Math.min(1, Math.max(0, linearToSrgb(value)))) / WHITE);

/** Drawn so much wider than the frame that what the frame sees has come from real surroundings. */
function shaken(name: SceneName): Exposure {
  const kernel = motion(SHAKEN.length, SHAKEN.angle);
  const [height, width] = SCENE_SHAPE;
  const [down, across] = kernel.shape.map((side) => side - 1);
  const wide = [height + down, width + across] as const;
  const planes = name === 'still-life' ? Object.values(stillLifeColour(wide, 1)) : [scene(name, wide, 1)];
  const blur = convolve2d(kernel, wide, { boundary: 'zero', output: 'valid' });
  const rng = new RandomState(SHAKEN.seed);
  return {
    shape: SCENE_SHAPE,
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

const isGrey = ([red, ...others]: readonly ArrayLike<number>[]): boolean =>
  others.every((plane) => Array.prototype.every.call(plane, (value, i) => value === red[i]));

let last: { readonly name: string; readonly exposure: Exposure } | undefined;

/** What was taken; of a scene the last is kept, since every slider asks for it again. */
export function exposureOf({ scene: name, own }: ImageValue): Exposure {
  if (own) {
    // A canvas holds 8 bits; single precision is not to be taken for more.
    const planes = (isGrey(own.planes) ? own.planes.slice(0, 1) : own.planes).map((plane) =>
      Float64Array.from(plane, (value) => Math.round(WHITE * value) / WHITE),
    );
    return { shape: own.shape, planes };
  }
  if (last?.name !== name) last = { name, exposure: shaken(name as SceneName) };
  return last.exposure;
}
