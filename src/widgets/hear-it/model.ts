/** A sound through a room and a wall, with a little hiss; divided by the way's spectrum, X̂ = Y/H, and with λ. */
import { fastLength, rfft } from '../../core/fft/index.ts';
import { relativeError } from '../../core/metrics.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { spectrogram } from '../../core/spectrogram.ts';
import { magnitude, naive, spectralSolve, tikhonov, transferFunction } from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import { observe } from '../../experiment.ts';
import { rateOf } from '../../parts/model/sound.ts';
import type { ComputeModel } from '../contract.ts';
import { bandsOf } from './bands.ts';
import { COLUMNS, DEPTH, ROWS, type Params } from './params.ts';
import { python } from './python.ts';
import { clipOf, responseOf, roomOf } from './sounds.ts';

export interface Result {
  readonly rate: number;
  /** Seconds that all four sounds are drawn over. */
  readonly seconds: number;
  readonly dry: Vec;
  readonly wet: Vec;
  readonly divided: Vec;
  readonly estimate: Vec;
  readonly spectrograms: {
    readonly dry: Vec;
    readonly wet: Vec;
    readonly divided: Vec;
    readonly estimate: Vec;
  };
  /** Root mean squares over bands of frequency: |X| and |Y| so that white noise of size σ lies at σ, and |H|. */
  readonly bands: { readonly dry: Vec; readonly wet: Vec; readonly transfer: Vec };
  readonly errors: { readonly untouched: number; readonly divided: number; readonly estimate: number };
  /** 1/|H| where it is largest. */
  readonly gain: number;
}

const padded = (x: Vec, n: number): Vec => {
  const out = new Float64Array(n);
  out.set(x);
  return out;
};

/** H over n samples. The core takes a kernel's middle for its origin: h begins in the middle of n zeros, and wraps round. */
function spectrumOf(h: Vec, n: number) {
  const turned = new Float64Array(n);
  h.forEach((value, i) => (turned[(Math.floor(n / 2) + i) % n] = value));
  return transferFunction(turned, [n]);
}

export const model = {
  kind: 'compute',

  check: ({ clip }) =>
    clip.own && clip.own.samples.every((sample) => sample === 0) ? { code: 'silent' } : null,

  compute(p) {
    const rate = rateOf(p);
    const dry = clipOf(p);
    const way = responseOf(p, roomOf(p, 'mine'));
    const assumed = p.seat ? responseOf(p, roomOf(p, 'other')) : way;
    const operator = convolve1d(way, dry.length, { boundary: 'zero', output: 'full' });
    const { data: wet } = observe({
      truth: dry,
      operator,
      noise: { kind: 'gaussian', sigma: p.noise, seed: p.seed },
    });
    // Zeros after the last echo, so that nothing comes round.
    const n = fastLength(wet.length);
    const transfer = spectrumOf(assumed, n);
    const seen = padded(wet, n);
    const solve = (by: number) =>
      spectralSolve(seen, [n], transfer, by > 0 ? tikhonov(by) : naive()).slice(0, dry.length);
    const [divided, estimate] = [solve(0), solve(p.lambda)];
    const paint = (x: Vec) =>
      spectrogram(padded(x, wet.length), { columns: COLUMNS, rows: ROWS, depth: DEPTH });
    const amplitudes = (x: Vec) =>
      magnitude(rfft(padded(x, n), [n])).map((value) => value / Math.sqrt(wet.length));
    const gains = magnitude(transfer);
    return {
      rate,
      seconds: wet.length / rate,
      dry,
      wet,
      divided,
      estimate,
      spectrograms: {
        dry: paint(dry),
        wet: paint(wet),
        divided: paint(divided),
        estimate: paint(estimate),
      },
      bands: {
        dry: bandsOf(amplitudes(dry)),
        wet: bandsOf(amplitudes(wet)),
        transfer: bandsOf(gains.subarray(0, Math.floor(n / 2) + 1)),
      },
      errors: {
        untouched: relativeError(wet.slice(0, dry.length), dry),
        divided: relativeError(divided, dry),
        estimate: relativeError(estimate, dry),
      },
      gain: 1 / gains.reduce((a, b) => Math.min(a, b)),
    };
  },

  measures: (r) => ({ ...r.errors, gain: r.gain }),

  facts: (r, { clip, room, law, wall, seat, noise, lambda }) => ({
    clip: clip.clip ?? 'own',
    room,
    law,
    wall,
    seat,
    noise,
    lambda,
    seconds: r.seconds,
  }),

  table: (r) => ({
    columns: [
      { head: 'time (s)', values: r.wet.map((_, i) => i / r.rate) },
      { head: 'dry x', values: r.dry },
      { head: 'heard y', values: r.wet },
      { head: 'divided', values: r.divided },
      { head: 'estimate', values: r.estimate },
    ],
  }),

  python,
} satisfies ComputeModel<Params, Result>;
