import type { Vec } from '../vector.ts';
import { checkScene } from './scene-shape.ts';
import type { SceneShape } from './scene-shape.ts';
import { arrange } from './still-life/arrangement.ts';
import { cameraRay } from './still-life/camera.ts';
import { develop, vignette } from './still-life/film.ts';
import { colour, dim, plus } from './still-life/surface.ts';
import type { Colour } from './still-life/surface.ts';
import { glance } from './still-life/glance.ts';
import type { StillLife } from './still-life/meet.ts';
import { trace } from './still-life/trace.ts';

/** A picture's red, green and blue, each with values in [0, 1], sRGB-encoded. */
export interface ColourPicture {
  readonly red: Vec;
  readonly green: Vec;
  readonly blue: Vec;
}

/**
 * A bowl of fruit, a bottle and a cup on a table by a window, as a black-and-white photograph: the luminance of
 * `stillLifeColour`, developed like it. Values are display values (sRGB-encoded), as in a picture from a file.
 *
 * @throws RangeError if a side is below 16
 */
export function stillLife(shape: SceneShape, seed = 1): Vec {
  checkScene('stillLife', shape, seed);
  const { red, green, blue } = expose(shape, seed);
  return red.map((r, i) => develop(0.2126 * r + 0.7152 * green[i] + 0.0722 * blue[i]));
}

/** The still life in colour. @throws RangeError if a side is below 16 */
export function stillLifeColour(shape: SceneShape, seed = 1): ColourPicture {
  checkScene('stillLifeColour', shape, seed);
  const { red, green, blue } = expose(shape, seed);
  return { red: red.map(develop), green: green.map(develop), blue: blue.map(develop) };
}

/** Places in a pixel, one in each row and column of an 8 × 8 grid. */
const PLACES = Array.from({ length: 8 }, (_, k) => [(((3 * k + 1) % 8) + 0.5) / 8, (k + 0.5) / 8] as const);
/** Pixels whose first four rays differ by more than this, in picture values, get all eight. */
const EDGE = 0.07;

/** Linear light at each pixel: by one ray, and where the picture isn't even, by several. */
function expose(shape: SceneShape, seed: number): ColourPicture {
  const life = arrange(seed);
  const [height, width] = shape;
  const seen = glance(life, shape);
  const [red, green, blue] = [0, 1, 2].map(() => new Float64Array(height * width)) as [Vec, Vec, Vec];
  const tone = seen[1].map(develop);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = (row + 1) * (width + 2) + column + 1;
      const pixel = row * width + column;
      if (contrast(tone, width + 2, from) < EDGE) {
        red[pixel] = seen[0][from];
        green[pixel] = seen[1][from];
        blue[pixel] = seen[2][from];
      } else {
        const light = stare(life, shape, row, column);
        red[pixel] = light.r;
        green[pixel] = light.g;
        blue[pixel] = light.b;
      }
    }
  }
  return { red, green, blue };
}

/** The largest difference between a pixel and its four neighbours. */
function contrast(tone: Vec, stride: number, at: number): number {
  return Math.max(
    Math.abs(tone[at] - tone[at - 1]),
    Math.abs(tone[at] - tone[at + 1]),
    Math.abs(tone[at] - tone[at - stride]),
    Math.abs(tone[at] - tone[at + stride]),
  );
}

/** The light in one pixel: four rays, one for each quarter of the window, and four more where they differ. */
function stare(life: StillLife, [height, width]: SceneShape, row: number, column: number): Colour {
  const half = Math.min(height, width) / 2;
  let total = colour(0, 0, 0);
  let [darkest, brightest] = [Infinity, -Infinity];
  for (let k = 0; k < PLACES.length; k++) {
    const place = (k % 4) * 2 + (k >> 2);
    const [dy, dx] = PLACES[place];
    const u = (column + dx - width / 2) / half;
    const v = (height / 2 - row - dy) / half;
    const radius = Math.sqrt((((5 * k) % 8) + 0.5) / 8);
    const angle = (2 * Math.PI * 3 * k) / 8;
    const { origin, direction } = cameraRay(u, v, radius * Math.cos(angle), radius * Math.sin(angle));
    const { rest, answer, arrived } = trace(life, origin, direction, k % 4);
    // the rays stand for one quarter of the window each
    const light = plus(rest, 4 * arrived, answer);
    const seen = develop(light.g);
    [darkest, brightest] = [Math.min(darkest, seen), Math.max(brightest, seen)];
    total = plus(total, vignette(u, v), light);
    if (k === 3 && brightest - darkest < EDGE) return dim(total, 1 / 4);
  }
  return dim(total, 1 / PLACES.length);
}
