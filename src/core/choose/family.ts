import type { Decomposition, FilterFactor } from '../spectral/index.ts';
import { tikhonov as tikhonovFactor, tsvd as tsvdFactor } from '../spectral/index.ts';
import type { Vec } from '../vector.ts';

/** A method with one parameter: λ → φ. */
export interface Family {
  readonly name: string;
  /** φ at this λ. */
  factor(lambda: number): FilterFactor;
  /** The λ worth looking at when the caller names none, rising. */
  grid(decomposition: Decomposition): Vec;
  /**
   * dφ/d log λ, for the rules that want the derivative of the solution. Then λ is continuous, smooths more
   * the larger it is, and has the unit of σ. Null for a λ that takes only the grid's values, as a
   * whole-numbered one.
   */
  readonly slope: ((lambda: number) => FilterFactor) | null;
  /** True when a larger λ smooths more; false for a number of terms or steps. */
  readonly smoothing: boolean;
}

/** What double precision leaves of σ₁: below, a singular value is rounding. */
const SMALLEST = 16 * Number.EPSILON;
const POINTS = 200;

/** The least and the largest σ (or γ) that mean something: finite, and above 16ε·σ₁. */
export function meaningfulRange({ sigma }: Decomposition): readonly [number, number] {
  const finite = sigma.filter((value) => value !== Infinity);
  const largest = finite.reduce((a, b) => Math.max(a, b), 0) || 1;
  const least = finite.reduce((a, b) => Math.min(a, b), largest);
  return [Math.max(least, SMALLEST * largest), largest];
}

/** `points` numbers from low to high, evenly apart on a logarithmic axis. */
export function logarithmicGrid(low: number, high: number, points: number): Vec {
  const step = points > 1 ? Math.log(high / low) / (points - 1) : 0;
  return Float64Array.from({ length: points }, (_, i) =>
    i === points - 1 ? high : low * Math.exp(i * step),
  );
}

/**
 * Tikhonov: φ = γ²/(γ² + λ²), the grid of 200 from the least meaningful γ to the largest (Hansen, *Numer.
 * Algorithms* 6, 1994), and dφ/d log λ = −2φ(1 − φ).
 */
export const tikhonovFamily: Family = {
  name: 'tikhonov',
  factor: tikhonovFactor,
  grid: (decomposition) => logarithmicGrid(...meaningfulRange(decomposition), POINTS),
  slope(lambda) {
    const factor = tikhonovFactor(lambda);
    return (sigma, index) => {
      const phi = factor(sigma, index);
      return -2 * phi * (1 - phi);
    };
  },
  smoothing: true,
};

/** The truncated SVD: λ is k = 1, 2, … n, the number of terms kept, so more of it smooths less. */
export const tsvdFamily: Family = {
  name: 'tsvd',
  factor: tsvdFactor,
  grid: ({ sigma }) => Float64Array.from({ length: sigma.length }, (_, i) => i + 1),
  slope: null,
  smoothing: false,
};
