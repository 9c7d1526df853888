/** What a handle reads from its param and writes back to it, for every kind that can be dragged. */
import type { AnyValues, Axis, Handle, ParamSpec } from '../../widgets/contract.ts';
import { toStep } from '../codec/index.ts';
import { STOPS_A_DECADE } from '../controls/stops.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}
type Pair = readonly [number, number];

/** Where the handle stands now: the param's own value on the axes it moves, the view's `at` on the other. */
export function spotOf({ param, axis, index, at }: Handle, p: AnyValues): Spot {
  const value = p[param] as number | Pair | readonly Pair[];
  const [x, y] = typeof value === 'number' ? [value, value] : pairOf(value, index);
  if (x === undefined || y === undefined) return at;
  return { x: axis === 'y' ? at.x : x, y: axis === 'x' ? at.y : y };
}

/** One point of several, an end of a range for both axes, or a point; nothing where the point is gone. */
function pairOf(value: Pair | readonly Pair[], index: number | undefined): Pair | readonly [] {
  if (index === undefined) return value as Pair;
  const one = value[index] ?? [];
  return typeof one === 'number' ? [one, one] : one;
}

type Axes = { readonly x?: Axis; readonly y?: Axis };

/** A point on the steps that lie within the panel's axes: a grid may have become smaller than the param allows. */
export function spotWithin(handle: Handle, spec: ParamSpec, { x, y }: Axes, spot: Spot): Spot {
  if (handle.axis !== 'xy') return spot;
  return { x: heldOn(x!, spec, 'x', spot.x), y: heldOn(y!, spec, 'y', spot.y) };
}

/** A hundredth of a step past the end is still on it. */
const SLACK = 0.01;

function heldOn({ domain }: Axis, spec: ParamSpec, axis: 'x' | 'y', value: number): number {
  const { step } = spec as { step?: number };
  const { min } = extentOf(spec, axis);
  const onStep = (end: number, round: (steps: number) => number) =>
    step ? toStep(min + round((end - min) / step) * step, min, step) : end;
  const low = onStep(Math.min(...domain), (steps) => Math.ceil(steps - SLACK));
  const high = onStep(Math.max(...domain), (steps) => Math.floor(steps + SLACK));
  return Math.max(low, Math.min(high, value));
}

/** The param's value with the handle at `spot`. */
export function withSpot(handle: Handle, spec: ParamSpec, p: AnyValues, spot: Spot): unknown {
  const value = p[handle.param];
  const along = handle.axis === 'y' ? spot.y : spot.x;
  switch (spec.kind) {
    case 'slider':
      return spec.scale === 'log' ? Number(along.toPrecision(3)) : toStep(along, spec.min, spec.step);
    case 'points':
      return (value as readonly Pair[]).map((point, i) => (i === handle.index ? [spot.x, spot.y] : point));
    case 'range':
      return (value as Pair).map((end, i) => (i === handle.index ? along : end));
    case 'point':
      return [spot.x, spot.y];
    default:
      return along;
  }
}

interface Extent {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly log: boolean;
  /** A log scale with an exact 0 below its least value. */
  readonly zero: boolean;
}
const COARSE = 10;

/** Bounds and the keyboard's step along one axis of a param. */
export function extentOf(spec: ParamSpec, axis: 'x' | 'y'): Extent {
  const bounds = spec.kind === 'point' || spec.kind === 'points' ? spec[axis] : (spec as Partial<Extent>);
  const { min = 0, max = 1 } = bounds;
  const log = spec.kind === 'slider' && spec.scale === 'log';
  const { step: stated, integer } = spec as { step?: number; integer?: boolean };
  const step = stated ?? (log ? STOPS_A_DECADE : integer ? 1 : (max - min) / 100);
  return { min, max, step, log, zero: log && spec.zero === true };
}

/**
 * A handle's bounds and value as the numbers that ARIA takes: no exponents, and even steps where the scale is even.
 * A log scale counts in powers of ten; its exact 0, where it has one, lies a step below the least.
 */
export function ariaNumbers(
  spec: ParamSpec,
  axis: 'x' | 'y',
  value: number,
): Record<'min' | 'max' | 'now', number> {
  const { min, max, step, log, zero } = extentOf(spec, axis);
  if (!log) return { min, max, now: value };
  const power = (v: number) => Number(Math.log10(v).toFixed(3));
  const belowLeast = power(min) - 1 / step;
  return {
    min: zero ? belowLeast : power(min),
    max: power(max),
    now: value > 0 ? power(value) : belowLeast,
  };
}

/** A value moved by some of the keyboard's steps. */
export function nudge({ min, max, step, log, zero }: Extent, value: number, steps: number): number {
  if (log && value <= 0) return steps > 0 ? nudge({ min, max, step, log, zero }, min, steps - 1) : 0;
  if (log && zero && value <= min && steps < 0) return 0;
  if (log) return Number((value * 10 ** (steps / step)).toPrecision(3));
  return toStep(Math.min(max, Math.max(min, value + steps * step)), min, step);
}

const ARROWS: Record<string, [axis: 'x' | 'y', steps: number]> = {
  ArrowRight: ['x', 1],
  ArrowLeft: ['x', -1],
  ArrowUp: ['y', 1],
  ArrowDown: ['y', -1],
};

/** The spot after a key, or undefined for a key that means nothing to a handle. */
export function spotAfterKey(
  handle: Handle,
  spec: ParamSpec,
  spot: Spot,
  key: string,
  shift: boolean,
): Spot | undefined {
  const arrow = ARROWS[key];
  // A handle on one axis answers to all four arrows, as a slider does.
  const axis = handle.axis === 'xy' ? arrow?.[0] : (handle.axis as 'x' | 'y');
  if (arrow) {
    const extent = extentOf(spec, axis);
    return { ...spot, [axis]: nudge(extent, spot[axis], arrow[1] * (shift ? COARSE : 1)) };
  }
  if (handle.axis === 'xy' || (key !== 'Home' && key !== 'End')) return undefined;
  const { min, max, zero } = extentOf(spec, axis);
  return { ...spot, [axis]: key === 'End' ? max : zero ? 0 : min };
}
