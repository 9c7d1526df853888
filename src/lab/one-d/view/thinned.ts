/** A curve as a screen can show it: of the samples over one pixel the least and the most. */
import type { Vec } from '../../../core/vector.ts';

export interface Curve {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** The part of it within a range of positions, and one sample beyond either end. */
export function within(
  { x, y }: { readonly x: Vec; readonly y: Vec },
  [low, high]: readonly [number, number],
) {
  const first = x.findIndex((at) => at >= low);
  const last = x.findLastIndex((at) => at <= high);
  const [from, to] = [Math.max(0, (first < 0 ? x.length : first) - 1), Math.min(x.length, last + 2)];
  return { x: x.subarray(from, to), y: y.subarray(from, to) };
}

/** No more than two samples a pixel, the same where there are fewer. */
export function thinned({ x, y }: Curve, pixels: number): Curve {
  const n = y.length;
  if (n <= 2 * pixels) return { x, y };
  const kept: { x: number[]; y: number[] } = { x: [], y: [] };
  for (let pixel = 0; pixel < pixels; pixel++) {
    const [from, to] = [Math.floor((pixel * n) / pixels), Math.floor(((pixel + 1) * n) / pixels)];
    let [least, most] = [from, from];
    for (let i = from + 1; i < to; i++) {
      if (y[i] < y[least]) least = i;
      if (y[i] > y[most]) most = i;
    }
    for (const i of least === most ? [least] : [Math.min(least, most), Math.max(least, most)]) {
      kept.x.push(x[i]);
      kept.y.push(y[i]);
    }
  }
  return kept;
}
