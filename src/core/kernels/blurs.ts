import { checkFinite } from '../check.ts';
import { coverage } from './coverage.ts';
import type { Kernel } from './kernel.ts';
import { normalise, outer } from './kernel.ts';
import { box, gaussian } from './lines.ts';

/** The mean of a `height` × `width` neighbourhood (a square when only one is given). */
export function box2d(height: number, width: number = height): Kernel {
  return outer(box(height), box(width));
}

/**
 * An evenly lit square of this side in pixels, centred, each pixel weighted by the area covered, summing to 1: `box2d(side)` for an odd
 * whole side, and for an even one half a pixel more on each side of it than less on one.
 */
export function square(side: number): Kernel {
  checkFinite('square', 'side', side, 1);
  const reach = Math.max(0, Math.ceil((side - 1) / 2 - 1e-9));
  const line = Float64Array.from(
    { length: 2 * reach + 1 },
    (_, i) => Math.min(1, side / 2 - Math.abs(i - reach) + 0.5) / side,
  );
  return outer(line, line);
}

/** e^(−(i² + j²)/2σ²), summing to 1; σ in pixels. The only round kernel that separates. */
export function gaussian2d(sigma: number, radius?: number): Kernel {
  const line = gaussian(sigma, radius);
  return outer(line, line);
}

/**
 * A camera that moved evenly along a straight line: a streak `length` pixels long and one wide, each pixel weighted
 * by the area covered, summing to 1. At 0° a whole length is exactly `box(length)`.
 * @param length in pixels, ≥ 1 (1 is no motion, up to the antialiasing of a turned pixel).
 * @param angle in degrees, counterclockwise as seen on screen, 0 to the right.
 */
export function motion(length: number, angle: number): Kernel {
  checkFinite('motion', 'length', length, 1);
  checkFinite('motion', 'angle', angle);
  // Whole multiples of 90° must not lean by a rounding error.
  const along = unitVector(angle);
  const half = length / 2;
  const reachX = half * Math.abs(along.x) + 0.5 * Math.abs(along.y);
  const reachY = half * Math.abs(along.y) + 0.5 * Math.abs(along.x);
  // Rows count downwards, so the streak's y is −row.
  const kernel = coverage(reachX, reachY, (row) => {
    const y = -row;
    const lengthwise = slab(along.x, along.y * y, half);
    const across = slab(-along.y, along.x * y, 0.5);
    return [Math.max(lengthwise[0], across[0]), Math.min(lengthwise[1], across[1])];
  });
  return normalise(kernel);
}

/** Defocus: an evenly lit disc of this radius in pixels, each pixel weighted by the area covered, summing to 1. */
export function disc(radius: number): Kernel {
  checkFinite('disc', 'radius', radius, 0);
  const reach = Math.max(radius, 0.5);
  const kernel = coverage(reach, reach, (y) => {
    const half = Math.sqrt(Math.max(0, reach * reach - y * y));
    return [-half, half];
  });
  // Areas are exact along rows and sampled across them: averaging with the transpose restores the symmetry.
  const n = kernel.shape[0];
  const data = kernel.data.map((value, i) => value + kernel.data[(i % n) * n + Math.floor(i / n)]);
  return normalise({ shape: kernel.shape, data });
}

/** The x with |a·x + b| ≤ half. */
function slab(a: number, b: number, half: number): readonly [number, number] {
  if (a === 0) return Math.abs(b) <= half ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const ends = [(-half - b) / a, (half - b) / a] as const;
  return a > 0 ? ends : [ends[1], ends[0]];
}

function unitVector(degrees: number): { x: number; y: number } {
  const quarters = Math.round(degrees / 90);
  const rest = ((degrees - 90 * quarters) * Math.PI) / 180;
  const c = Math.cos(rest);
  const s = Math.sin(rest);
  const [x, y] = [
    [c, s],
    [-s, c],
    [-c, -s],
    [s, -c],
  ][((quarters % 4) + 4) % 4] as [number, number];
  return { x, y };
}
