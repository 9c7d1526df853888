import type { Kernel } from '../kernels/index.ts';
import type { Vec } from '../vector.ts';
import { checkWeights, residueSums, residueSums2d } from './residue-sums.ts';
import { spectrumAt } from './spectrum.ts';

/** Sums this close, relative to Σ|w|, are equal but for rounding. */
const ROUNDING = 1e-12;

/**
 * How far the sums are from being equal: max |S_r − S̄|, in the units of the weights. Exactly what a constant 1 is off at the worst
 * output.
 */
export function sumImbalance(sums: Vec): number {
  const mean = sums.reduce((total, sum) => total + sum, 0) / sums.length;
  return sums.reduce((worst, sum) => Math.max(worst, Math.abs(sum - mean)), 0);
}

/**
 * The exact test: does a transposed convolution with these weights and this stride keep a constant constant, away from the edges?
 *
 *   S_0 = … = S_{s−1}   ⇔   W(2πm/s) = 0 for m = 1 … s−1,
 *
 * because W(2πm/s) = Σ_r S_r e^(−2πi rm/s) is the DFT of the sums, and only a constant has a DFT that is 0 but at m = 0.
 * k divisible by s is neither enough ([.25, .75, .75], no; four random weights with s = 2, no) nor needed ([½, 1, ½] with s = 2 passes).
 */
export function passesConstant(weights: Vec, stride: number): boolean {
  return sumImbalance(residueSums(weights, stride)) <= ROUNDING * absoluteSum(weights);
}

/** The same for a picture: all s² sums are equal. Both factors of a separable kernel passing is enough. */
export function passesConstant2d(kernel: Kernel, stride: number): boolean {
  return sumImbalance(residueSums2d(kernel, stride).data) <= ROUNDING * absoluteSum(kernel.data);
}

/** |W(2πm/s)| for m = 0 … s−1: the gain of the mean, then what must be 0. */
export function gridMagnitudes(weights: Vec, stride: number): Vec {
  checkWeights('gridMagnitudes', weights, stride);
  return Float64Array.from({ length: stride }, (_, m) => {
    const { re, im } = spectrumAt(weights, (2 * Math.PI * m) / stride);
    return Math.hypot(re, im);
  });
}

function absoluteSum(weights: Vec): number {
  return weights.reduce((total, weight) => total + Math.abs(weight), 0);
}
