/**
 * y = h ∗ x, told twice. Scatter: every input adds a copy of the kernel, y[k + j] += x[k] h[j]. Gather: every output
 * is a weighted sum, y[t] = Σₖ x[k] h[t − k]. Columns and rows of one matrix, A[t, k] = h[t − k]. Outside its samples x is 0.
 */
import { dense } from '../../core/operator.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { maxAbs, subtract, sum, type Vec } from '../../core/vector.ts';
import type { ComputeModel } from '../contract.ts';
import { kernelOf } from './model-kernel.ts';
import { python } from './model-python.ts';
import { INPUTS, OUTPUTS, TAPS, type Params } from './params.ts';
import { gap, GIVEN, isRiddle } from './riddle.ts';

export interface Result {
  readonly x: Vec;
  readonly h: Vec;
  /** A x, by the book's own convolution. */
  readonly y: Vec;
  /** A, row by row: A[n, k] at n · INPUTS + k. */
  readonly matrix: Vec;
  /** What input k gives to output n, x[k] h[n − k], at n · INPUTS + k: row n sums to y[n]. */
  readonly shares: Vec;
  /** The output after inputs 0 … k have scattered, at k · OUTPUTS + n. */
  readonly soFar: Vec;
  /** The largest difference between the output scattered and the output gathered. */
  readonly difference: number;
  /** The riddle's y; empty where there is no riddle. */
  readonly given: Vec;
}

/** From the inputs' side: after each of them, all outputs as they then stand. */
function scatter(x: Vec, h: Vec): Vec {
  const soFar = new Float64Array(INPUTS * OUTPUTS);
  for (let k = 0; k < INPUTS; k++) {
    if (k > 0) soFar.copyWithin(k * OUTPUTS, (k - 1) * OUTPUTS, k * OUTPUTS);
    for (let j = 0; j < TAPS; j++) soFar[k * OUTPUTS + k + j] += x[k] * h[j];
  }
  return soFar;
}

/** From the outputs' side: each looks back at the inputs that reach it. */
function gather(x: Vec, h: Vec): Vec {
  const y = new Float64Array(OUTPUTS);
  for (let n = 0; n < OUTPUTS; n++)
    for (let j = 0; j < TAPS; j++) if (n - j >= 0 && n - j < INPUTS) y[n] += h[j] * x[n - j];
  return y;
}

export const model = {
  kind: 'compute',

  compute(p) {
    const [x, h] = [Float64Array.from(p.x), kernelOf(p)];
    const operator = convolve1d(h, INPUTS, { boundary: 'zero', output: 'full', method: 'direct' });
    const matrix = Float64Array.from(dense(operator).flatMap((row) => [...row]));
    const soFar = scatter(x, h);
    return {
      x,
      h,
      y: operator.apply(x),
      matrix,
      shares: matrix.map((weight, at) => weight * x[at % INPUTS]),
      soFar,
      difference: maxAbs(subtract(soFar.slice(-OUTPUTS), gather(x, h))),
      given: Float64Array.from(isRiddle(p) ? GIVEN : []),
    };
  },

  measures(r, p) {
    const distance = r.given.length > 0 && { distance: gap([...r.given], [...r.y]) };
    return {
      // For the prose and the Python. Not a readout: moving the lens redraws without a computation, and this would lag.
      here: p.way === 'gather' ? r.y[p.output] : r.x[p.input] * sum(r.h),
      ...distance,
      same: r.difference,
      area: sum(r.y),
      areas: sum(r.x) * sum(r.h),
    };
  },

  facts(r) {
    const peak = r.y.reduce((best, value, n) => (Math.abs(value) > Math.abs(r.y[best]) ? n : best), 0);
    return {
      inputs: INPUTS,
      taps: TAPS,
      outputs: OUTPUTS,
      peak,
      height: r.y[peak],
      riddle: r.given.length > 0,
    };
  },

  table(r) {
    const positions = Array.from({ length: OUTPUTS }, (_, n) => n);
    const columns = Array.from({ length: INPUTS }, (_, k) => ({
      head: `x[${k}] gives`,
      values: positions.map((n) => r.shares[n * INPUTS + k]),
    }));
    return {
      columns: [
        { head: 'position (samples)', values: positions },
        { head: 'input x', values: positions.map((k) => r.x[k] ?? 0) },
        { head: 'kernel h', values: positions.map((j) => r.h[j] ?? 0) },
        ...columns,
        { head: 'output y', values: r.y },
      ],
    };
  },

  python,
} satisfies ComputeModel<Params, Result>;
