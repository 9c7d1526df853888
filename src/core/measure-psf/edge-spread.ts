/**
 * The edge spread function, finer than the pixels: those of a strip across a slanted edge lie at all distances from it. Each is projected on the
 * edge's normal, and what lies within a quarter of a pixel is made one. ISO 12233:2017, e-SFR; Burns, *Proc. IS&T PICS*, 2000.
 */
import type { Strip } from './edge-strip.ts';

/** Bins to a pixel. */
export const FINENESS = 4;

/** An edge: it crosses the line at `at`, and t pixels beside it lies slope·t + curve·t² farther along. */
export interface EdgeLine {
  readonly at: number;
  readonly slope: number;
  readonly curve: number;
}

/** Of each pixel of the strip its distance from the edge, along the edge's normal there; of a curved one to first order. */
export function distances({ s, t }: Strip, { at, slope, curve }: EdgeLine): Float64Array {
  return s.map(
    (here, i) => (here - at - slope * t[i] - curve * t[i] ** 2) / Math.hypot(1, slope + 2 * curve * t[i]),
  );
}

/** Bins that hold pixels, by their distance: an edge along the pixels' rows leaves most of them empty. */
export interface EdgeSpread {
  /** The mean distance of a bin's pixels, their mean value, and how many there are. */
  readonly d: Float64Array;
  readonly value: Float64Array;
  readonly count: Float64Array;
}

export function edgeSpread(d: Float64Array, values: Float64Array): EdgeSpread {
  const low = Math.floor(FINENESS * d.reduce((a, b) => Math.min(a, b), Infinity));
  const high = Math.floor(FINENESS * d.reduce((a, b) => Math.max(a, b), -Infinity));
  const bins = Math.max(0, high - low + 1);
  const [sums, means, count] = [new Float64Array(bins), new Float64Array(bins), new Float64Array(bins)];
  d.forEach((distance, i) => {
    const bin = Math.floor(FINENESS * distance) - low;
    sums[bin] += values[i];
    means[bin] += distance;
    count[bin]++;
  });
  const isHeld = (_: number, bin: number) => count[bin] > 0;
  return {
    d: means.map((sum, bin) => sum / count[bin]).filter(isHeld),
    value: sums.map((sum, bin) => sum / count[bin]).filter(isHeld),
    count: count.filter((pixels) => pixels > 0),
  };
}
