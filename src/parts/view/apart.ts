/**
 * Signs for points that lie close together: each stands beside its point, where it covers neither a curve nor another sign, and is
 * tied to it by a line. All in pixels of the panel.
 */
import type { Axis } from '../../widgets/contract.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}
export interface Surroundings {
  /** What no sign may cover. */
  readonly curve: readonly Spot[];
  readonly x: Axis['range'];
  readonly y: Axis['range'];
}

/** A sign with its letter on the right, and its middle. */
const SIZE = { x: 32, y: 20 };
const MIDDLE = 7;
const CLEAR = 14;
const DISTANCES = { from: 26, to: 106, by: 4 };
const WAYS = 24;
/** The way that is liked best: up to the right, where an L and a valley are empty. */
const LIKED = WAYS / 8;
/** So many pixels further are as bad as one way off. */
const OFF = 9;

/** A line through another sign, and two lines that cross, are as bad as so many pixels. */
const BAD = { passed: 40, crossed: 120 };

/**
 * The best of what is found by giving each in turn its best place: whoever comes first is served best, so every order is tried. Meant
 * for a handful of points.
 */
export function standApart(points: readonly Spot[], around: Surroundings): Spot[] {
  const free = points.map((point) => placesAround(point).filter((at) => isFree(at, points, around)));
  let best = { cost: Infinity, placed: [...points] };
  for (const order of ordersOf(points.map((_, i) => i))) {
    const found = inOrder(order, points, free);
    if (found.cost < best.cost) best = found;
  }
  return best.placed;
}

interface Candidate extends Spot {
  readonly cost: number;
}

function inOrder(order: readonly number[], points: readonly Spot[], free: readonly Candidate[][]) {
  const placed = [...points];
  const lines: Segment[] = [];
  let cost = 0;
  for (const i of order) {
    let best: Candidate | undefined;
    for (const at of free[i]) {
      if (best && at.cost >= best.cost) break;
      const dear = at.cost + disturbance([points[i], at], lines);
      if (!best || dear < best.cost) best = { ...at, cost: dear };
    }
    cost += best?.cost ?? NOWHERE;
    placed[i] = best ?? points[i];
    lines.push([points[i], placed[i]]);
  }
  return { cost, placed };
}
const NOWHERE = 1e4;

/** What a new line and its sign do to those that are there. */
function disturbance(line: Segment, others: readonly Segment[]): number {
  const at = line[1];
  return others.reduce((cost, other) => {
    const [, taken] = other;
    if (Math.abs(taken.x - at.x) < SIZE.x && Math.abs(taken.y - at.y) < SIZE.y) return NOWHERE;
    const passed = Number(!isClear(taken, line)) + Number(!isClear(at, other));
    return cost + BAD.passed * passed + (cross(line, other) ? BAD.crossed : 0);
  }, 0);
}

const ordersOf = (all: readonly number[]): number[][] =>
  all.length < 2
    ? [[...all]]
    : all.flatMap((one) => ordersOf(all.filter((other) => other !== one)).map((rest) => [one, ...rest]));

/** From the best to the worst. */
function placesAround({ x, y }: Spot): Candidate[] {
  const places: Candidate[] = [];
  for (let far = DISTANCES.from; far <= DISTANCES.to; far += DISTANCES.by)
    for (let way = 0; way < WAYS; way++) {
      const angle = (way * 2 * Math.PI) / WAYS;
      const off = Math.min(Math.abs(way - LIKED), WAYS - Math.abs(way - LIKED));
      places.push({ x: x + far * Math.cos(angle), y: y - far * Math.sin(angle), cost: far + OFF * off });
    }
  return places.sort((a, b) => a.cost - b.cost);
}

const isFree = (at: Spot, points: readonly Spot[], around: Surroundings): boolean =>
  isInside(at, around) &&
  [...around.curve, ...points].every(({ x, y }) => Math.hypot(x - at.x - MIDDLE, y - at.y) >= CLEAR);

function isInside(at: Spot, { x, y }: Surroundings): boolean {
  const within = (value: number, [a, b]: Axis['range'], margin: number): boolean =>
    value >= Math.min(a, b) + margin && value <= Math.max(a, b) - margin;
  return within(at.x + MIDDLE, x, SIZE.x / 2) && within(at.y, y, SIZE.y / 2);
}

type Segment = readonly [Spot, Spot];
function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (p: Spot, q: Spot, r: Spot): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Whether a line passes a sign and its letter. */
const isClear = ({ x, y }: Spot, line: Segment): boolean =>
  [x, x + 2 * MIDDLE].every((at) => distance({ x: at, y }, line) >= SIZE.y / 2);

function distance(p: Spot, [a, b]: Segment): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const part = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const on = Math.min(1, Math.max(0, part));
  return Math.hypot(a.x + on * dx - p.x, a.y + on * dy - p.y);
}

const warp = ({ type }: Axis, value: number): number => (type === 'log' ? Math.log(value) : value);

/** The pixel of a value, and the value of a pixel. */
export function pixelOf(axis: Axis, value: number): number {
  const [a, b] = axis.domain.map((end) => warp(axis, end));
  return axis.range[0] + ((warp(axis, value) - a) / (b - a)) * (axis.range[1] - axis.range[0]);
}
export function valueOf(axis: Axis, pixel: number): number {
  const [a, b] = axis.domain.map((end) => warp(axis, end));
  const at = a + ((pixel - axis.range[0]) / (axis.range[1] - axis.range[0])) * (b - a);
  return axis.type === 'log' ? Math.exp(at) : at;
}
