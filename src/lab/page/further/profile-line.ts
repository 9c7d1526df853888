/** Values along a line across a picture, between the pixels by the four nearest. */
import type { Spot } from '../look.ts';

type Size = readonly [height: number, width: number];

/** The middle of a pixel lies at a whole number: parts of the picture to columns and rows. */
export const toPixels = ([x, y]: Spot, [height, width]: Size): Spot => [x * (width - 1), y * (height - 1)];

export const lengthOf = ([from, to]: readonly [Spot, Spot], shape: Size): number => {
  const [a, b] = [toPixels(from, shape), toPixels(to, shape)];
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
};

/** How far along the line each sample lies, in pixels: about one a pixel, both ends among them. */
export function stationsOf(ends: readonly [Spot, Spot], shape: Size): Float64Array {
  const length = lengthOf(ends, shape);
  const count = Math.max(2, Math.ceil(length) + 1);
  return Float64Array.from({ length: count }, (_, i) => (length * i) / (count - 1));
}

export function alongLine(plane: ArrayLike<number>, ends: readonly [Spot, Spot], shape: Size): Float64Array {
  const [a, b] = [toPixels(ends[0], shape), toPixels(ends[1], shape)];
  const count = stationsOf(ends, shape).length;
  return Float64Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1);
    return between(plane, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])], shape);
  });
}

/** Bilinear. */
function between(plane: ArrayLike<number>, [x, y]: Spot, [height, width]: Size): number {
  const [column, row] = [Math.min(width - 2, Math.floor(x)), Math.min(height - 2, Math.floor(y))];
  const [u, v] = [x - column, y - row];
  const at = row * width + column;
  const above = (1 - u) * plane[at] + u * plane[at + 1];
  const below = (1 - u) * plane[at + width] + u * plane[at + width + 1];
  return (1 - v) * above + v * below;
}
