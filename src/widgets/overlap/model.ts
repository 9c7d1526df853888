/**
 * How often each output of a stack of transposed convolutions is reached, away from the edges, with all weights 1. The stack
 * multiplies along two axes, so one period along a line says all. Odena, Dumoulin & Olah, Distill (2016).
 */
import { stackedPeriod, unevenness, type OverlapLayer } from '../../core/checkerboard/index.ts';
import { outer } from '../../core/kernels/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { ComputeModel } from '../contract.ts';
import { layersOf } from './layers.ts';
import type { Params } from './params.ts';
import { pythonOf } from './python.ts';

export interface Result {
  readonly layers: readonly OverlapLayer[];
  /** One period of the counts, and of those that the last layer's inputs bring along. */
  readonly counts: Vec;
  readonly before: Vec;
  readonly max: number;
  readonly min: number;
  /** max/min after each layer. Where an output is never reached it is ∞. */
  readonly ratios: Vec;
  /** Some periods of the counts along two axes. */
  readonly picture: { readonly shape: readonly [number, number]; readonly data: Vec };
}

/** A period of the picture is repeated up to this side at least, and shown up to this one at most. */
const SIDE = { least: 24, most: 128 };

/** The first `length` of a periodic row. */
const repeated = (period: Vec, length: number): Vec =>
  Float64Array.from({ length }, (_, at) => period[at % period.length]);

function pictureOf(counts: Vec): Result['picture'] {
  const side = Math.min(SIDE.most, counts.length * Math.ceil(SIDE.least / counts.length));
  const row = repeated(counts, side);
  return outer(row, row);
}

export const model = {
  kind: 'compute',

  compute(p) {
    const layers = layersOf(p);
    const counts = stackedPeriod(layers);
    const { max, min } = unevenness(counts);
    return {
      layers,
      counts,
      before: stackedPeriod(layers.slice(0, -1)),
      max,
      min,
      ratios: Float64Array.from(layers, (_, l) => unevenness(stackedPeriod(layers.slice(0, l + 1))).ratio),
      picture: pictureOf(counts),
    };
  },

  measures: ({ max, min, counts }) => ({
    max,
    min,
    ratio: max / min,
    square: (max / min) ** 2,
    period: counts.length,
  }),

  facts: ({ layers, max, min }) => ({
    layers: layers.map(({ kernel, stride }) => `k ${kernel}, s ${stride}`).join('; '),
    depth: layers.length,
    even: max === min,
    gaps: min === 0,
    divisible: layers.every(({ kernel, stride }) => kernel % stride === 0),
  }),

  table: ({ counts }) => ({
    columns: [
      { head: 'output (one period)', values: Array.from(counts.keys()) },
      { head: 'inputs that reach it (along a line)', values: counts },
    ],
  }),

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
