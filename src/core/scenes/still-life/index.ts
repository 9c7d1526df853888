import type { Vec } from '../../vector.ts';
import { checkScene } from '../scene-shape.ts';
import type { SceneShape } from '../scene-shape.ts';
import { arrange } from './arrangement.ts';
import { develop } from './film.ts';
import { glance } from './glance.ts';
import type { StillLife } from './meet.ts';
import { planes, put } from './planes.ts';
import type { Planes } from './planes.ts';
import { stare } from './stare.ts';

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

/** A pixel that differs from a neighbour by more than this, in picture values, is looked at again. */
const EDGE = 0.09;
/** With fewer pixels on the shorter side, all are looked at again: in pixels so large, a glance misses highlights. */
const SMALL = 100;

/** Linear light at each pixel: by one ray, and at the edges of things, of light and of print by several. */
function expose(shape: SceneShape, seed: number): Planes {
  const life = arrange(seed);
  const light = planes(shape[0] * shape[1]);
  const first = Math.min(...shape) < SMALL ? null : firstLook(life, shape);
  for (let row = 0; row < shape[0]; row++) exposeRow(life, shape, row, first, light);
  return light;
}

/** Linear light by one ray a pixel, with a border of one pixel, and the picture values of its green. */
interface FirstLook {
  readonly seen: Planes;
  readonly tone: Vec;
}

function firstLook(life: StillLife, shape: SceneShape): FirstLook {
  const seen = glance(life, shape);
  return { seen, tone: seen.green.map(develop) };
}

/** One row; a function of its own, because engines optimise a function that is called often sooner than a loop. */
function exposeRow(
  life: StillLife,
  shape: SceneShape,
  row: number,
  first: FirstLook | null,
  light: Planes,
): void {
  const width = shape[1];
  const stride = width + 2;
  for (let column = 0; column < width; column++) {
    const at = row * width + column;
    const from = (row + 1) * stride + column + 1;
    if (first && contrast(first.tone, stride, from) <= EDGE) {
      light.red[at] = first.seen.red[from];
      light.green[at] = first.seen.green[from];
      light.blue[at] = first.seen.blue[from];
    } else {
      put(light, at, 1, stare(life, shape, row, column));
    }
  }
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
