import { checkAllFinite, checkChoice, checkFits, checkShape, demand } from '../check.ts';
import { halfSpectrum, halfWidth, rfft, type Complex } from '../fft/index.ts';
import type { Shape, Vec } from '../vector.ts';
import { asPicture, formatShape, sameShape } from '../vector.ts';
import { firstMinimum } from './first-minimum.ts';
import { firstWhere } from './first-where.ts';
import type { StoppingRule } from './rule.ts';

/** The frequencies of a real signal or picture, and room for its half spectrum. */
interface Frequencies {
  readonly shape: Shape;
  /** One of each pair ±k and without the mean, by rising distance from 0 in cycles a sample; indices into the half spectrum. */
  readonly rising: Int32Array;
  readonly spectrum: Complex;
}

function frequenciesOf(shape: Shape): Frequencies {
  const [height, width] = asPicture(shape);
  const radiusOf = (index: number): number => {
    const [k, l] = [Math.floor(index / width), index % width];
    return Math.hypot(Math.min(k, height - k) / height, Math.min(l, width - l) / width);
  };
  const isFirst = (index: number): boolean => {
    const [k, l] = [Math.floor(index / width), index % width];
    return index > 0 && index <= ((height - k) % height) * width + ((width - l) % width);
  };
  // Numbers in typed arrays: an object for each frequency of a large picture would take ten times the room.
  const radii = Float64Array.from({ length: height * width }, (_, index) => radiusOf(index));
  const kept = Int32Array.from({ length: height * width }, (_, index) => index).filter(isFirst);
  kept.sort((a, b) => radii[a] - radii[b] || a - b);
  const columns = halfWidth(width);
  // Where column l is of the other half, the same power lies at −k.
  const inHalf = (index: number): number => {
    const [k, l] = [Math.floor(index / width), index % width];
    return l < columns ? k * columns + l : ((height - k) % height) * columns + width - l;
  };
  return { shape, rising: kept.map(inHalf), spectrum: halfSpectrum(shape) };
}

/** To sort them takes longer than all the rest: those of the last shape are kept. */
let last: Frequencies | undefined;

/**
 * The normalised cumulative periodogram c₁ … c_q: the share of a residual's power up to each frequency, the
 * mean left out. White noise gives the straight line i/q; signal left over bends it up, as it lies at low
 * frequencies. Hansen, Kilmer & Kjeldsen, *BIT* 46(1), 2006.
 */
export function cumulativePeriodogram(residual: Vec, shape: Shape): Vec {
  checkShape('cumulativePeriodogram', 'shape', shape);
  checkFits('cumulativePeriodogram', 'residual', residual, shape);
  if (!last || !sameShape(last.shape, shape)) last = frequenciesOf(shape);
  return accumulate(residual, last, new Float64Array(last.rising.length));
}

function accumulate(residual: Vec, { shape, rising, spectrum }: Frequencies, out: Vec): Vec {
  checkAllFinite('periodogram', 'y', residual);
  const { re, im } = rfft(residual, shape, spectrum);
  let total = 0;
  for (let i = 0; i < out.length; i++) {
    const k = rising[i];
    total += (re[k] * re[k] + im[k] * im[k]) / residual.length;
    out[i] = total;
  }
  if (total > 0) for (let i = 0; i < out.length; i++) out[i] /= total;
  return out;
}

/** The largest distance |cᵢ − i/q| of a cumulative periodogram from white noise's. */
export function distanceFromWhite(c: Vec): number {
  let largest = 0;
  for (let i = 0; i < c.length; i++) largest = Math.max(largest, Math.abs(c[i] - (i + 1) / c.length));
  return largest;
}

/** The distance that white noise exceeds once in twenty times: 1.36/√q (Kolmogorov and Smirnov, q large). */
export function whitenessLimit(q: number): number {
  return 1.36 / Math.sqrt(q);
}

export interface NcpOptions {
  /** The data's shape. */
  readonly shape: Shape;
  /**
   * 'limit' (the default): the first residual that passes for white at 5 %; 'whitest': the first minimum of
   * the distance.
   */
  readonly accept?: 'limit' | 'whitest';
  /** For 'whitest': how many less white iterations it takes to be sure; 10 by default. */
  readonly patience?: number;
}

/** What the rule reads of an iteration. */
export interface NcpRecord {
  readonly iteration: number;
  /** y − Ax. */
  readonly residual: Vec;
}

/**
 * Stop when the residual is white: all signal has been taken out of it. Needs no σ, but white noise and many
 * numbers. It stops somewhat early: an estimate takes some of the low noise with it, and what signal is left
 * makes up for that. Hansen, Kilmer & Kjeldsen, *BIT* 46(1), 2006; Rust & O'Leary, *Inverse Problems* 24,
 * 2008.
 */
export function ncpStop({ shape, accept = 'limit', patience = 10 }: NcpOptions): StoppingRule<NcpRecord> {
  checkShape('ncpStop', 'shape', shape);
  checkChoice('ncpStop', 'accept', accept, ['limit', 'whitest']);
  const frequencies = frequenciesOf(shape);
  const q = frequencies.rising.length;
  demand(q >= 2, 'ncpStop', 'shape must have two frequencies at least', formatShape(shape));
  const shares = new Float64Array(q);
  const distance = ({ residual }: NcpRecord) => {
    checkFits('ncpStop', 'residual', residual, shape);
    return distanceFromWhite(accumulate(residual, frequencies, shares));
  };
  if (accept === 'whitest') return firstMinimum('ncpStop', distance, patience);
  const limit = whitenessLimit(q);
  return firstWhere('ncpStop', (record: NcpRecord) => distance(record) <= limit);
}
