/** A table or a picture of numbers as a kernel: its background off, nothing below 0, centred, odd, sum 1. */
import type { Kernel } from '../kernels/index.ts';
import { median } from './robust.ts';
import { borderOf, centroid, type Plane } from './patch.ts';

export interface KernelOptions {
  /** Takes the median of the border off. */
  readonly isLifted: boolean;
  /** What comes to stand in the kernel's middle. */
  readonly centre: 'centroid' | 'peak';
  /** The longest side, an odd number. */
  readonly most: number;
}

export interface KernelFound {
  readonly kernel: Kernel;
  /** What was taken off. */
  readonly background: number;
  /** Numbers below 0 after that, which were set to 0; and their sum as a part of the rest. */
  readonly negatives: number;
  readonly negativePart: number;
  /** What of the sum lies outside of the kernel. */
  readonly leftOut: number;
  /** The pixel in its middle; and how far from it the centroid of all lies, down and to the right. */
  readonly at: readonly [row: number, column: number];
  readonly shift: readonly [number, number];
}

export type KernelRefusal = 'not-a-number' | 'nothing';
export interface RefusedKernel {
  readonly refused: KernelRefusal;
}

/** `nothing` where no number stands above the background. Numbers may be of any size. */
export function kernelFrom(
  plane: Plane,
  { isLifted, centre, most }: KernelOptions,
): KernelFound | RefusedKernel {
  const { shape, data } = plane;
  const [height, width] = shape;
  const numbers = Float64Array.from(data);
  if (!numbers.every(Number.isFinite)) return { refused: 'not-a-number' };
  // A single row or column is all border.
  const background = isLifted && Math.min(height, width) > 2 ? median(borderOf(plane)) : 0;
  // Numbers near the largest there are have no sum.
  const scale = numbers.reduce((a, b) => Math.max(a, Math.abs(b - background)), 0);
  const lifted = numbers.map((value) => (scale > 0 ? (value - background) / scale : 0));
  const light = lifted.map((value) => Math.max(0, value));
  const total = light.reduce((a, b) => a + b, 0);
  if (!(total > 0) || !Number.isFinite(scale)) return { refused: 'nothing' };
  const negatives = lifted.filter((value) => value < 0);
  const middle = centroid({ shape, data: light });
  const at =
    centre === 'peak' ? peakOf(light, width) : ([Math.round(middle[0]), Math.round(middle[1])] as const);
  const reach = ([0, 1] as const).map((axis) => reachAlong(light, shape, at, axis, (most - 1) / 2));
  const kernel = cutRound(light, shape, at, reach);
  const inside = kernel.data.reduce((a, b) => a + b, 0);
  // All of it may lie farther from the centroid than a kernel reaches.
  if (!(inside > 0)) return { refused: 'nothing' };
  return {
    kernel: { shape: kernel.shape, data: kernel.data.map((value) => value / inside) },
    background,
    negatives: negatives.length,
    negativePart: negatives.reduce((a, b) => a - b, 0) / total,
    leftOut: Math.max(0, 1 - inside / total),
    at,
    shift: [middle[0] - at[0], middle[1] - at[1]],
  };
}

function peakOf(light: Float64Array, width: number): readonly [number, number] {
  const at = light.reduce((best, value, i) => (value > light[best] ? i : best), 0);
  return [Math.floor(at / width), at % width];
}

/** How far from the middle the last number above 0 stands, and no farther than `most`. */
function reachAlong(
  light: Float64Array,
  [, width]: readonly [number, number],
  at: readonly [number, number],
  axis: 0 | 1,
  most: number,
): number {
  const far = light.reduce((reach, value, i) => {
    const place = axis === 0 ? Math.floor(i / width) : i % width;
    return value > 0 ? Math.max(reach, Math.abs(place - at[axis])) : reach;
  }, 0);
  return Math.min(most, far);
}

/** What lies outside of the plane is 0. */
function cutRound(
  light: Float64Array,
  [height, width]: readonly [number, number],
  [row, column]: readonly [number, number],
  [down, across]: readonly number[],
): Kernel {
  const [tall, wide] = [2 * down + 1, 2 * across + 1];
  const data = Float64Array.from({ length: tall * wide }, (_, i) => {
    const [r, c] = [row - down + Math.floor(i / wide), column - across + (i % wide)];
    return r >= 0 && c >= 0 && r < height && c < width ? light[r * width + c] : 0;
  });
  return { shape: [tall, wide], data };
}
