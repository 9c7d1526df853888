/** The blur of the restoring networks and how near a picture comes: a Gaussian on a periodic frame, and PSNR away from the edges. */
import { irfft, rfft } from '../core/fft/index.ts';
import { psnr } from '../core/metrics.ts';
import type { Vec } from '../core/vector.ts';

export type Frame = readonly [number, number];

/** Pixels on every side that no score counts: a network sees zeros beyond its frame, and the blur what comes from the other side. */
export const CROP = 8;

/** exp(−2π²σ²|f|²) at each frequency of `rfft`, f in cycles per pixel: the transfer function of a Gaussian on a periodic frame. */
export function gaussianTransfer(sigma: number, [height, width]: Frame): Vec {
  const across = Math.floor(width / 2) + 1;
  return Float64Array.from({ length: height * across }, (_, k) => {
    const row = Math.floor(k / across);
    const [fy, fx] = [Math.min(row, height - row) / height, (k % across) / width];
    return Math.exp(-2 * (Math.PI * sigma) ** 2 * (fy * fy + fx * fx));
  });
}

/** Each frequency of `rfft` multiplied by a number. */
export function filtered(x: Vec, factor: (k: number) => number, shape: Frame): Vec {
  const { re, im } = rfft(x, shape);
  const times = (half: Vec) => half.map((value, k) => value * factor(k));
  return irfft({ re: times(re), im: times(im) }, shape);
}

const kept = new WeakMap<Vec, { readonly sigma: number; readonly of: Vec }>();

/** Blurred; the last of each picture is remembered, for a training asks for the same one again and again. */
export function blurred(x: Vec, sigma: number, shape: Frame): Vec {
  const known = kept.get(x);
  if (known?.sigma === sigma) return known.of;
  const transfer = gaussianTransfer(sigma, shape);
  const of = filtered(x, (k) => transfer[k], shape);
  kept.set(x, { sigma, of });
  return of;
}

/** Without the outermost pixels. */
export function inside(x: Vec, [height, width]: Frame, crop = CROP): Vec {
  const rows = Array.from({ length: height - 2 * crop }, (_, i) =>
    x.subarray((i + crop) * width + crop, (i + crop + 1) * width - crop),
  );
  const all = new Float64Array(rows.length * (width - 2 * crop));
  rows.forEach((row, i) => all.set(row, i * row.length));
  return all;
}

export const psnrInside = (x: Vec, truth: Vec, shape: Frame): number =>
  psnr(inside(x, shape), inside(truth, shape));
