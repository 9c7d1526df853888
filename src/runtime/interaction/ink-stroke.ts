/** A stroke as a hand draws it: few points, and none of the hand's way far from them. */
import type { InkStroke, InkValue } from '../../widgets/contract.ts';

type Point = InkStroke[number];

/** Of a stroke that grows, what is settled, and the hand's way since. */
export interface Growing {
  readonly settled: InkStroke;
  readonly way: InkStroke;
}

/** How far the hand's way may lie from the stroke, in units of the panel's axes. */
const TOLERANCE = 0.3;
/** A hand that has moved less than this has not moved. */
const STILL = 0.25;
/** So many points of the way settle: what a long stroke costs does not grow with it. */
const SETTLES = 64;

export const begun = (at: Point): Growing => ({ settled: [], way: [at] });

export function grown({ settled, way }: Growing, to: Point): Growing {
  const last = way[way.length - 1];
  if (Math.hypot(to[0] - last[0], to[1] - last[1]) < STILL) return { settled, way };
  const longer = [...way, to];
  if (longer.length < SETTLES) return { settled, way: longer };
  return { settled: [...settled, ...simplified(longer).slice(0, -1)], way: [to] };
}

export const strokeOf = ({ settled, way }: Growing): InkStroke => [...settled, ...simplified(way)];

/**
 * As few of the points as keep all others within `tolerance` of the line through them: the furthest one stays, and each side of it is
 * looked at in the same way.
 *
 * Source: Douglas and Peucker, Cartographica 10(2), 1973.
 */
export function simplified(points: InkStroke, tolerance = TOLERANCE): InkStroke {
  const last = points.length - 1;
  let [furthest, far] = [0, tolerance];
  for (let i = 1; i < last; i++) {
    const away = distance(points[i], points[0], points[last]);
    if (away > far) [furthest, far] = [i, away];
  }
  if (furthest === 0) return last > 0 ? [points[0], points[last]] : points;
  const before = simplified(points.slice(0, furthest + 1), tolerance);
  return [...before.slice(0, -1), ...simplified(points.slice(furthest), tolerance)];
}

/** From a point to the piece between two others. */
function distance([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const squared = dx * dx + dy * dy;
  const along = squared > 0 ? Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / squared)) : 0;
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

/** The strokes that the drawing does not hold yet: from the first on in which it differs. */
export function freshInk(now: InkValue, drawn: InkValue): InkValue {
  const isDrawn = (stroke: InkStroke, at: number) =>
    stroke.length === drawn[at]?.length &&
    stroke.every(([x, y], i) => x === drawn[at][i][0] && y === drawn[at][i][1]);
  const first = now.findIndex((stroke, at) => !isDrawn(stroke, at));
  return first < 0 ? [] : now.slice(first);
}
