/**
 * Divide by the blur's spectrum, with noise: the naive inverse is x̂ = F⁻¹[Y/H], and multiplies noise by 1/|H|. The minimiser of
 * |Y − HX|² + λ²|X|² multiplies it by |H|/(|H|² + λ²), which is at most 1/(2λ), where |H| = λ.
 */
import { fft } from '../../core/fft/index.ts';
import { box, exponential, gaussian } from '../../core/kernels/index.ts';
import { relativeError } from '../../core/metrics.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { signal } from '../../core/signals/index.ts';
import type { FilterFactor } from '../../core/spectral/index.ts';
import {
  magnitude,
  naive,
  noiseGain,
  spectralSolve,
  tikhonov,
  transferFunction,
} from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import { observe } from '../../experiment.ts';
import { compile, firstBad } from '../../expression/index.ts';
import type { ComputeModel } from '../contract.ts';
import { heldSamples } from '../../parts/model/drawn.ts';
import { numpyArray, script } from '../../parts/model/python.ts';
import { SAMPLES, type Params } from './params.ts';

const FREQUENCIES = SAMPLES / 2 + 1;

export interface Result {
  readonly truth: Vec;
  readonly data: Vec;
  readonly divided: Vec;
  readonly estimate: Vec;
  /** Amplitude spectra |F ·|/√N at frequencies 0 … N/2, so that white noise of size σ lies at σ. */
  readonly spectra: { readonly truth: Vec; readonly data: Vec; readonly divided: Vec };
  /** |H| at the same frequencies. */
  readonly transfer: Vec;
  /** What the noise is multiplied by at the same frequencies: 1/|H|, and |H|/(|H|² + λ²). */
  readonly gains: { readonly divided: Vec; readonly estimate: Vec };
  /** 1/|H| where it is largest. */
  readonly largestGain: number;
  /** Where |H| falls through λ: the frequency just before. */
  readonly splits: Int32Array;
  /** The first frequency at which the noise is as large as the blurred truth; SAMPLES where there is none. */
  readonly drowned: Int32Array;
}

function truthOf(p: Params): Vec {
  if (p.source === 'drawn') return heldSamples(p.drawn, SAMPLES);
  if (p.source !== 'formula') return signal(p.source, SAMPLES);
  const t = Float64Array.from({ length: SAMPLES }, (_, i) => i / SAMPLES);
  return compile(p.formula, ['t']).evaluate({ t }, SAMPLES);
}

/** A box is as wide as the nearest odd number of samples, so that it stays centred. */
const boxWidth = (width: number): number => 2 * Math.round(width) + 1;

function kernelOf({ blur, width }: Params): Vec {
  if (blur === 'box') return box(boxWidth(width));
  return blur === 'gaussian' ? gaussian(width) : exponential(width);
}

function amplitudes(values: Vec): Vec {
  const { re, im } = fft(values, new Float64Array(SAMPLES));
  return Float64Array.from({ length: FREQUENCIES }, (_, k) => Math.hypot(re[k], im[k]) / Math.sqrt(SAMPLES));
}

/** Where the truth's blurred amplitude lies below σ: first and last frequency of every run, one pair after the other. */
function drownedRuns(blurred: Vec, sigma: number): Int32Array {
  const spectrum = amplitudes(blurred);
  const runs: number[] = [];
  for (let k = 0; k < FREQUENCIES; k++) {
    if (spectrum[k] > sigma) continue;
    if (runs.at(-1) === k - 1) runs[runs.length - 1] = k;
    else runs.push(k, k);
  }
  return Int32Array.from(runs);
}

/** The last frequency before each place where |H| goes from above λ to below it. */
function splitsOf(transfer: Vec, lambda: number): Int32Array {
  const before = (h: number, k: number) => h >= lambda && transfer[k + 1] < lambda;
  return Int32Array.from([...transfer.keys()].filter((k) => lambda > 0 && before(transfer[k], k)));
}

/** How many frequencies the runs hold. */
export function drownedCount(runs: Int32Array): number {
  return runs.reduce((total, k, i) => total + (i % 2 === 0 ? 1 - k : k), 0);
}

/** Beyond this a formula is a mistake more often than a signal, and the figure would show a single spike. */
const LARGEST = 1e6;

