/** A spectrum of four lines, two of them close, through an instrument with a tail; and its response, measured on a lamp with one line. */
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { gaussianNoise } from '../../core/noise.ts';
import { RandomState } from '../../core/random/index.ts';
import { sum, type Vec } from '../../core/vector.ts';
import { findPeaks, phantomsOf } from '../../parts/model/peaks.ts';
import type { Case } from './cases.ts';
import { APART } from './params.ts';

export const SAMPLES = 256;
/** Where the close pair stands. */
export const PAIR = 108;
/** Places and heights of the lines; each is a Gaussian of σ 1. */
export const LINES: readonly (readonly [at: number, height: number])[] = [
  [46, 0.6],
  [PAIR, 1],
  [PAIR + APART, 0.8],
  [189, 0.45],
];
/** σ of the data's noise, and of the lamp's as a part of its peak. */
export const NOISE = { data: 0.002, lamp: 0.005 } as const;
/** σ of the slit and the length of the detector's tail, in samples. */
const INSTRUMENT = { slit: 3, tail: 2.5 } as const;
const HALF = 24;
/** A peak within this of a line is that line's: about half of the response's width. */
export const REACH = 4;

const normalised = (weights: Vec): Vec => {
  const total = sum(weights);
  return weights.map((weight) => weight / total);
};

/** A Gaussian slit, smeared by e^(−u/tail): ∫ g(t − u + tail) e^(−u/tail) du in steps of a quarter. */
function response(): Vec {
  const { slit, tail } = INSTRUMENT;
  return normalised(
    Float64Array.from({ length: 2 * HALF + 1 }, (_, i) => {
      let weight = 0;
      for (let u = 0; u < 40; u += 0.25)
        weight += Math.exp(-((i - HALF - u + tail) ** 2) / (2 * slit ** 2) - u / tail);
      return weight;
    }),
  );
}

/** The Gaussian as wide at half its height as the lamp’s line, and where its top is. */
function symmetric(lamp: Vec): Vec {
  const top = lamp.indexOf(lamp.reduce((a, b) => Math.max(a, b)));
  const half = lamp[top] / 2;
  const edge = (step: number): number => {
    let i = top;
    while (lamp[i + step] > half) i += step;
    return Math.abs(i - top) + (lamp[i] - half) / (lamp[i] - lamp[i + step]);
  };
  const sigma = (edge(-1) + edge(1)) / (2 * Math.sqrt(2 * Math.log(2)));
  return normalised(lamp.map((_, i) => Math.exp(-((i - top) ** 2) / (2 * sigma ** 2))));
}

const truthOf = (): Vec =>
  Float64Array.from({ length: SAMPLES }, (_, i) =>
    LINES.reduce((value, [at, height]) => value + height * Math.exp(-((i - at) ** 2) / 2), 0),
  );

export function spectrumCase(seed: number): Case {
  const rng = new RandomState(seed);
  const real = response();
  const truth = truthOf();
  const blurred = convolve1d(real, SAMPLES, { boundary: 'periodic' }).apply(truth);
  const data = gaussianNoise(blurred, NOISE.data, rng);
  const peak = real.reduce((a, b) => Math.max(a, b));
  // A response is light: what the noise puts below zero is cut.
  const lamp = normalised(gaussianNoise(real, NOISE.lamp * peak, rng).map((weight) => Math.max(0, weight)));
  const guess = symmetric(lamp);
  const through = (h: Vec) => convolve1d(h, SAMPLES, { boundary: 'periodic' });
  const problem = { data, shape: [SAMPLES] as const, boundary: 'periodic' as const };
  return {
    name: 'spectrum',
    truth,
    problem: {
      measured: { ...problem, kernel: lamp },
      guessed: { ...problem, kernel: guess },
    },
    operator: { measured: through(lamp), guessed: through(guess) },
    variance: () => NOISE.data ** 2,
  };
}

/** The top of the parabola through a peak and its neighbours, in samples. */
function topOf(x: Vec, peak: number): number {
  const [before, at, after] = x.subarray(peak - 1, peak + 2);
  return peak + (before - after) / (2 * (before - 2 * at + after));
}

/** How far apart the pair’s two lines are read, NaN where there are not two; and peaks where no line is. */
export function readSpectrum(x: Vec): { readonly apart: number; readonly phantoms: number } {
  const peaks = findPeaks(x);
  const phantoms = phantomsOf(
    peaks,
    LINES.map(([at]) => at),
    REACH,
  ).length;
  const highest = (from: number, to: number): number | undefined =>
    peaks.filter((i) => i >= from && i < to).sort((i, j) => x[j] - x[i])[0];
  const middle = PAIR + APART / 2;
  const left = highest(middle - APART, middle);
  const right = highest(middle, middle + APART);
  const parted = left !== undefined && right !== undefined;
  return { apart: parted ? topOf(x, right) - topOf(x, left) : NaN, phantoms };
}
