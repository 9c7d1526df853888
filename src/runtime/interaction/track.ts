/** A handle that keeps to a curve: where a value lies on it, and the value nearest to a pointer. All in the panel's pixels. */
import type { Axis, Track } from '../../widgets/contract.ts';
import { pixelWithin } from '../axis.ts';
import type { Spot } from './handle-value.ts';

interface Axes {
  readonly x: Axis;
  readonly y: Axis;
}

/** What leaves the frame runs along its edge, so that the handle stays in reach. */
const pointOf = ({ x, y }: Track, axes: Axes, i: number): Spot => ({
  x: pixelWithin(axes.x, x[i]),
  y: pixelWithin(axes.y, y[i]),
});

const between = (a: number, b: number, part: number): number => a + part * (b - a);

/** The value between two points of the curve: by equal ratios where it is positive, as along a log slider. */
function valueBetween({ value }: Track, i: number, part: number): number {
  const [a, b] = [value[i], value[i + 1]];
  return a > 0 ? a * (b / a) ** part : between(a, b, part);
}
function partOf({ value }: Track, i: number, wanted: number): number {
  const [a, b] = [value[i], value[i + 1]];
  return a > 0 ? Math.log(wanted / a) / Math.log(b / a) : (wanted - a) / (b - a);
}

export function placeOn(track: Track, axes: Axes, value: number): Spot {
  const last = track.value.length - 1;
  let i = 0;
  while (i < last - 1 && track.value[i + 1] < value) i++;
  const part = Math.min(1, Math.max(0, partOf(track, i, value)));
  const [from, to] = [pointOf(track, axes, i), pointOf(track, axes, i + 1)];
  return { x: between(from.x, to.x, part), y: between(from.y, to.y, part) };
}

export function valueNear(track: Track, axes: Axes, pointer: Spot): number {
  let nearest = { distance: Infinity, value: track.value[0] };
  for (let i = 0; i + 1 < track.value.length; i++) {
    const [a, b] = [pointOf(track, axes, i), pointOf(track, axes, i + 1)];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const square = dx * dx + dy * dy;
    const along = square === 0 ? 0 : ((pointer.x - a.x) * dx + (pointer.y - a.y) * dy) / square;
    const part = Math.min(1, Math.max(0, along));
    const distance = Math.hypot(a.x + part * dx - pointer.x, a.y + part * dy - pointer.y);
    if (distance < nearest.distance) nearest = { distance, value: valueBetween(track, i, part) };
  }
  return nearest.value;
}
