import type { Vec } from '../../vector.ts';
import type { SceneShape } from '../scene-shape.ts';
import { cameraRay } from './camera.ts';
import { vignette } from './film.ts';
import type { StillLife } from './meet.ts';
import { trace } from './trace.ts';

/** A picture's red, green and blue planes. */
export type Planes = readonly [Vec, Vec, Vec];

/** What one ray through the middle of each pixel saw: the parts of a `Sight`, a plane each. */
interface Sights {
  readonly thing: Int16Array;
  readonly rest: Planes;
  /** Light that comes back if the whole window shines on the point. */
  readonly lit: Planes;
  readonly sent: Vec;
  readonly arrived: Vec;
}

/**
 * A first look at each pixel: linear light by one ray through its middle, for a picture with a border of one more
 * pixel all round.
 *
 * Each pixel looks for shadows in the light of one quarter of the window only; its neighbours look at the other
 * three, and share what they find if they are on the same thing.
 *
 * Source: Keller and Heidrich, "Interleaved sampling", EGWR (2001).
 */
export function glance(life: StillLife, [height, width]: SceneShape): Planes {
  const sights = look(life, [height, width]);
  const [rows, columns] = [height + 2, width + 2];
  const light = planes(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const from = (row + 1) * (columns + 2) + column + 1;
      const left = sharedLight(sights, columns + 2, from);
      const to = row * columns + column;
      for (let c = 0; c < 3; c++) light[c][to] = sights.rest[c][from] + left * sights.lit[c][from];
    }
  }
  return light;
}

/**
 * The share of the window's light that reaches a pixel: Σ w·arrived / Σ w·sent over the neighbours on the same
 * thing, with the weights (1, 2, 1)/4 along rows and columns, by which each quarter counts alike.
 */
function sharedLight({ thing, sent, arrived }: Sights, stride: number, pixel: number): number {
  let [total, possible] = [0, 0];
  for (let i = -1; i <= 1; i++) {
    for (let j = -1; j <= 1; j++) {
      const at = pixel + i * stride + j;
      if (thing[at] !== thing[pixel]) continue;
      const weight = (2 - Math.abs(i)) * (2 - Math.abs(j));
      total += weight * arrived[at];
      possible += weight * sent[at];
    }
  }
  return possible > 0 ? total / possible : 0;
}

/** One ray through the middle of each pixel, and of a border of two more all round. */
function look(life: StillLife, [height, width]: SceneShape): Sights {
  const [rows, columns] = [height + 4, width + 4];
  const size = rows * columns;
  const sights: Sights = {
    thing: new Int16Array(size),
    rest: planes(size),
    lit: planes(size),
    sent: new Float64Array(size),
    arrived: new Float64Array(size),
  };
  const half = Math.min(height, width) / 2;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const u = (column - 1.5 - width / 2) / half;
      const v = (height / 2 - row + 1.5) / half;
      const { origin, direction } = cameraRay(u, v, 0, 0);
      const quarter = 2 * (row & 1) + (column & 1);
      const { thing, rest, answer, whole, sent, arrived } = trace(life, origin, direction, quarter);
      const at = row * columns + column;
      const shade = vignette(u, v);
      sights.thing[at] = thing;
      sights.rest[0][at] = shade * rest.r;
      sights.rest[1][at] = shade * rest.g;
      sights.rest[2][at] = shade * rest.b;
      sights.lit[0][at] = shade * whole * answer.r;
      sights.lit[1][at] = shade * whole * answer.g;
      sights.lit[2][at] = shade * whole * answer.b;
      sights.sent[at] = sent;
      sights.arrived[at] = arrived;
    }
  }
  return sights;
}

function planes(size: number): [Vec, Vec, Vec] {
  return [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
}
