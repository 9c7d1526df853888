import { checkFits, checkPositive, demand } from '../check.ts';
import type { Complex } from '../fft/index.ts';
import type { Shape, Vec } from '../vector.ts';
import { asPicture } from '../vector.ts';
import { periodogram } from './dft.ts';
import type { MeasuredOptions } from './subtracted-spectrum.ts';

/** Pₓ = scale·r^(−exponent), r = √((k/height)² + (l/width)²) in cycles a sample. */
export interface PowerLaw {
  /** The law at every frequency of the row-major DFT; at 0, where it has no value, the data's own. */
  readonly spectrum: Vec;
  readonly scale: number;
  /** 2 or so for natural pictures (Field, *J. Opt. Soc. Am. A* 4(12), 1987). */
  readonly exponent: number;
}

/** Signal in a ring counts when it exceeds this many times the noise. */
const AUDIBLE = 1;
/**
 * Rings an octave: few enough that the outer ones average many frequencies, and noise alone cannot stand out.
 */
const RINGS = 4;

/**
 * The truth's power spectrum from the data, as a power law: the least-squares line through log Pₓ over log r,
 * ring by ring, Pₓ a ring's mean of |Y|² − Pₙ over its mean of |H|². Rings in which the noise is louder than
 * the signal are left out, and so is the mean of the picture.
 * @throws RangeError when fewer than two rings stand out of the noise.
 */
export function powerLawSpectrum(data: Vec, { shape, transfer, noise }: MeasuredOptions): PowerLaw {
  const who = 'powerLawSpectrum';
  checkPositive(who, 'noise', noise);
  checkFits(who, 'transfer', transfer.re, shape);
  const power = periodogram(data, shape);
  const rings = ringsOf(shape, power, transfer).filter(
    ({ count, total }) => total / count > (1 + AUDIBLE) * noise,
  );
  demand(
    rings.length >= 2,
    who,
    'at least two rings of frequencies must stand out of the noise',
    rings.length,
  );
  const points = rings.map(({ radius, count, total, gain }) => ({
    x: Math.log(radius),
    y: Math.log((total - count * noise) / gain),
    weight: count,
  }));
  const { slope, intercept } = weightedLine(points);
  const scale = Math.exp(intercept);
  const radii = radiusOf(shape);
  const spectrum = radii.map((r) => scale * r ** slope);
  const gain = transfer.re[0] ** 2 + transfer.im[0] ** 2;
  spectrum[0] = gain === 0 ? 0 : Math.max(power[0] - noise, 0) / gain;
  return { spectrum, scale, exponent: -slope };
}

/** Distance from frequency 0 in cycles a sample, for every frequency of the row-major DFT. */
function radiusOf(shape: Shape): Vec {
  const [height, width] = asPicture(shape);
  const fold = (k: number, n: number) => Math.min(k, n - k) / n;
  return Float64Array.from({ length: height * width }, (_, i) =>
    Math.hypot(fold(Math.floor(i / width), height), fold(i % width, width)),
  );
}

interface Ring {
  /** Mean of the radii. */
  readonly radius: number;
  readonly count: number;
  /** Σ|Y|², Σ|H|². */
  readonly total: number;
  readonly gain: number;
}

/** Frequencies with H = 0 and the mean are in no ring. */
function ringsOf(shape: Shape, power: Vec, { re, im }: Complex): Ring[] {
  const longest = Math.max(...asPicture(shape));
  const rings = new Map<number, { sum: number; count: number; total: number; gain: number }>();
  for (const [i, r] of radiusOf(shape).entries()) {
    const h2 = re[i] ** 2 + im[i] ** 2;
    if (i === 0 || h2 === 0) continue;
    const at = Math.round(RINGS * Math.log2(r * longest));
    const ring = rings.get(at) ?? { sum: 0, count: 0, total: 0, gain: 0 };
    rings.set(at, {
      sum: ring.sum + r,
      count: ring.count + 1,
      total: ring.total + power[i],
      gain: ring.gain + h2,
    });
  }
  return [...rings.values()].map(({ sum, ...ring }) => ({ ...ring, radius: sum / ring.count }));
}

/** The least-squares line through weighted points. */
function weightedLine(points: readonly { x: number; y: number; weight: number }[]) {
  const total = points.reduce((sum, p) => sum + p.weight, 0);
  const x = points.reduce((sum, p) => sum + p.weight * p.x, 0) / total;
  const y = points.reduce((sum, p) => sum + p.weight * p.y, 0) / total;
  const xy = points.reduce((sum, p) => sum + p.weight * (p.x - x) * (p.y - y), 0);
  const xx = points.reduce((sum, p) => sum + p.weight * (p.x - x) ** 2, 0);
  return { slope: xy / xx, intercept: y - (xy / xx) * x };
}
