import type { StridedAxis } from './axis.ts';
import type { ChannelSizes } from './tap-layout.ts';
import { reach } from './tap-layout.ts';

/*
 * Where numbers stand for compiled code. A frame has its cells sorted by their residues modulo the strides, the phases of
 * compiled/assembly/layers-frame.ts, so that a stride is a step of one.
 */

/** Bytes of a number. */
export const F = 4;
/** Numbers after a line that compiled code may read or write. */
export const BEYOND = 16;

/** Vertical, horizontal. */
export type Size = readonly [number, number];

/** How many pictures, rows and columns of one phase, and bytes from one channel to the next. */
export interface Grid {
  readonly pictures: number;
  readonly rows: number;
  readonly columns: number;
  readonly plane: number;
}

/** What is read for each number of a result, and the weight for it; all in bytes. */
export interface Taps {
  readonly taps: Int32Array;
  /** Where the weight of each tap stands for channel 0 of the result; it is `step` from one channel to the next. */
  readonly list: Int32Array;
  readonly step: number;
}

/** Planes are an odd number of lines of the cache, because channels at powers of two would drive each other out. */
export function gridOf(pictures: number, [rows, columns]: Size, phases: number): Grid {
  const numbers = phases * pictures * rows * columns + BEYOND;
  return { pictures, rows, columns, plane: 64 * (Math.ceil(numbers / 16) | 1) };
}

/** Numbers from the first row of the first picture to the end of row `rows` of the last. */
export function lineOf({ pictures, rows: all, columns }: Grid, rows: number): number {
  return ((pictures - 1) * all + rows) * columns;
}

/** Either all pictures as one line or a line for each, whichever leaves less to be thrown away. */
export function linesOf(grid: Grid, rows: number): { readonly lines: number; readonly numbers: number } {
  const [together, each] = [lineOf(grid, rows), rows * grid.columns];
  const computed = (numbers: number) => 8 * Math.ceil(numbers / 8);
  return computed(together) < grid.pictures * computed(each)
    ? { lines: 1, numbers: together }
    : { lines: grid.pictures, numbers: each };
}

/** The frame of x, with its padding and whatever the last outputs read. */
export function gatherGrid({ inShape, outShape, axes }: ChannelSizes, pictures: number): Grid {
  const [rows, columns] = axes.map((axis, along) =>
    Math.ceil(reach(axis, inShape[along], outShape[along]) / axis.s),
  );
  return gridOf(pictures, [rows, columns], axes[0].s * axes[1].s);
}

/** The cells of x under each weight (c, a, b), for output (0, 0). */
export function gatherTaps({ inputs, axes }: ChannelSizes, { pictures, rows, columns, plane }: Grid): Taps {
  const [{ k: kv, d: dv, s: sv }, { k: kh, d: dh, s: sh }] = axes;
  const taps = new Int32Array(inputs * kv * kh);
  const phase = pictures * rows * columns;
  let t = 0;
  for (let c = 0; c < inputs; c++) {
    for (let a = 0; a < kv; a++) {
      for (let b = 0; b < kh; b++) {
        const residue = ((a * dv) % sv) * sh + ((b * dh) % sh);
        const cell = Math.floor((a * dv) / sv) * columns + Math.floor((b * dh) / sh);
        taps[t++] = c * plane + F * (residue * phase + cell);
      }
    }
  }
  return { taps, list: taps.map((_, i) => F * i), step: F * taps.length };
}

/** Along one axis of `scatter`, in steps of the stride. */
export interface ScatterSpan {
  /** The first step that holds a cell of x and not of the padding. */
  readonly first: number;
  /** As many steps hold all of x. */
  readonly count: number;
  /** A step takes outputs from its own back to the one so many before. */
  readonly back: number;
}

export function scatterSpan({ k, s, p, d }: StridedAxis, n: number): ScatterSpan {
  const first = Math.floor(p / s);
  return {
    first,
    count: Math.floor((p + n - 1) / s) + 1 - first,
    back: Math.floor((d * (k - 1)) / s),
  };
}

/** The outputs (o, …) that put something on cells of this residue, and by which weights. */
export function scatterTaps(
  { inputs, outputs, axes }: ChannelSizes,
  { columns, plane }: Grid,
  [vertical, horizontal]: readonly [ScatterSpan, ScatterSpan],
  residue: number,
): Taps {
  const [{ k: kv, s: sv, d: dv }, { k: kh, s: sh, d: dh }] = axes;
  const down = weightsAt(axes[0], Math.floor(residue / sh));
  const across = weightsAt(axes[1], residue % sh);
  const count = outputs * down.length * across.length;
  const [taps, list] = [new Int32Array(count), new Int32Array(count)];
  let t = 0;
  for (let o = 0; o < outputs; o++) {
    for (const a of down) {
      for (const b of across) {
        const row = vertical.back - Math.floor((a * dv) / sv);
        const column = horizontal.back - Math.floor((b * dh) / sh);
        list[t] = F * ((o * inputs * kv + a) * kh + b);
        taps[t++] = o * plane + F * (row * columns + column);
      }
    }
  }
  return { taps, list, step: F * kv * kh };
}

/** The weights of an axis that reach cells of this residue. */
function weightsAt({ k, s, d }: StridedAxis, residue: number): number[] {
  return Array.from({ length: k }, (_, a) => a).filter((a) => (a * d) % s === residue);
}
