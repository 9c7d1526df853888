/** Numbers brought down to a size by means, those that are none left out; and which of them are not known. */
import { rangeOf, type Numbers } from './numbers.ts';

/** Why a pixel's value may not be known: the file has no number there, or the sensor was full. */
export const NO_NUMBER = 1;
export const SATURATED = 2;

/** Of a pixel whose larger part has no number nothing is known. */
const KNOWN_PART = 0.5;

export interface BroughtDown {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  /** The file's own numbers. */
  readonly planes: readonly Float32Array<ArrayBuffer>[];
  /** `NO_NUMBER` and `SATURATED`, a bit each; none where all is known. */
  readonly marks?: Uint8Array<ArrayBuffer>;
  readonly white: number;
}

/** Where each of n samples falls among m ≤ n: the first place, and its share there; the rest falls into the next. */
function placesOf(n: number, m: number) {
  const scale = m / n;
  const first = new Int32Array(n);
  const share = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    first[i] = Math.min(m - 1, Math.floor(i * scale + 1e-9));
    share[i] = Math.min(1, Math.max(0, (first[i] + 1 - i * scale) / scale));
    if (first[i] === m - 1 || 1 - share[i] < 1e-9) share[i] = 1;
  }
  return { first, share };
}

/** @param shape [height, width], neither longer than the numbers' own */
export function broughtDown(numbers: Numbers, shape: readonly [number, number]): BroughtDown {
  const { width, height, channels } = numbers;
  const { white, full } = rangeOf(numbers);
  const marks = new Uint8Array(shape[0] * shape[1]);
  const least = KNOWN_PART * (height / shape[0]) * (width / shape[1]);
  const planes = Array.from({ length: channels }, (_, channel) => {
    const { sum, weight } = summed(numbers, channel, { shape, full, marks });
    return Float32Array.from({ length: sum.length }, (_, at) => {
      if (weight[at] >= least) return sum[at] / weight[at];
      marks[at] |= NO_NUMBER;
      return NaN;
    });
  });
  return { shape, planes, white, ...(marks.some((mark) => mark > 0) && { marks }) };
}

interface Below {
  readonly shape: readonly [number, number];
  readonly full: number;
  /** Where something is saturated it is marked. */
  readonly marks: Uint8Array;
}

/** Sums of what is a number, and of its shares: along each row first, then down. */
function summed(numbers: Numbers, channel: number, { shape: [tall, wide], full, marks }: Below) {
  const { width, height, data, step, apart } = numbers;
  const [down, across] = [placesOf(height, tall), placesOf(width, wide)];
  const [sum, weight] = [new Float64Array(tall * wide), new Float64Array(tall * wide)];
  const row = {
    sum: new Float64Array(wide + 1),
    weight: new Float64Array(wide + 1),
    full: new Uint8Array(wide + 1),
  };
  const pour = (into: number, share: number) => {
    if (share === 0) return;
    for (let i = 0; i < wide; i++) {
      sum[into * wide + i] += share * row.sum[i];
      weight[into * wide + i] += share * row.weight[i];
      if (row.full[i]) marks[into * wide + i] |= SATURATED;
    }
  };
  for (let y = 0; y < height; y++) {
    for (const part of Object.values(row)) part.fill(0);
    for (let x = 0; x < width; x++) {
      const value = data[channel * apart + (y * width + x) * step];
      const [at, share] = [across.first[x], across.share[x]];
      if (value >= full) row.full[at] = row.full[share < 1 ? at + 1 : at] = 1;
      if (Number.isNaN(value)) continue;
      row.sum[at] += share * value;
      row.weight[at] += share;
      if (share === 1) continue;
      row.sum[at + 1] += (1 - share) * value;
      row.weight[at + 1] += 1 - share;
    }
    pour(down.first[y], down.share[y]);
    pour(down.first[y] + 1, 1 - down.share[y]);
  }
  return { sum, weight };
}
