/**
 * One thing slid over another. With the flip, convolution: y[t] = Σₖ x[k] h[t − k]. Without it, correlation:
 * y[t] = Σₖ x[k] h[k − t]. Outside their samples x and h are zero, and every t at which they touch is kept.
 */
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { correlate1d } from '../../core/operators/correlate1d.ts';
import { maxAbs, sum, type Vec } from '../../core/vector.ts';
import type { ComputeModel } from '../contract.ts';
import { checkFormulas } from './model-check.ts';
import { kernelMeasures } from './model-kernel.ts';
import { python } from './model-python.ts';
import { kernelOf, signalOf } from './model-samples.ts';
import { FIRST, FIRST_SWAPPED, LAST, POSITIONS, SIGNAL_SAMPLES, type Params } from './params.ts';

export interface Result {
  readonly x: Vec;
  /** The kernel as it was chosen, never flipped. */
  readonly h: Vec;
  /** The output at t = FIRST … LAST. */
  readonly y: Vec;
  /** x[k] h[t − k], or x[k] h[k − t]: a row of k = 0 … 47 for each t = FIRST … LAST. Each row's sum is y[t]. */
  readonly products: Vec;
  /** The output, and the one with signal and kernel swapped, both at t = FIRST_SWAPPED … LAST. */
  readonly orders: { readonly asSet: Vec; readonly swapped: Vec };
  /** The largest difference between the two orders. */
  readonly difference: number;
}

/** Values at consecutive positions, the first of which is named. */
interface Output {
  readonly first: number;
  readonly values: Vec;
}

/** `moving` slides over `still`; every position at which they touch. Summed directly, so that an exact 0 stays 0. */
function slide(still: Vec, moving: Vec, flip: boolean): Output {
  const options = { boundary: 'zero', output: 'full', method: 'direct' } as const;
  const operator = (flip ? convolve1d : correlate1d)(moving, still.length, options);
  return { first: flip ? 0 : 1 - moving.length, values: operator.apply(still) };
}

/** The same output from `first` to LAST, zero where nothing touches. */
function from(first: number, output: Output): Vec {
  return Float64Array.from(
    { length: LAST - first + 1 },
    (_, i) => output.values[first + i - output.first] ?? 0,
  );
}

function productsOf(x: Vec, h: Vec, flip: boolean): Vec {
  const products = new Float64Array(POSITIONS * SIGNAL_SAMPLES);
  for (let t = FIRST; t <= LAST; t++)
    for (let k = 0; k < SIGNAL_SAMPLES; k++)
      products[(t - FIRST) * SIGNAL_SAMPLES + k] = x[k] * (h[flip ? t - k : k - t] ?? 0);
  return products;
}

const magnitude = (values: Vec): number => values.reduce((total, value) => total + Math.abs(value), 0);
/** Where terms cancel, what is left below this part of their size is rounding, not a number to show. */
const ROUNDING = 1e-13;
const clean = (value: number, size: number): number => (Math.abs(value) <= ROUNDING * size ? 0 : value);

export const model = {
  kind: 'compute',
  check: checkFormulas,

  compute(p) {
    const [x, h] = [signalOf(p), kernelOf(p)];
    const size = magnitude(x) * magnitude(h);
    const tidy = (output: Output): Output => ({
      ...output,
      values: output.values.map((v) => clean(v, size)),
    });
    const output = tidy(slide(x, h, p.flip));
    const asSet = from(FIRST_SWAPPED, output);
    const swapped = from(FIRST_SWAPPED, tidy(slide(h, x, p.flip)));
    return {
      x,
      h,
      y: from(FIRST, output),
      products: productsOf(x, h, p.flip),
      orders: { asSet, swapped },
      difference: maxAbs(asSet.map((value, i) => clean(value - swapped[i], size))),
    };
  },

  measures(r, p) {
    const size = magnitude(r.x) * magnitude(r.h);
    return {
      // For the prose and the Python. Not a readout: moving t redraws without a computation, and this would lag behind.
      here: r.y[p.t - FIRST],
      area: clean(sum(r.y), size),
      areas: clean(sum(r.x) * sum(r.h), size),
      commutes: r.difference,
      ...kernelMeasures(r.h, p.flip),
    };
  },

  facts(r, p) {
    const largest = r.y.reduce((best, value, i) => (Math.abs(value) > Math.abs(r.y[best]) ? i : best), 0);
    return {
      flip: p.flip,
      commutes: r.difference === 0,
      peak: FIRST + largest,
      height: r.y[largest],
    };
  },

  table(r, p) {
    const positions = Array.from({ length: POSITIONS }, (_, i) => FIRST + i);
    const row = (p.t - FIRST) * SIGNAL_SAMPLES;
    return {
      columns: [
        { head: 'position (samples)', values: positions },
        { head: 'signal x[k]', values: positions.map((k) => r.x[k] ?? 0) },
        { head: 'kernel h[j]', values: positions.map((j) => r.h[j] ?? 0) },
        {
          head: `kernel placed at t = ${p.t}`,
          values: positions.map((k) => r.h[p.flip ? p.t - k : k - p.t] ?? 0),
        },
        { head: `product at t = ${p.t}`, values: positions.map((k) => (k in r.x ? r.products[row + k] : 0)) },
        { head: 'output y[t]', values: r.y },
      ],
    };
  },

  python,
} satisfies ComputeModel<Params, Result>;
