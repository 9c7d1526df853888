/** Lone dots through a small kernel: y = h ∗ x. One dot gives the kernel itself, several give the sum of its copies. */
import { flip, kernelSum, type Kernel } from '../../core/kernels/index.ts';
import type { LinearOperator } from '../../core/operator.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { correlate2d } from '../../core/operators/correlate2d.ts';
import { add, maxAbs, subtract, sum, type Vec } from '../../core/vector.ts';
import type { ComputeModel } from '../contract.ts';
import { SIDE, type Params } from './params.ts';
import { pythonOf } from './python.ts';

const SHAPE = [SIDE, SIDE] as const;

export interface Result {
  /** [height, width] of all the pictures. */
  readonly shape: readonly [number, number];
  /** x: the dots. */
  readonly dots: Vec;
  /** y: what the kernel makes of them. */
  readonly response: Vec;
  /** What it makes of the first dot alone, and of all the others without it. */
  readonly alone: Vec;
  readonly others: Vec;
  /** The largest |y − (alone + others)|: nothing, for a linear system. */
  readonly gap: number;
  /** The largest change of y when the flip is left out, or put in. */
  readonly turned: number;
  /** Pixels that more than one copy of the kernel reaches. */
  readonly overlap: number;
  /** The value shown as white (or, where the kernel has negative entries, as full orange): two copies' worth. */
  readonly scale: number;
  readonly signed: boolean;
}

type Dots = Params['dots'];

/** A dot counts from the left and from below; two on one pixel add up. */
function pictureOf(dots: Dots, levelOf: (i: number) => number): Vec {
  const picture = new Float64Array(SIDE * SIDE);
  for (const [i, [x, y]] of dots.entries()) picture[(SIDE - 1 - y) * SIDE + x] += levelOf(i);
  return picture;
}

const kernelOf = ({ kernel: { shape, data } }: Params): Kernel => ({ shape, data: Float64Array.from(data) });
const through = (kernel: Kernel, flips: boolean): LinearOperator =>
  (flips ? convolve2d : correlate2d)(kernel, SHAPE, { boundary: 'zero' });

/** How many pixels two copies or more reach: the same operator, with ones for the kernel and for the dots. */
function overlapOf(kernel: Kernel, p: Params): number {
  const ones = { shape: kernel.shape, data: kernel.data.map((entry) => (entry === 0 ? 0 : 1)) };
  const copies = pictureOf(p.dots, (i) => (i === 0 && p.level === 0 ? 0 : 1));
  return through(ones, p.flip)
    .apply(copies)
    .filter((count) => count > 1.5).length;
}

/** Without the dust of adding in another order. */
const tidy = (value: number): number => Math.round(value * 1e9) / 1e9 + 0;

export const model = {
  kind: 'compute',

  compute(p) {
    const kernel = kernelOf(p);
    const system = through(kernel, p.flip);
    const first = pictureOf(p.dots.slice(0, 1), () => p.level);
    const rest = pictureOf(p.dots.slice(1), () => 1);
    const dots = add(first, rest);
    const response = system.apply(dots);
    const [alone, others] = [system.apply(first), system.apply(rest)];
    return {
      shape: SHAPE,
      dots,
      response,
      alone,
      others,
      gap: maxAbs(subtract(response, add(alone, others))),
      turned: maxAbs(subtract(response, through(kernel, !p.flip).apply(dots))),
      overlap: overlapOf(kernel, p),
      scale: 2 * maxAbs(kernel.data) || 1,
      signed: kernel.data.some((entry) => entry < 0),
    };
  },

  measures: (r, p) => {
    const [light, gain, output] = [sum(r.dots), kernelSum(kernelOf(p)), sum(r.response)];
    return {
      light,
      gain,
      output,
      lost: tidy(light * gain - output),
      overlap: r.overlap,
      turned: r.turned,
      gap: r.gap,
    };
  },

  facts: (_, p) => ({
    dots: p.dots.length,
    flipped: p.flip,
    symmetric: maxAbs(subtract(kernelOf(p).data, flip(kernelOf(p)).data)) === 0,
  }),

  table: (r) => {
    const pixels = Array.from(r.dots, (_, k) => k);
    return {
      columns: [
        { head: 'row', values: pixels.map((k) => Math.floor(k / SIDE)) },
        { head: 'column', values: pixels.map((k) => k % SIDE) },
        { head: 'dots x', values: r.dots },
        { head: 'response y', values: r.response },
        { head: 'dot 1 alone', values: r.alone },
        { head: 'the others alone', values: r.others },
      ],
    };
  },

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
