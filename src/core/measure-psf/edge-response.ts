/** What a blur makes of a straight edge that falls on square pixels: known exactly, for every kernel. */
import { erf } from '../error-function.ts';
import type { Kernel } from '../kernels/index.ts';
import type { Point } from './edge-strip.ts';

/** Samples to a pixel of the tables here. */
const FINE = 16;

const ramp = (x: number): number => Math.max(0, x) ** 2;

/**
 * The part of a unit pixel, its middle at distance d from an edge, that lies on the edge's bright side: the integral of two boxes, |nₓ| and |n_y| wide, one convolved with
 * the other.
 * @param normal of unit length
 */
export function pixelStep(d: number, normal: Point): number {
  const [a, b] = normal.map(Math.abs);
  const [half, apart] = [(a + b) / 2, Math.abs(a - b) / 2];
  if (Math.min(a, b) < 1e-6) return Math.min(1, Math.max(0, d + 0.5));
  return (ramp(d + half) - ramp(d + apart) - ramp(d - apart) + ramp(d - half)) / (2 * a * b);
}

/** The kernel's weights by how far along a direction they lie, each shared between the two nearest samples. */
function projected({ shape: [height, width], data }: Kernel, [nx, ny]: Point) {
  const reach = Math.ceil(FINE * (Math.hypot(height, width) / 2 + 1));
  const weights = new Float64Array(2 * reach + 1);
  data.forEach((weight, i) => {
    const [x, y] = [(i % width) - (width >> 1), Math.floor(i / width) - (height >> 1)];
    const at = FINE * (x * nx + y * ny) + reach;
    const first = Math.floor(at);
    weights[first] += weight * (1 - (at - first));
    weights[first + 1] += weight * (at - first);
  });
  return { weights, reach };
}

export interface Response {
  /** F(d) and its slope, between the samples by straight lines. */
  at(d: number): number;
  slope(d: number): number;
}

/**
 * The edge that a Gaussian's integral makes of a pixel's step, nearly: σ² + 1/12 is the variance of both. Cheap, and good enough to find the edge by.
 */
export function gaussianResponse(sigma: number): Response {
  const width = Math.sqrt(sigma * sigma + 1 / 12);
  return {
    at: (d) => (1 + erf(d / (Math.SQRT2 * width))) / 2,
    slope: (d) => Math.exp(-((d / width) ** 2) / 2) / (width * Math.sqrt(2 * Math.PI)),
  };
}

/**
 * F(d) = Σₖ hₖ·T(d − k·n): the blurred edge at distance d, from 0 to 1, T being `pixelStep`.
 * @param kernel of sum 1
 * @param most the largest |d| that will be asked for
 */
export function edgeResponse(kernel: Kernel, normal: Point, most: number): Response {
  const { weights, reach } = projected(kernel, normal);
  const half = Math.ceil(FINE * most) + 2;
  const step = Float64Array.from({ length: 2 * FINE + 1 }, (_, i) => pixelStep((i - FINE) / FINE, normal));
  // What lies farther than a pixel's corner is all bright or all dark.
  const [table, bright] = [new Float64Array(2 * half + 1), new Float64Array(2 * half + 2)];
  for (let k = 0; k < weights.length; k++) {
    const weight = weights[k];
    if (weight === 0) continue;
    const place = k - reach + half;
    for (let i = Math.max(0, place - FINE); i <= Math.min(2 * half, place + FINE); i++)
      table[i] += weight * step[i - place + FINE];
    bright[Math.min(2 * half + 1, Math.max(0, place + FINE + 1))] += weight;
  }
  for (let i = 0, sum = 0; i < table.length; i++) table[i] += sum += bright[i];
  const placeOf = (d: number) => Math.min(2 * half - 1e-9, Math.max(0, FINE * d + half));
  const slope = (d: number) => {
    const first = Math.floor(placeOf(d));
    return FINE * (table[first + 1] - table[first]);
  };
  return {
    at(d) {
      const place = placeOf(d);
      const first = Math.floor(place);
      return table[first] + (place - first) * (table[first + 1] - table[first]);
    },
    slope,
  };
}
