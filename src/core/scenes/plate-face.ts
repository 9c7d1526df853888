import { gaussian2d } from '../kernels/index.ts';
import { convolve2d } from '../operators/convolve2d.ts';
import type { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';
import { fractalNoise } from './fractal-noise.ts';
import { drawSegment, drawText, textLength } from '../lettering/index.ts';
import type { SceneShape } from './scene-shape.ts';

/** A plate seen straight on: twice as wide as tall, all lengths in pixels of its own. */
export interface PlateFace {
  readonly shape: SceneShape;
  /** The share of light that paint, ink and dirt leave. */
  readonly albedo: Vec;
  /** How far the sheet is pressed out, in pixels. */
  readonly height: Vec;
}

const PAINT = 0.8;
const INK = 0.06;
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const towns = ['FOURIER', 'LAPLACE', 'WIENER', 'RADON', 'HILBERT', 'DIRAC'] as const;

/** Three letters, three digits; no O, I or Q, which the police would misread. */
export function plateNumber(random: RandomState): string {
  const letters = Array.from({ length: 3 }, () => LETTERS[random.randint(0, LETTERS.length)]);
  return `${letters.join('')} ${random.randint(100, 1000)}`;
}

/** The face of a plate `width` pixels wide: pressed characters and rim, a printed town, dirt. */
export function plateFace(width: number, random: RandomState): PlateFace {
  const shape: SceneShape = [Math.round(width / 2), width];
  const pressed = new Float64Array(shape[0] * shape[1]);
  const printed = new Float64Array(pressed.length);
  const number = plateNumber(random);
  const size = Math.min(0.235 * width, (0.86 * width) / textLength(number));
  const pen = 0.15 * size;
  drawText(pressed, shape, number, 0.35 * width, middle(width, number, size), { size, pen });
  const town = towns[random.randint(0, towns.length)];
  const small = 0.042 * width;
  drawText(printed, shape, town, 0.087 * width, middle(width, town, 1.1 * small), {
    size: 1.1 * small,
    pen: 0.2 * small,
  });
  const motto = 'EVERY WAVE COUNTS';
  drawText(printed, shape, motto, 0.452 * width, middle(width, motto, 0.75 * small), {
    size: 0.75 * small,
    pen: 0.14 * small,
  });
  const ink = pressed.map((value, i) => Math.max(value, printed[i]));
  const height = press(shape, pressed, width);
  const dirt = grime(shape, height, random);
  const albedo = ink.map(
    (share, i) => (PAINT + (INK - PAINT) * 0.96 * share) * (1 - dirt[i]) + 0.13 * dirt[i],
  );
  return { shape, albedo, height };
}

/** The x at which a text of this size stands in the middle. */
function middle(width: number, text: string, size: number): number {
  return (width - size * textLength(text)) / 2;
}

/** Characters and rim as the press leaves them: steps with rounded shoulders. */
function press(shape: SceneShape, characters: Vec, width: number): Vec {
  const rim = new Float64Array(characters.length);
  const inset = 0.02 * width;
  const [low, right, bottom] = [inset, width - inset, shape[0] - inset];
  const half = 0.007 * width;
  for (const segment of [
    [low, low, low, right],
    [bottom, low, bottom, right],
    [low, low, bottom, low],
    [low, right, bottom, right],
  ] as const)
    drawSegment(rim, shape, segment, half);
  const steps = characters.map((value, i) => 0.009 * width * Math.max(value, 0.7 * rim[i]));
  return convolve2d(gaussian2d(0.005 * width), shape, { boundary: 'replicate' }).apply(steps);
}

/** Where dirt lies, 0 to 1: towards the bottom, in the lee of what stands out, and in splashes. */
function grime(shape: SceneShape, relief: Vec, random: RandomState): Vec {
  const [height, width] = shape;
  const film = fractalNoise(random, 0.25 * width, 5);
  const splash = fractalNoise(random, 0.035 * width, 3);
  const tall = 0.009 * width;
  return Float64Array.from({ length: height * width }, (_, i) => {
    const [row, column] = [Math.floor(i / width), i % width];
    const down = row / height;
    const above = Math.max(0, row - Math.round(0.012 * width)) * width + column;
    const lee = Math.max(0, relief[above] - relief[i]) / tall;
    const spots = Math.max(0, splash(row, column) - 0.46) * 1.8;
    const veil = 0.1 + 0.2 * down * down + 0.16 * film(row, column);
    return Math.min(0.85, Math.max(0, veil + 0.4 * lee + (0.35 + 0.65 * down) * spots));
  });
}
