import type { SceneShape } from '../scene-shape.ts';
import { cameraRay } from './camera.ts';
import { develop, vignette } from './film.ts';
import type { StillLife } from './meet.ts';
import { colour, dim, plus } from './surface.ts';
import type { Colour } from './surface.ts';
import { trace } from './trace.ts';

/** Pixels whose first four rays differ by more than this, in picture values, get all eight. */
const SHARP = 0.15;

/**
 * Where eight rays go: (dx, dy) in the pixel, one in each row and column of an 8 × 8 grid, and (a, b) on the lens.
 * The first four take every other row.
 */
const RAYS = Array.from({ length: 8 }, (_, k) => {
  const place = (k % 4) * 2 + (k >> 2);
  const radius = Math.sqrt((((5 * k) % 8) + 0.5) / 8);
  const angle = (2 * Math.PI * 3 * k) / 8;
  return {
    dx: (place + 0.5) / 8,
    dy: (((3 * place + 1) % 8) + 0.5) / 8,
    a: radius * Math.cos(angle),
    b: radius * Math.sin(angle),
  };
});

/** Linear light in one pixel: four rays, one for each quarter of the window, and four more where they differ. */
export function stare(life: StillLife, shape: SceneShape, row: number, column: number): Colour {
  const height = shape[0];
  const width = shape[1];
  const half = Math.min(height, width) / 2;
  let total = colour(0, 0, 0);
  let darkest = Infinity;
  let brightest = -Infinity;
  for (let k = 0; k < RAYS.length; k++) {
    const { dx, dy, a, b } = RAYS[k];
    const u = (column + dx - width / 2) / half;
    const v = (height / 2 - row - dy) / half;
    const { origin, direction } = cameraRay(u, v, a, b);
    const { rest, answer, arrived } = trace(life, origin, direction, k % 4);
    // each ray stands for one quarter of the window
    const light = plus(rest, 4 * arrived, answer);
    const tone = develop(light.g);
    darkest = Math.min(darkest, tone);
    brightest = Math.max(brightest, tone);
    total = plus(total, vignette(u, v), light);
    if (k === 3 && brightest - darkest < SHARP) return dim(total, 1 / 4);
  }
  return dim(total, 1 / RAYS.length);
}
