/** Filters from what is believed of the signal, and what each costs: in expectation, and in draws. */
import {
  noiseGain,
  spectralSolve,
  subtractedSpectrum,
  wiener,
  type FilterFactor,
} from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import { SHAPE, shaped, type Bench, type Draw } from './bench.ts';
import { LAST, SAMPLES, type Params } from './params.ts';

/** Another class: a texture, with its power round one frequency, as much in all as S has. */
function textureLike(signal: Vec): Vec {
  const band = signal.map((_, k) => 1e-6 + Math.exp(-(((Math.min(k, SAMPLES - k) - 40) / 8) ** 2)));
  const share = sumOf(signal) / sumOf(band);
  return band.map((value) => share * value);
}

const sumOf = (values: Vec): number => values.reduce((sum, value) => sum + value, 0);

/** max(|Y|² − N, 0)/|H|²: divided by √N, the noise is white and the core's rule for white noise says just that. */
function spectrumFromData({ transfer, noise }: Bench, data: Vec): Vec {
  const root = noise.map(Math.sqrt);
  const over = (part: Vec) => part.map((value, k) => value / root[k]);
  const white = shaped(data, (k) => 1 / root[k]);
  const seen = { re: over(transfer.re), im: over(transfer.im) };
  return subtractedSpectrum(white, { shape: SHAPE, transfer: seen, noise: 1 });
}

/** The spectrum that the filter is made from; 'data' looks at nothing but y, N and H. */
export function assumedSpectrum(bench: Bench, assumed: Params['assumed'], { data }: Draw): Vec {
  const { signal } = bench;
  if (assumed === 'flat') return new Float64Array(SAMPLES).fill(sumOf(signal) / SAMPLES);
  if (assumed === 'other') return textureLike(signal);
  return assumed === 'data' ? spectrumFromData(bench, data) : signal;
}

export const wienerFactor = ({ noise }: Bench, signal: Vec): FilterFactor => wiener({ signal, noise });

export const estimateOf = ({ transfer }: Bench, { data }: Draw, factor: FilterFactor): Vec =>
  spectralSolve(data, SHAPE, transfer, factor);

/** |G| = φ/|H| at frequencies 0 … 128. */
export const gainOf = ({ transfer }: Bench, factor: FilterFactor): Vec =>
  noiseGain(transfer, factor).slice(0, LAST + 1);

/**
 * Mean squared error over the signal's power, in expectation: Σ (1 − φ)²P + (φ/|H|)²N over ΣP, with P the truth's power. For the Wiener
 * filter of the true S it is Σ SN/(|H|²S + N) over ΣS, the least of all: at each frequency it is the minimum of a parabola in φ.
 */
export function expectedError({ size, noise, power }: Bench, factor: FilterFactor): number {
  let sum = 0;
  for (let k = 0; k < SAMPLES; k++) {
    const phi = size[k] === 0 ? 0 : factor(size[k], k);
    const gain = size[k] === 0 ? 0 : phi / size[k];
    sum += (1 - phi) ** 2 * power[k] + gain ** 2 * noise[k];
  }
  return sum / sumOf(power);
}

/** The same of one draw. Over ΣP, not over what this draw happens to hold, so that its mean over draws is the expectation. */
export function errorOf({ power }: Bench, { truth }: Draw, estimate: Vec): number {
  return truth.reduce((sum, x, i) => sum + (estimate[i] - x) ** 2, 0) / sumOf(power);
}

const RATIOS = { from: -8, to: 4, each: 10 };

/** The one noise-to-signal ratio with the least expected error: the best on a grid, then by golden sections. */
export function bestRatio(bench: Bench): number {
  const cost = (exponent: number): number => expectedError(bench, wiener(10 ** exponent));
  const grid = Array.from(
    { length: (RATIOS.to - RATIOS.from) * RATIOS.each + 1 },
    (_, i) => RATIOS.from + i / RATIOS.each,
  );
  const costs = grid.map(cost);
  const best = grid[costs.indexOf(Math.min(...costs))];
  return 10 ** goldenSection(cost, best - 1 / RATIOS.each, best + 1 / RATIOS.each);
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

function goldenSection(cost: (at: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  while (b - a > 1e-9) {
    const [left, right] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)];
    if (cost(left) <= cost(right)) b = right;
    else a = left;
  }
  return (a + b) / 2;
}
