import type { Kernel } from './kernel.ts';

/** Scan lines per pixel row. */
const LINES = 32;

/**
 * How much of each pixel a convex shape about the origin covers: exact along x, by `LINES` scan lines along y.
 * Pixel (0, 0) is the square |x|, |y| ≤ ½ at the kernel's centre; y counts downwards, like rows.
 * @param reachX @param reachY half the shape's extent, which sets the kernel's (odd) size.
 * @param span the shape's x interval on the line y; empty when it comes back reversed.
 */
export function coverage(
  reachX: number,
  reachY: number,
  span: (y: number) => readonly [number, number],
): Kernel {
  // A shape that ends on a pixel's edge, up to rounding, does not need the next pixel.
  const rx = Math.max(0, Math.ceil(reachX - 0.5 - 1e-9));
  const ry = Math.max(0, Math.ceil(reachY - 0.5 - 1e-9));
  const width = 2 * rx + 1;
  const data = new Float64Array(width * (2 * ry + 1));
  for (let row = -ry; row <= ry; row++) {
    for (let line = 0; line < LINES; line++) {
      const [left, right] = span(row - 0.5 + (line + 0.5) / LINES);
      for (let column = -rx; column <= rx; column++) {
        const overlap = Math.min(right, column + 0.5) - Math.max(left, column - 0.5);
        if (overlap > 0) data[(row + ry) * width + column + rx] += overlap / LINES;
      }
    }
  }
  return { shape: [2 * ry + 1, width], data };
}
