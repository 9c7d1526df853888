/**
 * y = A x + n with a box that has exact nulls. The range of A holds nothing at those frequencies and the noise does, so no x
 * gives A x = y (no existence). Least squares gives up on that part alone: min ‖Ax − y‖ = ‖y's part outside the range‖.
 */
import type { Complex } from '../../core/fft/index.ts';
import { irfft, rfft } from '../../core/fft/index.ts';
import { box } from '../../core/kernels/index.ts';
import { relativeError } from '../../core/metrics.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { signal } from '../../core/signals/index.ts';
import { magnitude, spectralSolve, transferFunction } from '../../core/spectral/index.ts';
import { addScaled, norm, subtract, type Vec } from '../../core/vector.ts';
import { observe } from '../../experiment.ts';
import type { ComputeModel } from '../contract.ts';
import { heldSamples } from '../../parts/model/drawn.ts';
import { HIGHEST, SAMPLES, WIDTH, type Params } from './params.ts';
import { python } from './python.ts';

/** An |H| below this is zero but for rounding; the next larger one is 0.01. */
const ZERO = 1e-12;
const SHAPE = [SAMPLES] as const;

export interface Result {
  readonly truth: Vec;
  readonly data: Vec;
  /** The reader's x, and A x. */
  readonly candidate: Vec;
  readonly explained: Vec;
  /** y − A x, and the part of y that no x explains. */
  readonly residual: Vec;
  readonly outside: Vec;
  /** Root mean squares of the noise, of the residual and of that part. */
  readonly sizes: { readonly noise: number; readonly misfit: number; readonly floor: number };
  /** Amplitudes |F ·|/√N at frequencies 0 … N/2, so that white noise of size σ lies at σ. */
  readonly spectra: { readonly data: Vec; readonly explained: Vec };
  /** The null frequencies among them. */
  readonly nulls: Vec;
}

const kernel = box(WIDTH);
const operator = convolve1d(kernel, SAMPLES, { boundary: 'periodic' });
const transfer = transferFunction(kernel, SHAPE);
const nulls = Float64Array.from(
  Array.from(
    magnitude(transfer)
      .subarray(0, HIGHEST + 1)
      .entries(),
  )
    .filter(([, h]) => h < ZERO)
    .map(([k]) => k),
);

/** The projection onto the orthogonal complement of the range: y at the null frequencies, and nothing else of it. */
function outsideRange(y: Vec): Vec {
  const { re, im } = rfft(y, SHAPE);
  const only = (part: Vec) => part.map((value, k) => (nulls.includes(k) ? value : 0));
  return irfft({ re: only(re), im: only(im) }, SHAPE);
}

/** x = A⁺y: divide where there is something to divide by. Of all that fit best, the shortest. */
const leastSquares = (y: Vec): Vec => spectralSolve(y, SHAPE, transfer, (h) => (h < ZERO ? 0 : 1));

function baseOf({ candidate, drawn }: Params, truth: Vec, data: Vec): Vec {
  if (candidate === 'truth') return truth;
  if (candidate === 'least') return leastSquares(data);
  return heldSamples(drawn, SAMPLES);
}

const wave = (k: number): Vec =>
  Float64Array.from({ length: SAMPLES }, (_, i) => Math.cos((2 * Math.PI * ((k * i) % SAMPLES)) / SAMPLES));

function amplitudes({ re, im }: Complex): Vec {
  return re.map((_, k) => Math.hypot(re[k], im[k]) / Math.sqrt(SAMPLES));
}

/** Root mean square, so that it compares with σ. */
const size = (a: Vec): number => norm(a) / Math.sqrt(a.length);

/** What rounding leaves of a zero differs from engine to engine; it is shown as the zero it stands for. */
const DUST = 1e-14;
const withoutDust = (value: number): number => (value < DUST ? 0 : value);

export const model = {
  kind: 'compute',

  compute(p) {
    const added = { kind: 'gaussian', sigma: p.noise, seed: p.seed } as const;
    const { truth, data, noise } = observe({ truth: signal('steps', SAMPLES), operator, noise: added });
    const candidate = addScaled(baseOf(p, truth, data), p.push, wave(p.frequency));
    const explained = operator.apply(candidate);
    const residual = subtract(data, explained);
    const outside = outsideRange(data);
    return {
      truth,
      data,
      candidate,
      explained,
      residual,
      outside,
      sizes: { noise: size(noise), misfit: withoutDust(size(residual)), floor: withoutDust(size(outside)) },
      spectra: { data: amplitudes(rfft(data, SHAPE)), explained: amplitudes(rfft(explained, SHAPE)) },
      nulls,
    };
  },

  measures: (r) => ({
    ...r.sizes,
    error: relativeError(r.candidate, r.truth),
  }),

  facts: (_, p) => ({
    candidate: p.candidate,
    pushed: p.push !== 0,
    onNull: nulls.includes(p.frequency),
    frequency: p.frequency,
    sigma: p.noise,
  }),

  table: (r) => ({
    columns: [
      { head: 'sample', values: Array.from({ length: SAMPLES }, (_, i) => i) },
      { head: 'truth x', values: r.truth },
      { head: 'candidate', values: r.candidate },
      { head: 'observation y', values: r.data },
      { head: 'A candidate', values: r.explained },
      { head: 'residual', values: r.residual },
      { head: 'outside the range', values: r.outside },
      {
        head: `frequency (cycles per ${SAMPLES} samples)`,
        values: Array.from({ length: HIGHEST + 1 }, (_, k) => k),
      },
      { head: '|Y|', values: r.spectra.data },
      { head: '|F A candidate|', values: r.spectra.explained },
    ],
  }),

  python,
} satisfies ComputeModel<Params, Result>;
