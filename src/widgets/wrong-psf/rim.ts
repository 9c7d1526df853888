/** How the mistakes lie between the frame and the middle: root mean squares by the distance to the nearest side. */
import type { Vec } from '../../core/vector.ts';
import type { Bench, Shape } from './bench.ts';
import { STEP } from './params.ts';

/** Distances in pixels, in steps that are wide enough to average. */
export const DISTANCES = Float64Array.from({ length: 20 }, (_, i) => STEP * (i + 0.5));

const toSide = (i: number, [height, width]: Shape): number => {
  const [row, column] = [Math.floor(i / width), i % width];
  return Math.min(row, height - 1 - row, column, width - 1 - column);
};

/** Over the error of the data as a whole; where no pixel is so far from the frame, what the one before has. */
export function byDistance(estimate: Vec, { shape, truth, data }: Bench): Vec {
  const sums = new Float64Array(DISTANCES.length);
  const counts = new Float64Array(DISTANCES.length);
  let untouched = 0;
  estimate.forEach((value, i) => {
    untouched += (data[i] - truth[i]) ** 2;
    const bin = Math.floor(toSide(i, shape) / STEP);
    if (bin >= sums.length) return;
    sums[bin] += (value - truth[i]) ** 2;
    counts[bin]++;
  });
  const unit = Math.sqrt(untouched / truth.length);
  const out = new Float64Array(sums.length);
  sums.forEach((sum, k) => (out[k] = counts[k] > 0 ? Math.sqrt(sum / counts[k]) / unit : (out[k - 1] ?? 0)));
  return out;
}
