/** Edges and stars whose blur is known: on exact pixels, blurred by a kernel of the core, with noise. */
import type { Plane } from '../../src/core/measure-psf/index.ts';
import type { Kernel } from '../../src/core/kernels/index.ts';
import { gaussianNoise } from '../../src/core/noise.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import type { Vec } from '../../src/core/vector.ts';

const SIDE = 120;
const FINE = 8;

function seen(truth: Vec, kernel: Kernel, noise: number, seed: number): Plane {
  const shape = [SIDE, SIDE] as const;
  const blurred = convolve2d(kernel, shape, { boundary: 'replicate' }).apply(truth);
  return { shape, data: noise > 0 ? gaussianNoise(blurred, noise, new RandomState(seed)) : blurred };
}

/** Light of a scene, x to the right and y down from the middle, averaged over each pixel by 8 × 8 samples. */
export function scenePlane(
  light: (x: number, y: number) => number,
  kernel: Kernel,
  noise = 0,
  seed = 1,
): Plane {
  const truth = Float64Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [x, y] = [(i % SIDE) - SIDE / 2, Math.floor(i / SIDE) - SIDE / 2];
    let sum = 0;
    for (let a = 0; a < FINE; a++)
      for (let b = 0; b < FINE; b++) sum += light(x + (a + 0.5) / FINE - 0.5, y + (b + 0.5) / FINE - 0.5);
    return sum / FINE ** 2;
  });
  return seen(truth, kernel, noise, seed);
}

/** From 0.2 to 0.7 across an edge whose normal has this angle, in degrees clockwise on the screen. */
export function edgePlane(degrees: number, kernel: Kernel, noise = 0, seed = 1): Plane {
  const [nx, ny] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return scenePlane((x, y) => (nx * (x - 0.3) + ny * y > 0 ? 0.7 : 0.2), kernel, noise, seed);
}

/** A line through the middle, 56 pixels long, nearly along the rows. */
export const ACROSS = [
  [32, 58],
  [88, 62],
] as const;

/** Points of light 1 on 0.05, `[row, column]`. */
export function starPlane(
  kernel: Kernel,
  spots: readonly (readonly [number, number])[],
  noise = 0,
  seed = 3,
): Plane {
  const truth = new Float64Array(SIDE * SIDE).fill(0.05);
  for (const [row, column] of spots) truth[row * SIDE + column] += 1;
  return seen(truth, kernel, noise, seed);
}

/** Σ |a − b|, centre on centre: 0 for the same kernel, 2 for two that have nothing in common. */
export function apart(a: Kernel, b: Kernel): number {
  const at = ({ shape: [height, width], data }: Kernel, i: number, j: number) => {
    const [row, column] = [i + (height >> 1), j + (width >> 1)];
    return row >= 0 && column >= 0 && row < height && column < width ? data[row * width + column] : 0;
  };
  let sum = 0;
  for (let i = -40; i <= 40; i++) for (let j = -40; j <= 40; j++) sum += Math.abs(at(a, i, j) - at(b, i, j));
  return sum;
}
