/**
 * The exact test of a transposed convolution's weights: a constant stays constant ⇔ the sums of w over each residue modulo s
 * are equal ⇔ W(2πm/s) = 0 for m = 1 … s−1. Odena, Dumoulin & Olah, Distill (2016); Aitken et al., arXiv:1707.02937 (2017).
 */
import {
  gridMagnitudes,
  nearestEven,
  passesConstant,
  rampSteps,
  residueSums,
  spectrumAt,
  sumImbalance,
} from '../../core/checkerboard/index.ts';
import { outer } from '../../core/kernels/index.ts';
import type { Vec } from '../../core/vector.ts';
import { norm, subtract } from '../../core/vector.ts';
import type { ComputeModel } from '../contract.ts';
import { INPUTS, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { errorOf, lessonOf, train } from './training.ts';
import { startWeights } from './weights.ts';

export interface Result {
  /** Before training and projection, and what the test is asked of. */
  readonly start: Vec;
  readonly weights: Vec;
  /** Class by class: the sums S_r. */
  readonly sums: Vec;
  readonly passes: boolean;
  readonly imbalance: number;
  /** |W| at `FREQUENCIES` + 1 places from 0 to 2π, and at 2πm/s. */
  readonly spectrum: Vec;
  readonly marks: Vec;
  /** What the layer makes of a constant 1 and of the ramp x_i = i, from the output of input 0 on. */
  readonly constant: Vec;
  readonly ramp: Vec;
  /** From one output to the next. Where the sums are equal they repeat after s. */
  readonly steps: Vec;
  /** The constant 1 as a picture, with the weights along both axes. */
  readonly picture: { readonly shape: readonly [number, number]; readonly data: Vec };
  readonly moved: number;
  /** Mean square error of the weights as shown, on what they were trained for. */
  readonly loss: number;
}

const FREQUENCIES = 240;
/** The side of the picture, in inputs. */
const PICTURE_INPUTS = 8;
/** A ramp is straight where its steps differ by no more than rounding. */
const ROUNDING = 1e-12;

function stepsOf(weights: Vec, stride: number): Vec {
  const steps = Array.from({ length: INPUTS }, (_, q) => [...rampSteps(weights, stride, q)]);
  return Float64Array.from(steps.flat());
}

/** The ramp's outputs: at output 0, where x is 0, Σ w_{st}·(−t), then step by step. */
function rampOf(weights: Vec, stride: number, steps: Vec): Vec {
  const ramp = new Float64Array(steps.length + 1);
  for (let j = 0; j < weights.length; j += stride) ramp[0] -= (weights[j] * j) / stride;
  steps.forEach((step, o) => (ramp[o + 1] = ramp[o] + step));
  return ramp;
}

function pictureOf(sums: Vec): Result['picture'] {
  const row = Float64Array.from({ length: PICTURE_INPUTS * sums.length }, (_, o) => sums[o % sums.length]);
  return outer(row, row);
}

export const model = {
  kind: 'compute',

  check({ kernel, stride, repair }) {
    if (repair === 'icnr' && kernel % stride !== 0) return { code: 'icnr', facts: { kernel, stride } };
    if (repair === 'projection' && kernel < stride) return { code: 'projection', facts: { kernel, stride } };
    return null;
  },

  compute(p) {
    const { stride } = p;
    const start = startWeights(p);
    const lesson = lessonOf(start.length, stride);
    const learned = train(lesson, start, p.steps);
    const weights = p.repair === 'projection' ? nearestEven(learned, stride) : learned;
    const sums = residueSums(weights, stride);
    const passes = passesConstant(weights, stride);
    const steps = stepsOf(weights, stride);
    return {
      start,
      weights,
      sums,
      passes,
      // Whoever passes has nothing but rounding left, and no reader wants to see it.
      imbalance: passes ? 0 : sumImbalance(sums),
      spectrum: Float64Array.from({ length: FREQUENCIES + 1 }, (_, f) => {
        const { re, im } = spectrumAt(weights, (2 * Math.PI * f) / FREQUENCIES);
        return Math.hypot(re, im);
      }),
      marks: gridMagnitudes(weights, stride).map((gain, m) => (passes && m > 0 ? 0 : gain)),
      constant: Float64Array.from({ length: INPUTS * stride }, (_, o) => sums[o % stride]),
      ramp: rampOf(weights, stride, steps),
      steps,
      picture: pictureOf(sums),
      moved: norm(subtract(weights, learned)),
      loss: errorOf(lesson, weights),
    };
  },

  measures: ({ imbalance, marks, steps, moved, loss }) => ({
    imbalance,
    grid: Math.max(...marks.slice(1)),
    leastStep: Math.min(...steps),
    mostStep: Math.max(...steps),
    moved,
    loss,
  }),

  facts: ({ passes, sums, steps }, p) => ({
    kernel: p.kernel,
    stride: p.stride,
    divisible: p.kernel % p.stride === 0,
    passes,
    straight: passes && Math.max(...steps) - Math.min(...steps) <= ROUNDING,
    least: Math.min(...sums),
    most: Math.max(...sums),
    trained: p.steps,
    repair: p.repair,
  }),

  table: ({ start, weights, sums }, { stride }) => ({
    columns: [
      { head: 'j', values: Array.from(weights.keys()) },
      { head: 'class r = j mod s', values: Array.from(weights, (_, j) => j % stride) },
      { head: 'w before', values: start },
      { head: 'w', values: weights },
      { head: 'sum of its class', values: Array.from(weights, (_, j) => sums[j % stride]) },
    ],
  }),

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
