/**
 * A spectrum y = h * x + n and its deconvolution by Tikhonov's filter, x̂ = F⁻¹[conj(H)·Y/(|H|² + λ²)]: the lines that
 * come apart, and the lines that were never there.
 */
import { gaussian } from '../../core/kernels/index.ts';
import { relativeError, rmse } from '../../core/metrics.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { RandomState } from '../../core/random/index.ts';
import { spectralSolve, tikhonov, transferFunction } from '../../core/spectral/index.ts';
import { add, addScaled, subtract, type Vec } from '../../core/vector.ts';
import { observe } from '../../experiment.ts';
import type { ComputeModel } from '../contract.ts';
import { keepEach } from '../../parts/model/memo.ts';
import { findPeaks, phantomsOf } from '../../parts/model/peaks.ts';
import { checkOwn } from './check.ts';
import { gaussianResponse, measuredResponse, onRing, type Response } from '../../parts/model/response.ts';
import { onRegularGrid, straight } from '../../parts/model/regular-grid.ts';
import {
  DRAWS,
  isMeasured,
  isOwn,
  LAMBDA,
  LONE,
  NATURAL,
  PAIR,
  RAISED,
  SAMPLES,
  type Params,
} from './params.ts';
import { RAYLEIGH, reachOf, valleyBetween } from './peaks.ts';
import { python } from './python.ts';

export interface Result {
  /** Of every sample: its number, or the reader's own position. */
  readonly positions: Vec;
  /** x; empty for the reader's own spectrum, whose truth nobody knows. */
  readonly truth: Vec;
  readonly data: Vec;
  readonly estimate: Vec;
  readonly response: Response;
  /** Places and heights of the true lines; empty likewise. */
  readonly lines: { readonly at: Vec; readonly height: Vec };
  /** Samples at which the estimate has a peak, and those of them that no true line vouches for. */
  readonly peaks: Vec;
  readonly phantoms: Vec;
  /** Between the two lines of the pair, as a part of the lower one; 1 where they are one peak. */
  readonly valley: number;
  /** The same for every λ: how many peaks, and whether the pair is resolved without a phantom. */
  readonly sweep: { readonly lambda: Vec; readonly peaks: Vec; readonly clean: Uint8Array };
  /** The largest and the least value of x̂, which a panel may not hold. */
  readonly highest: number;
  readonly lowest: number;
  /** At this λ, of DRAWS draws of the noise: how many show a phantom, and how many part the pair without one. */
  readonly draws: { readonly invented: number; readonly honest: number };
  /** Root mean square of h * x̂ − y. */
  readonly misfit: number;
}

interface Measured {
  readonly positions: Vec;
  readonly truth: Vec;
  readonly data: Vec;
  readonly lines: Result['lines'];
}

const hasPair = (p: Params): boolean => !isOwn(p) && p.ratio > 0;

function trueLines({ separation, ratio }: Params): Result['lines'] {
  const all = [...LONE, [PAIR, 1], [PAIR + separation, ratio]].filter(([, height]) => height > 0);
  return {
    at: Float64Array.from(all, ([at]) => at),
    height: Float64Array.from(all, ([, height]) => height),
  };
}

/** Σ height · e^(−(i − at)²/2w²): lines of natural width w. */
function spectrumOf({ at, height }: Result['lines']): Vec {
  const line = (i: number, k: number) => height[k] * Math.exp(-((i - at[k]) ** 2) / (2 * NATURAL ** 2));
  return Float64Array.from({ length: SAMPLES }, (_, i) => at.reduce((sum, _, k) => sum + line(i, k), 0));
}

function synthetic(p: Params): Measured {
  const lines = trueLines(p);
  const operator = convolve1d(gaussian(p.width), SAMPLES, { boundary: 'periodic' });
  const noise = { kind: 'gaussian', sigma: p.noise, seed: p.seed } as const;
  const { truth, data } = observe({ truth: spectrumOf(lines), operator, noise });
  return { positions: Float64Array.from({ length: SAMPLES }, (_, i) => i), truth, data, lines };
}

function own({ spectrum }: Params): Measured {
  const { positions, intensities } = onRegularGrid(spectrum ?? []);
  const nothing = new Float64Array(0);
  return { positions, truth: nothing, data: intensities, lines: { at: nothing, height: nothing } };
}

function responseOf(p: Params, positions: Vec): Response {
  const n = positions.length;
  const step = (positions[n - 1] - positions[0]) / (n - 1);
  return isMeasured(p)
    ? measuredResponse(p.response ?? [], p.background, step, n)
    : gaussianResponse(p.width, step);
}

/** What is set aside before the transform, which takes a spectrum to begin again where it ends. A blur keeps a line. */
const baseline = (p: Params, data: Vec): Vec =>
  isOwn(p) ? straight(data[0], data[data.length - 1], data.length) : new Float64Array(data.length);

const lambdas = Float64Array.from(
  { length: Math.round(LAMBDA.step * Math.log10(LAMBDA.max / LAMBDA.min)) + 1 },
  (_, i) => Number((LAMBDA.min * 10 ** (i / LAMBDA.step)).toPrecision(3)),
);

