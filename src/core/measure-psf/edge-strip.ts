/** The pixels round a line that is drawn across an edge, in the line's own directions. */
import type { Plane } from './patch.ts';

/** In pixels, whose middles lie at whole numbers: x to the right, y downwards. */
export type Point = readonly [x: number, y: number];

export interface Strip {
  readonly length: number;
  /** Half of how wide it is across the line. */
  readonly reach: number;
  /** Along the line, as a unit vector. */
  readonly along: Point;
  /** Of each pixel: how far along the line it lies, from its middle; how far beside it; its value. */
  readonly s: Float64Array;
  readonly t: Float64Array;
  readonly values: Float64Array;
}

/** Half the width of a strip: half its length, but within these. */
const REACH = { least: 6, most: 40 } as const;

/** How far to each side of a line of this length pixels are measured. */
export const reachOf = (length: number): number => Math.min(REACH.most, Math.max(REACH.least, length / 2));

/** Pixels that leave no mark in `lost`, or all, as far to each side as `reach` says. */
export function stripAlong(
  plane: Plane,
  [from, to]: readonly [Point, Point],
  lost?: ArrayLike<number>,
  reach = reachOf(Math.hypot(to[0] - from[0], to[1] - from[1])),
): Strip {
  const [height, width] = plane.shape;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const along: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const far = Math.ceil(Math.hypot(length / 2, reach));
  const [s, t, values]: [number[], number[], number[]] = [[], [], []];
  const rows = [Math.max(0, Math.floor(middle[1] - far)), Math.min(height - 1, Math.ceil(middle[1] + far))];
  const columns = [Math.max(0, Math.floor(middle[0] - far)), Math.min(width - 1, Math.ceil(middle[0] + far))];
  for (let row = rows[0]; row <= rows[1]; row++)
    for (let column = columns[0]; column <= columns[1]; column++) {
      const [x, y] = [column - middle[0], row - middle[1]];
      const [here, beside] = [x * along[0] + y * along[1], y * along[0] - x * along[1]];
      const at = row * width + column;
      if (Math.abs(here) > length / 2 || Math.abs(beside) > reach || lost?.[at]) continue;
      s.push(here);
      t.push(beside);
      values.push(plane.data[at]);
    }
  return {
    length,
    reach,
    along,
    s: Float64Array.from(s),
    t: Float64Array.from(t),
    values: Float64Array.from(values),
  };
}
