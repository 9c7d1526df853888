/**
 * What lies outside the frame is unknown. Unless the reader says what to take it for, the methods see a wider, periodic frame: the data, and round them a margin as
 * wide as the blur that runs smoothly from each edge to the opposite one, so that the wrap brings no step. The margin of
 * the estimate is thrown away. After Liu & Jia, *Proc. ICIP*, 2008, with half a cosine in the place of their Laplace equation.
 */
import { fastLength } from '../../core/fft/index.ts';
import type { Boundary } from '../../core/convolution/index.ts';
import type { Kernel } from '../../core/kernels/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { Outside } from '../params/index.ts';

export interface Surround {
  /** [height, width] of the wider frame, whose transform is fast. */
  readonly shape: readonly [number, number];
  /** What the methods take to lie outside that frame. */
  readonly boundary: Boundary;
  /** The data, their margin beyond the last row and column. */
  wrap(plane: Vec): Vec;
  /** The frame's part of an estimate; written over `room`, where a plane of that size is to spare. */
  cut(plane: Vec, room?: Vec): Vec;
}

/** What the methods see: the data in their margin, or alone, with what the reader takes to lie outside. */
export function frameFor(outside: Outside, shape: readonly [number, number], kernel: Kernel): Surround {
  if (outside === 'surround') return surround(shape, kernel);
  return { shape, boundary: outside, wrap: (plane) => plane, cut: (plane) => plane };
}

/** Sides are multiples of this: wavelets halve them four times. */
const BLOCK = 16;

export function surround(shape: readonly [number, number], kernel: Kernel): Surround {
  const [height, width] = shape;
  const [tall, wide] = shape.map(
    (side, axis) => BLOCK * fastLength(Math.ceil((side + 2 * kernel.shape[axis]) / BLOCK)),
  );
  return {
    shape: [tall, wide],
    boundary: 'periodic',
    wrap(plane) {
      const out = new Float64Array(tall * wide);
      for (let row = 0; row < height; row++) {
        out.set(plane.subarray(row * width, (row + 1) * width), row * wide);
        bridge(out, { start: row * wide, step: 1, length: width, period: wide });
      }
      for (let column = 0; column < wide; column++)
        bridge(out, { start: column, step: wide, length: height, period: tall });
      return out;
    },
    cut(plane, room) {
      const out = room ?? new Float64Array(height * width);
      for (let row = 0; row < height; row++)
        out.set(plane.subarray(row * wide, row * wide + width), row * width);
      return out;
    },
  };
}

interface Line {
  readonly start: number;
  readonly step: number;
  /** Samples that are known, and of the whole ring. */
  readonly length: number;
  readonly period: number;
}

/** Fills a ring from its last known sample round to its first, by half a cosine. */
function bridge(out: Vec, { start, step, length, period }: Line): void {
  const [from, to] = [out[start + (length - 1) * step], out[start]];
  const gap = period - length;
  for (let i = 0; i < gap; i++) {
    const share = (1 - Math.cos((Math.PI * (i + 1)) / (gap + 1))) / 2;
    out[start + (length + i) * step] = from + share * (to - from);
  }
}
