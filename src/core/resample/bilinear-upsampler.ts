import { checkInteger } from '../check.ts';
import type { Kernel } from '../kernels/index.ts';
import { outer } from '../kernels/index.ts';

/** Kernel and settings for `transposedCorrelate2d`. */
export interface BilinearUpsampler {
  readonly kernel: Kernel;
  readonly stride: number;
  readonly padding: number;
}

/**
 * Bilinear enlargement by a whole factor f as a transposed convolution: k = 2f − f mod 2, stride f, padding ⌈(f−1)/2⌉, weights
 * 1 − |t − (k−1)/2|/f along each axis. It equals `resample(…, { method: 'bilinear' })` except in the ⌊f/2⌋ cells at each edge,
 * where it sees zeros and gets darker. Long, Shelhamer & Darrell, *Fully convolutional networks*, CVPR 2015, start their
 * "deconvolution" layers there.
 */
export function bilinearUpsampler(factor: number): BilinearUpsampler {
  checkInteger('bilinearUpsampler', 'factor', factor, 1);
  const k = 2 * factor - (factor % 2);
  const tent = Float64Array.from({ length: k }, (_, t) => 1 - Math.abs(t - (k - 1) / 2) / factor);
  return { kernel: outer(tent, tent), stride: factor, padding: Math.ceil((factor - 1) / 2) };
}
