/** What a handle reads from its param and writes back to it, for every kind that can be dragged. */
import type { AnyValues, Handle, ParamSpec } from '../../widgets/contract.ts';
import { toStep } from '../codec.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}
type Pair = readonly [number, number];

/** Where the handle stands now: the param's own value on the axes it moves, the view's `at` on the other. */
export function spotOf(handle: Handle, p: AnyValues): Spot {
  const value = p[handle.param];
  if (typeof value === 'number')
    return handle.axis === 'y' ? { ...handle.at, y: value } : { ...handle.at, x: value };
  const both = (
    handle.index !== undefined && Array.isArray((value as unknown[])[0])
      ? (value as readonly Pair[])[handle.index]
      : value
  ) as Pair | undefined;
  if (!both) return handle.at;
  if (handle.axis === 'x') return { ...handle.at, x: both[handle.index ?? 0] };
  if (handle.axis === 'y') return { ...handle.at, y: both[handle.index ?? 0] };
  return { x: both[0], y: both[1] };
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
}
const COARSE = 10;

/** Bounds and the keyboard's step along one axis of a param. */
export function extentOf(spec: ParamSpec, axis: 'x' | 'y'): Extent {
  const bounds = spec.kind === 'point' || spec.kind === 'points' ? spec[axis] : (spec as Partial<Extent>);
  const { min = 0, max = 1 } = bounds;
  const log = spec.kind === 'slider' && spec.scale === 'log';
  const step = (spec as { step?: number }).step ?? (max - min) / 100;
  return { min, max, step, log };
}

/** A value moved by some of the keyboard's steps. */
export function nudge({ min, max, step, log }: Extent, value: number, steps: number): number {
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
  const { min, max } = extentOf(spec, axis);
  return { ...spot, [axis]: key === 'Home' ? min : max };
}
