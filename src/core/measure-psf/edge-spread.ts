/**
 * The edge spread function, finer than the pixels: those of a strip across a slanted edge lie at all distances from it. Each is projected on the
 * edge's normal, and what lies within a quarter of a pixel is made one. ISO 12233:2017, e-SFR; Burns, *Proc. IS&T PICS*, 2000.
 */
import type { Strip } from './edge-strip.ts';

/** Bins to a pixel. */
export const FINENESS = 4;

/** A straight edge: where it crosses the line, and by how much it moves along for each pixel beside it. */
export interface EdgeLine {
  readonly at: number;
  readonly slope: number;
}

/** Of each pixel of the strip its distance from the edge, along the edge's normal. */
export function distances({ s, t }: Strip, { at, slope }: EdgeLine): Float64Array {
  const scale = 1 / Math.hypot(1, slope);
  return s.map((here, i) => scale * (here - at - slope * t[i]));
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
