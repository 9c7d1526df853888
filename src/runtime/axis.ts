/** From data units to pixels of a panel and back, for handles. */
import type { Axis } from '../widgets/contract.ts';

const LEAST = 1e-300;
const warp = (axis: Axis, value: number): number =>
  axis.type === 'log' ? Math.log(Math.max(value, LEAST)) : value;
const unwarp = (axis: Axis, value: number): number => (axis.type === 'log' ? Math.exp(value) : value);

export function toPixel(axis: Axis, value: number): number {
  const [a, b] = axis.domain.map((v) => warp(axis, v));
  const [p, q] = axis.range;
  return p + ((warp(axis, value) - a) / (b - a)) * (q - p);
}

/** As `toPixel`, but no further than the axis goes: what lies beyond (a 0 on a log axis) stays in reach at its end. */
export function pixelWithin(axis: Axis, value: number): number {
  return Math.min(Math.max(...axis.range), Math.max(Math.min(...axis.range), toPixel(axis, value)));
}

export function toValue(axis: Axis, pixel: number): number {
  const [a, b] = axis.domain.map((v) => warp(axis, v));
  const [p, q] = axis.range;
  return unwarp(axis, a + ((pixel - p) / (q - p)) * (b - a));
}
