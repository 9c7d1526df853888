import { checkInteger } from '../check.ts';
import { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';

export interface BumpsOptions {
  /** Other bumps for each seed; the book's own when left out. */
  readonly seed?: number;
}

/** A Gaussian bump: centre and standard deviation as fractions of the signal. */
interface Bump {
  readonly at: number;
  readonly sigma: number;
  readonly height: number;
}

const hills: readonly Bump[] = [
  { at: 0.2, sigma: 0.06, height: 0.75 },
  { at: 0.36, sigma: 0.045, height: 0.4 },
  { at: 0.58, sigma: 0.05, height: 1 },
  { at: 0.82, sigma: 0.07, height: 0.5 },
];

/**
 * Rolling hills: Σ height · exp(−(t − at)²/2σ²), scaled so that the highest point is 1. Smooth everywhere.
 *
 * @param n samples, ≥ 16
 * @throws RangeError if n is out of range
 */
export function bumps(n: number, options: BumpsOptions = {}): Vec {
  checkInteger('bumps', 'n', n, 16);
  const drawn = options.seed === undefined ? hills : randomHills(new RandomState(options.seed));
  const signal = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const t = (i + 0.5) / n;
    for (const { at, sigma, height } of drawn)
      signal[i] += height * Math.exp(-((t - at) ** 2) / (2 * sigma ** 2));
  }
  const highest = signal.reduce((top, value) => Math.max(top, value), 0);
  return signal.map((value) => value / highest);
}

function randomHills(random: RandomState): Bump[] {
  return Array.from({ length: random.randint(3, 6) }, () => ({
    at: random.uniform(0.12, 0.88),
    sigma: random.uniform(0.035, 0.08),
    height: random.uniform(0.3, 1),
  }));
}
