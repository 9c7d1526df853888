/**
 * The inverse crime: data made by the very matrix that inverts them. Made otherwise, y = A x + d, where d is all that the
 * inversion's A gets wrong about y; dividing then gives x̂ = x + A⁻¹ d, and d is amplified as any noise is.
 */
import { gaussian } from '../../core/kernels/index.ts';
import { relativeError } from '../../core/metrics.ts';
import { convolve1d, type Boundary } from '../../core/operators/convolve1d.ts';
import { signal } from '../../core/signals/index.ts';
import { noiseGain, naive, spectralSolve, tikhonov, transferFunction } from '../../core/spectral/index.ts';
import { norm, subtract, type Vec } from '../../core/vector.ts';
import { observe, type Observation } from '../../experiment.ts';
import type { ComputeModel } from '../contract.ts';
import { LEAST, SAMPLES, SLOPE, type Params } from './params.ts';
import { python } from './python.ts';

const SHAPE = [SAMPLES] as const;
/** λ from LEAST to 1, ten a decade. */
const STOPS = 61;

export interface Result {
  readonly truth: Vec;
  readonly data: Vec;
  readonly estimate: Vec;
  /** d = y − A x, with the A that inverts. */
  readonly mistake: Vec;
  /** The error as λ goes: of these data, and of data made by the inversion's own A. */
  readonly curve: { readonly lambda: Vec; readonly error: Vec; readonly crime: Vec };
  readonly error: number;
  readonly crime: number;
  /** Root mean square of d. */
  readonly missed: number;
  /** 1/|H| where it is largest. */
  readonly gain: number;
}

/** A skyline on a slope, its samples the middles of the cells: its ends differ, whatever the grid. */
const skyline = (samples: number): Vec =>
  signal('steps', samples).map((v, i) => v + (SLOPE * (i + 0.5)) / samples);

function made(width: number, boundary: Boundary, finer: number): Observation {
  const fine = SAMPLES * finer;
  const operator = convolve1d(gaussian(width * finer), fine, { boundary });
  return observe({
    truth: skyline(fine),
    operator,
    noise: { kind: 'none', seed: 0 },
    oversampling: finer,
  });
}

/** Of an error that is all rounding, only the order is the same in every engine. */
const ROUNDING = 1e-9;
const withoutDust = (error: number): number =>
  error > 0 && error < ROUNDING ? 10 ** Math.round(Math.log10(error)) : error;

export const model = {
  kind: 'compute',

  compute({ width, boundary, finer, lambda }) {
    const kernel = gaussian(width);
    const transfer = transferFunction(kernel, SHAPE);
    const inverse = convolve1d(kernel, SAMPLES, { boundary: 'periodic' });
    const { truth, data } = made(width, boundary, finer);
    // The same truth on the same grid, so that nothing differs but how the data were made.
    const own = inverse.apply(truth);
    const solved = (y: Vec, by: number) => spectralSolve(y, SHAPE, transfer, by > 0 ? tikhonov(by) : naive());
    const errorOf = (y: Vec, by: number) => relativeError(solved(y, by), truth);
    const lambdas = Float64Array.from({ length: STOPS }, (_, i) => LEAST * 10 ** (i / 10));
    const mistake = subtract(data, own);
    return {
      truth,
      data,
      estimate: solved(data, lambda),
      mistake,
      curve: {
        lambda: lambdas,
        error: lambdas.map((by) => errorOf(data, by)),
        crime: lambdas.map((by) => errorOf(own, by)),
      },
      error: withoutDust(errorOf(data, lambda)),
      crime: withoutDust(errorOf(own, lambda)),
      missed: norm(mistake) / Math.sqrt(SAMPLES),
      gain: noiseGain(transfer, naive()).reduce((a, b) => Math.max(a, b)),
    };
  },

  measures: ({ error, crime, missed, gain }) => ({ error, crime, missed, gain }),

  facts: (_, { finer, boundary, lambda }) => ({ finer, boundary, lambda }),

  table: ({ truth, data, estimate, mistake, curve }) => ({
    columns: [
      { head: 'sample', values: Array.from({ length: SAMPLES }, (_, i) => i) },
      { head: 'truth x', values: truth },
      { head: 'observation y', values: data },
      { head: 'estimate', values: estimate },
      { head: 'y − A x', values: mistake },
      { head: 'lambda', values: curve.lambda },
      { head: 'error', values: curve.error },
      { head: 'error, same matrix', values: curve.crime },
    ],
  }),

  python,
} satisfies ComputeModel<Params, Result>;
