import { checkChoice, checkFits, checkShape, demand } from '../check.ts';
import { periodogram } from '../spectral/index.ts';
import type { Shape, Vec } from '../vector.ts';
import { asPicture, formatShape } from '../vector.ts';
import { firstMinimum } from './first-minimum.ts';
import { firstWhere } from './first-where.ts';
import type { StoppingRule } from './rule.ts';

/**
 * The frequencies of a real signal or picture, one of each pair ±k and without the mean, by rising distance
 * from 0 in cycles a sample; indices into the row-major DFT.
 */
function risingFrequencies(shape: Shape): number[] {
  const [height, width] = asPicture(shape);
  const kept: { index: number; radius: number }[] = [];
  for (let k = 0; k < height; k++) {
    for (let l = 0; l < width; l++) {
      const index = k * width + l;
      const mirror = ((height - k) % height) * width + ((width - l) % width);
      if (index === 0 || index > mirror) continue;
      kept.push({
        index,
        radius: Math.hypot(Math.min(k, height - k) / height, Math.min(l, width - l) / width),
      });
    }
  }
  return kept.sort((a, b) => a.radius - b.radius || a.index - b.index).map(({ index }) => index);
}

/**
 * The normalised cumulative periodogram c₁ … c_q: the share of a residual's power up to each frequency, the
 * mean left out. White noise gives the straight line i/q; signal left over bends it up, as it lies at low
 * frequencies. Hansen, Kilmer & Kjeldsen, *BIT* 46(1), 2006.
 */
export function cumulativePeriodogram(residual: Vec, shape: Shape): Vec {
  checkShape('cumulativePeriodogram', 'shape', shape);
  checkFits('cumulativePeriodogram', 'residual', residual, shape);
  return accumulate(residual, shape, risingFrequencies(shape));
}

function accumulate(residual: Vec, shape: Shape, order: readonly number[]): Vec {
  const power = periodogram(residual, shape);
  const out = new Float64Array(order.length);
  let total = 0;
  for (let i = 0; i < out.length; i++) {
    total += power[order[i]];
    out[i] = total;
  }
  return total === 0 ? out : out.map((value) => value / total);
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
  const order = risingFrequencies(shape);
  demand(order.length >= 2, 'ncpStop', 'shape must have two frequencies at least', formatShape(shape));
  const distance = ({ residual }: NcpRecord) => {
    checkFits('ncpStop', 'residual', residual, shape);
    return distanceFromWhite(accumulate(residual, shape, order));
  };
  if (accept === 'whitest') return firstMinimum('ncpStop', distance, patience);
  const limit = whitenessLimit(order.length);
  return firstWhere('ncpStop', (record: NcpRecord) => distance(record) <= limit);
}