function read(x: Vec, p: Params, lines: Result['lines']) {
  const peaks = findPeaks(x);
  const phantoms = isOwn(p) ? [] : phantomsOf(peaks, lines.at, reachOf(p.width));
  const valley = hasPair(p) ? valleyBetween(x, peaks, PAIR, PAIR + p.separation) : 1;
  return { peaks, phantoms, valley, clean: hasPair(p) && phantoms.length === 0 && valley < RAYLEIGH };
}

/** White noise of size 1, one draw for each seed. */
const drawOf = keepEach((seed: number): Vec => new RandomState(seed).standardNormal(SAMPLES));

/** The same lines with noise of DRAWS seeds, at one λ. */
function overDraws(p: Params, lines: Result['lines']): Result['draws'] {
  if (isOwn(p)) return { invented: 0, honest: 0 };
  const shape = [SAMPLES] as const;
  const kernel = gaussian(p.width);
  const transfer = transferFunction(kernel, shape);
  const blurred = convolve1d(kernel, SAMPLES, { boundary: 'periodic' }).apply(spectrumOf(lines));
  const draws = Array.from({ length: DRAWS }, (_, i) => {
    const data = addScaled(blurred, p.noise, drawOf(i + 1));
    return read(spectralSolve(data, shape, transfer, tikhonov(p.lambda)), p, lines);
  });
  return {
    invented: draws.filter(({ phantoms }) => phantoms.length > 0).length,
    honest: draws.filter(({ clean }) => clean).length,
  };
}

/** As the transform takes it: as long as the spectrum, and its centre in the middle. */
function responseColumns({ response: { offsets, kernel }, positions: { length: n } }: Result) {
  const step = offsets[1] - offsets[0];
  const whole = kernel.length === n ? kernel : onRing(kernel, -Math.floor(kernel.length / 2), n);
  return [
    {
      head: 'position from the centre of the response',
      values: whole.map((_, i) => (i - Math.floor(n / 2)) * step),
    },
    { head: 'response h', values: whole },
  ];
}

export const model = {
  kind: 'compute',

  check: (p) => (isOwn(p) ? checkOwn(p) : null),

  compute(p) {
    const measured = isOwn(p) ? own(p) : synthetic(p);
    const shape = [measured.data.length] as const;
    const response = responseOf(p, measured.positions);
    const { kernel } = response;
    const transfer = transferFunction(kernel, shape);
    const line = baseline(p, measured.data);
    const lines = subtract(measured.data, line);
    const solve = (lambda: number) => spectralSolve(lines, shape, transfer, tikhonov(lambda));

    const above = solve(p.lambda);
    const { peaks, phantoms, valley } = read(above, p, measured.lines);
    const estimate = add(line, above);
    const sweep = Array.from(lambdas, (lambda) => read(solve(lambda), p, measured.lines));
    return {
      ...measured,
      response,
      estimate,
      highest: estimate.reduce((a, b) => Math.max(a, b)),
      lowest: estimate.reduce((a, b) => Math.min(a, b)),
      draws: overDraws(p, measured.lines),
      peaks: Float64Array.from(peaks),
      phantoms: Float64Array.from(phantoms),
      valley,
      sweep: {
        lambda: lambdas,
        peaks: Float64Array.from(sweep, (at) => at.peaks.length),
        clean: Uint8Array.from(sweep, (at) => Number(at.clean)),
      },
      misfit: rmse(convolve1d(kernel, shape[0], { boundary: 'periodic' }).apply(above), lines),
    };
  },

  measures: (r, p) => ({
    peaks: r.peaks.length,
    misfit: r.misfit,
    lowest: r.lowest,
    ...(isOwn(p) ? {} : { phantoms: r.phantoms.length, invented: r.draws.invented }),
    ...(hasPair(p) ? { valley: r.valley, honest: r.draws.honest } : {}),
    ...(isOwn(p) ? {} : { error: relativeError(r.estimate, r.truth) }),
  }),

  facts: (r, p) => ({
    own: isOwn(p),
    pair: hasPair(p),
    resolved: r.valley < RAYLEIGH,
    lines: r.lines.at.length,
    samples: r.data.length,
    window: r.sweep.clean.some(Boolean),
    draws: DRAWS,
    measured: isMeasured(p),
    width: p.width * (r.response.offsets[1] - r.response.offsets[0]),
    taps: r.response.offsets.length,
    half: r.response.half,
    centre: r.response.centre,
    ends: r.response.ends,
    raised: r.response.ends > RAISED,
  }),

  table: (r, p) => ({
    columns: [
      { head: isOwn(p) ? 'position' : 'sample', values: r.positions },
      ...(isOwn(p) ? [] : [{ head: 'truth x', values: r.truth }]),
      { head: 'observation y', values: r.data },
      { head: 'estimate', values: r.estimate },
      {
        head: 'peak (1 where the estimate has one)',
        values: r.positions.map((_, i) => Number(r.peaks.includes(i))),
      },
      ...(isOwn(p) ? responseColumns(r) : []),
    ],
  }),

  python,
} satisfies ComputeModel<Params, Result>;
