/** A spectrum's picture folded into one curve: the mean of log|·| at each distance along a direction, or from the middle. */
import type { Vec } from '../../core/vector.ts';
import { centred, distanceAt, type Nulls, type Shape } from './frequencies.ts';

export interface Profile {
  /** Cycles a pixel. */
  readonly frequency: Vec;
  /** Geometric means of |X|, |H| and |Y|. */
  readonly truth: Vec;
  readonly kernel: Vec;
  readonly data: Vec;
  /** Where nulls are predicted. */
  readonly nulls: Vec;
  /** |Y| at the predicted nulls over |Y| half-way between them, as a geometric mean. */
  readonly dark: number;
}

/** log₁₀ of three spectra, their means in the middle. */
export interface Spectra {
  readonly truth: Vec;
  readonly kernel: Vec;
  readonly data: Vec;
}

const BINS = 64;
/** Frequencies further out than this across the direction count no more: their spectrum is weak. */
const BREADTH = 0.2;
/** A null counts up to here: beyond, the curve of a turned direction has few frequencies to average. */
const LAST = 0.42;

function isAcross(u: number, v: number, angle: number): boolean {
  return distanceAt(u, v, angle + 90) <= BREADTH;
}

/** The curve between its two nearest bins. */
function at(curve: Vec, frequency: number): number {
  const place = Math.min(BINS - 1, Math.max(0, frequency * 2 * BINS - 0.5));
  const i = Math.min(BINS - 2, Math.floor(place));
  return curve[i] + (place - i) * (curve[i + 1] - curve[i]);
}

function darknessOf(logs: Vec, places: readonly number[]): number {
  const inside = places.filter((place) => place <= LAST);
  if (inside.length === 0) return 1;
  const spacing = places[0];
  const drops = inside.map(
    (place) => at(logs, place) - (at(logs, place - spacing / 2) + at(logs, place + spacing / 2)) / 2,
  );
  return 10 ** (drops.reduce((total, drop) => total + drop, 0) / drops.length);
}

export function profileOf(spectra: Spectra, [height, width]: Shape, { places, angle }: Nulls): Profile {
  const sums = {
    truth: new Float64Array(BINS),
    kernel: new Float64Array(BINS),
    data: new Float64Array(BINS),
  };
  const counts = new Float64Array(BINS);
  for (let at = 0; at < height * width; at++) {
    const [u, v] = [centred(at % width, width), centred(Math.floor(at / width), height)];
    if (angle !== null && !isAcross(u, v, angle)) continue;
    const bin = Math.floor(distanceAt(u, v, angle) * 2 * BINS);
    if (bin >= BINS) continue;
    counts[bin]++;
    sums.truth[bin] += spectra.truth[at];
    sums.kernel[bin] += spectra.kernel[at];
    sums.data[bin] += spectra.data[at];
  }
  const used = Array.from(counts.keys()).filter((bin) => counts[bin] > 0);
  // A small picture of one's own may leave bins without a frequency: they show what the last one did.
  const mean = (total: Vec): Vec => {
    let last = total[used[0]] / counts[used[0]];
    return counts.map((count, bin) => (last = count > 0 ? total[bin] / count : last));
  };
  const logs = { truth: mean(sums.truth), kernel: mean(sums.kernel), data: mean(sums.data) };
  return {
    frequency: Float64Array.from({ length: BINS }, (_, bin) => (bin + 0.5) / (2 * BINS)),
    truth: logs.truth.map((log) => 10 ** log),
    kernel: logs.kernel.map((log) => 10 ** log),
    data: logs.data.map((log) => 10 ** log),
    nulls: Float64Array.from(places),
    dark: darknessOf(logs.data, places),
  };
}
