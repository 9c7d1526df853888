/** The response h: a Gaussian, or the reader's own of any shape, read off at the spectrum's steps and scaled to an area of 1. */
import { gaussian } from '../../core/kernels/index.ts';
import { sum, type Vec } from '../../core/vector.ts';
import { distinctPoints, valueAt, type Rows } from './regular-grid.ts';

export interface Response {
  /** What the spectrum is blurred with; its centre is ⌊k/2⌋, as every kernel's. */
  readonly kernel: Vec;
  /** h as far as it was measured, at positions from its centre, one step of the spectrum apart. */
  readonly offsets: Vec;
  readonly taps: Vec;
  /** Where its centre lies in the reader's table. */
  readonly centre: number;
  /** Its width where it is half as high as its peak. */
  readonly half: number;
  /** How high its lower end stands, as a part of its peak. */
  readonly ends: number;
}

export function gaussianResponse(width: number, step: number): Response {
  const kernel = gaussian(width);
  const offsets = kernel.map((_, i) => (i - Math.floor(kernel.length / 2)) * step);
  return { kernel, offsets, taps: kernel, centre: 0, half: widthAtHalf(kernel, step), ends: 0 };
}

export function measuredResponse(rows: Rows, withoutBackground: boolean, step: number, n: number): Response {
  const curve = curveOf(rows, withoutBackground);
  const { offsets, values } = readOff(curve, step);
  const area = sum(values);
  const taps = values.map((value) => value / area);
  const highest = curve.values.reduce((a, b) => Math.max(a, b));
  return {
    kernel: onRing(taps, samplesOf(curve, step)[0], n),
    offsets,
    taps,
    centre: curve.centre,
    half: widthAtHalf(taps, step),
    ends: backgroundOf(curve.values) / highest,
  };
}

/** The reader's rows by position, and the position of their centre. */
interface Curve {
  readonly at: Vec;
  readonly values: Vec;
  readonly centre: number;
}

export function curveOf(rows: Rows, withoutBackground: boolean): Curve {
  const points = distinctPoints(rows);
  const at = Float64Array.from(points, ([x]) => x);
  const raw = Float64Array.from(points, ([, y]) => y);
  const background = withoutBackground ? backgroundOf(raw) : 0;
  const values = raw.map((value) => value - background);
  return { at, values, centre: centreOf(at, values) };
}

/** So much of its rows at either end shows what it stands on. */
const OUTER = 0.1;
const mean = (values: Vec): number => sum(values) / values.length;

/** The lower one of the means of the first and the last tenth of its rows. */
function backgroundOf(values: Vec): number {
  const outer = Math.max(1, Math.floor(OUTER * values.length));
  return Math.min(mean(values.subarray(0, outer)), mean(values.subarray(-outer)));
}

/**
 * 0 where the positions run from below 0 to above, as those of a line spread function do; otherwise the highest point, where a
 * calibration puts a line, or the middle of several.
 */
function centreOf(at: Vec, values: Vec): number {
  if (at[0] < 0 && at[at.length - 1] > 0) return 0;
  const highest = values.reduce((a, b) => Math.max(a, b));
  return mean(at.filter((_, i) => values[i] === highest));
}

/** An end that rounding puts just beyond a step still lies on it. */
const ROUNDING = 1e-9;

/** The first and the last sample that it reaches, counted from its centre. */
export function samplesOf({ at, centre }: Curve, step: number): readonly [first: number, last: number] {
  const [first, last] = [at[0], at[at.length - 1]].map((x) => (x - centre) / step);
  return [Math.ceil(first - ROUNDING), Math.floor(last + ROUNDING)];
}

/** Its values at whole steps from its centre, on straight lines between the reader's points. */
export function readOff(curve: Curve, step: number): { readonly offsets: Vec; readonly values: Vec } {
  const [first, last] = samplesOf(curve, step);
  const offsets = Float64Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  const places = offsets.map((offset) => curve.centre + offset);
  return { offsets, values: valueAt(curve.at, curve.values, places) };
}

/** A kernel of n samples on a ring. What reaches beyond one end comes in at the other, as the transform takes it. */
export function onRing(taps: Vec, first: number, n: number): Vec {
  const kernel = new Float64Array(n);
  for (const [i, tap] of taps.entries()) kernel[(Math.floor(n / 2) + first + i + n) % n] = tap;
  return kernel;
}

/** Of the peak alone, between straight lines; beyond its ends it is 0 at once. */
function widthAtHalf(taps: Vec, step: number): number {
  const top = taps.reduce((best, tap, i) => (tap > taps[best] ? i : best), 0);
  const half = taps[top] / 2;
  const reach = (way: 1 | -1): number => {
    let i = top;
    while (taps[i + way] >= half) i += way;
    const beyond = taps[i + way];
    return Math.abs(i - top) + (beyond === undefined ? 0 : (taps[i] - half) / (taps[i] - beyond));
  };
  return step * (reach(-1) + reach(1));
}