export const model = {
  kind: 'compute',

  check(p) {
    if (p.source !== 'formula') return null;
    const truth = truthOf(p);
    const bad = firstBad(truth);
    if (bad >= 0) return { code: 'undefined', facts: { t: bad / SAMPLES } };
    if (truth.every((value) => value === 0)) return { code: 'empty' };
    const largest = truth.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return largest > LARGEST ? { code: 'large', facts: { largest, limit: LARGEST } } : null;
  },

  compute(p) {
    const kernel = kernelOf(p);
    const operator = convolve1d(kernel, SAMPLES, { boundary: 'periodic' });
    const noise = { kind: 'gaussian', sigma: p.noise, seed: p.seed } as const;
    const { truth, blurred, data } = observe({ truth: truthOf(p), operator, noise });
    const transfer = transferFunction(kernel, [SAMPLES]);
    const size = magnitude(transfer).slice(0, FREQUENCIES);
    const gainOf = (factor: FilterFactor) => noiseGain(transfer, factor).slice(0, FREQUENCIES);
    const gains = { divided: gainOf(naive()), estimate: gainOf(tikhonov(p.lambda)) };
    const divided = spectralSolve(data, [SAMPLES], transfer, naive());
    const estimate = spectralSolve(data, [SAMPLES], transfer, tikhonov(p.lambda));
    return {
      truth,
      data,
      divided,
      estimate,
      spectra: { truth: amplitudes(truth), data: amplitudes(data), divided: amplitudes(divided) },
      transfer: size,
      gains,
      largestGain: gains.divided.reduce((a, b) => Math.max(a, b)),
      splits: splitsOf(size, p.lambda),
      drowned: drownedRuns(blurred, p.noise),
    };
  },

  measures: (r) => ({
    divided: relativeError(r.divided, r.truth),
    estimate: relativeError(r.estimate, r.truth),
    gain: r.largestGain,
  }),

  facts: (r, p) => ({
    noise: p.noise,
    regularised: p.lambda > 0,
    drowned: drownedCount(r.drowned),
    // At the end of the band in one piece, which is how a Gaussian drowns.
    from: r.drowned.length === 2 && r.drowned[1] === FREQUENCIES - 1 ? r.drowned[0] : -1,
    frequencies: FREQUENCIES,
  }),

  table: (r) => ({
    columns: [
      { head: 'sample', values: Array.from({ length: SAMPLES }, (_, i) => i) },
      { head: 'truth x', values: r.truth },
      { head: 'observation y', values: r.data },
      { head: 'divided', values: r.divided },
      { head: 'estimate', values: r.estimate },
      {
        head: 'frequency (cycles per 256 samples)',
        values: Array.from({ length: FREQUENCIES }, (_, k) => k),
      },
      { head: '|X|', values: r.spectra.truth },
      { head: '|Y|', values: r.spectra.data },
      { head: '|H|', values: r.transfer },
      { head: '1/|H|', values: r.gains.divided },
      { head: '|H|/(|H|^2 + lambda^2)', values: r.gains.estimate },
    ],
  }),

  python: (p) =>
    script(`
import numpy as np

N = ${SAMPLES}
${numpyArray('x', truthOf(p))}
${numpyArray('h', kernelOf(p))}

# H: the kernel's centre goes to sample 0.
padded = np.zeros(N)
padded[:len(h)] = h
H = np.fft.fft(np.roll(padded, -(len(h) // 2)))

rng = np.random.RandomState(${p.seed})
y = np.fft.ifft(H * np.fft.fft(x)).real + ${p.noise} * rng.standard_normal(N)

Y = np.fft.fft(y)
divided = np.fft.ifft(Y / H).real
lam = ${p.lambda}
estimate = np.fft.ifft(np.conj(H) * Y / (np.abs(H) ** 2 + lam ** 2)).real


def relative_error(a):
    return np.linalg.norm(a - x) / np.linalg.norm(x)


measures = {
    "divided": relative_error(divided),
    "estimate": relative_error(estimate),
    "gain": 1 / np.abs(H).min(),
}
print(measures)
`),
} satisfies ComputeModel<Params, Result>;
