import type { Vec } from '../../vector.ts';
import type { SceneShape } from '../scene-shape.ts';
import { cameraRay } from './camera.ts';
import { vignette } from './film.ts';
import type { StillLife } from './meet.ts';
import { planes, put } from './planes.ts';
import type { Planes } from './planes.ts';
import { trace } from './trace.ts';

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
export function glance(life: StillLife, shape: SceneShape): Planes {
  const sights = sightsOf(life, shape);
  const rows = shape[0] + 2;
  const columns = shape[1] + 2;
  const light = planes(rows * columns);
  for (let row = 0; row < rows; row++) shareRow(sights, row, columns, light);
  return light;
}

function shareRow(sights: Sights, row: number, columns: number, light: Planes): void {
  const stride = columns + 2;
  for (let column = 0; column < columns; column++) {
    const from = (row + 1) * stride + column + 1;
    const to = row * columns + column;
    const left = sharedLight(sights, stride, from);
    light.red[to] = sights.rest.red[from] + left * sights.lit.red[from];
    light.green[to] = sights.rest.green[from] + left * sights.lit.green[from];
    light.blue[to] = sights.rest.blue[from] + left * sights.lit.blue[from];
  }
}

/**
 * The share of the window's light that reaches a pixel: Σ w·arrived / Σ w·sent over the neighbours on the same
 * thing, with the weights (1, 2, 1)/4 along rows and columns, by which each quarter counts alike.
 */
function sharedLight({ thing, sent, arrived }: Sights, stride: number, pixel: number): number {
  let total = 0;
  let possible = 0;
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
function sightsOf(life: StillLife, shape: SceneShape): Sights {
  const rows = shape[0] + 4;
  const size = rows * (shape[1] + 4);
  const sights: Sights = {
    thing: new Int16Array(size),
    rest: planes(size),
    lit: planes(size),
    sent: new Float64Array(size),
    arrived: new Float64Array(size),
  };
  for (let row = 0; row < rows; row++) lookAlong(life, shape, row, sights);
  return sights;
}

function lookAlong(life: StillLife, [height, width]: SceneShape, row: number, sights: Sights): void {
  const columns = width + 4;
  const half = Math.min(height, width) / 2;
  const v = (height / 2 - row + 1.5) / half;
  for (let column = 0; column < columns; column++) {
    const u = (column - 1.5 - width / 2) / half;
    const { origin, direction } = cameraRay(u, v, 0, 0);
    const sight = trace(life, origin, direction, 2 * (row & 1) + (column & 1));
    const at = row * columns + column;
    const shade = vignette(u, v);
    sights.thing[at] = sight.thing;
    sights.sent[at] = sight.sent;
    sights.arrived[at] = sight.arrived;
    put(sights.rest, at, shade, sight.rest);
    put(sights.lit, at, shade * sight.whole, sight.answer);
  }
}
