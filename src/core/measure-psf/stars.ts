/** Several stars of one picture as one kernel: aligned, added, cut to where something stands out of the noise. */
import type { Kernel } from '../kernels/index.ts';
import type { Vec } from '../vector.ts';
import type { Star } from './star.ts';

export interface StarKernel {
  /** Odd sides, no weight below 0, sum 1; centred on the centroid to the pixel. */
  readonly kernel: Kernel;
  /** How far the centroid lies from the middle of the centre: down and to the right. */
  readonly shift: readonly [number, number];
  /** The peak over σ of the noise, in the sum. */
  readonly signalToNoise: number;
  /** What was below the background inside the kernel and was set to 0, as a part of its sum. */
  readonly clipped: number;
}

/** Catmull–Rom's weights of the four samples round a place `t` after the second: a cubic through the samples. */
const cubic = (t: number): readonly number[] => [
  (-t + 2 * t ** 2 - t ** 3) / 2,
  (2 - 5 * t ** 2 + 3 * t ** 3) / 2,
  (t + 4 * t ** 2 - 3 * t ** 3) / 2,
  (t ** 3 - t ** 2) / 2,
];

/** A square whose value at (i, j) is what stood at (i + down, j + right); its edge gone on. Shifts are within a pixel. */
function moved(data: Vec, side: number, [down, right]: readonly [number, number]): Vec {
  if (down === 0 && right === 0) return data;
  const along = (from: Vec, by: number, step: number, next: number): Vec => {
    const whole = Math.floor(by);
    const weights = cubic(by - whole);
    return from.map((_, at) => {
      const place = Math.floor(at / step) % side;
      const start = at - place * step;
      return weights.reduce((sum, weight, i) => {
        const here = Math.max(0, Math.min(side - 1, place + whole + i - 1));
        return sum + weight * from[start + here * next];
      }, 0);
    });
  };
  return along(along(data, down, side, side), right, 1, 1);
}

/** A ring counts as light where its mean or one of its pixels stands so many σ out, or above this part of the peak. */
const STANDS_OUT = { mean: 3, pixel: 5, part: 1e-4 } as const;

/** How far from the middle the last square ring lies in which there is light. */
function reachOfLight(sum: Vec, reach: number, sigma: number, peak: number): number {
  const side = 2 * reach + 1;
  for (let r = reach; r > 1; r--) {
    let [total, most, count] = [0, -Infinity, 0];
    for (let i = 0; i < sum.length; i++) {
      if (Math.max(Math.abs(Math.floor(i / side) - reach), Math.abs((i % side) - reach)) !== r) continue;
      total += sum[i];
      most = Math.max(most, sum[i]);
      count++;
    }
    const mean = total / count;
    const isMean = mean > Math.max((STANDS_OUT.mean * sigma) / Math.sqrt(count), STANDS_OUT.part * peak);
    if (isMean || most > Math.max(STANDS_OUT.pixel * sigma, STANDS_OUT.part * peak * count)) return r;
  }
  return 1;
}

/**
 * h = max(0, Σₛ yₛ)/Σ: brighter stars count for more, as they are less noisy. All are moved to the first one's place between the pixels.
 * @param stars at least one, measured with one reach
 */
export function kernelOfStars(stars: readonly Star[]): StarKernel {
  const [{ shift, reach }] = stars;
  const side = 2 * reach + 1;
  const sum = new Float64Array(side * side);
  for (const star of stars) {
    const by = [star.shift[0] - shift[0], star.shift[1] - shift[1]] as const;
    moved(star.light, side, by).forEach((value, i) => (sum[i] += value));
  }
  const sigma = Math.sqrt(stars.reduce((total, { noise }) => total + noise ** 2, 0));
  const peak = sum.reduce((a, b) => Math.max(a, b), 0);
  const kept = reachOfLight(sum, reach, sigma, peak);
  const small = 2 * kept + 1;
  const cut = Float64Array.from(
    { length: small * small },
    (_, i) => sum[(reach - kept + Math.floor(i / small)) * side + reach - kept + (i % small)],
  );
  const below = cut.reduce((total, value) => total - Math.min(0, value), 0);
  const light = cut.reduce((total, value) => total + Math.max(0, value), 0);
  return {
    kernel: { shape: [small, small], data: cut.map((value) => Math.max(0, value) / light) },
    shift,
    signalToNoise: peak / sigma,
    clipped: below / light,
  };
}
