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

export function toValue(axis: Axis, pixel: number): number {
  const [a, b] = axis.domain.map((v) => warp(axis, v));
  const [p, q] = axis.range;
  return unwarp(axis, a + ((pixel - p) / (q - p)) * (b - a));
}
