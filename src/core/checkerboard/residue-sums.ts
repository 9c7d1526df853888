import { checkAllFinite, checkInteger, checkVec } from '../check.ts';
import type { Kernel } from '../kernels/index.ts';
import { checkKernel } from '../kernels/index.ts';
import type { Vec } from '../vector.ts';

/**
 * S_r = Σ w_j over j ≡ r (mod s), for r = 0 … s−1: what a transposed convolution with weights w and stride s makes, away from the
 * edges, of a constant 1 at the outputs o ≡ r. All S_r equal: a constant stays constant.
 */
export function residueSums(weights: Vec, stride: number): Vec {
  checkWeights('residueSums', weights, stride);
  const sums = new Float64Array(stride);
  weights.forEach((weight, j) => (sums[j % stride] += weight));
  return sums;
}

/** S[r, q] = Σ w[i, j] over i ≡ r, j ≡ q (mod s), an s×s picture: the same along both axes. */
export function residueSums2d(kernel: Kernel, stride: number): Kernel {
  const who = 'residueSums2d';
  checkKernel(who, kernel);
  checkInteger(who, 'stride', stride, 1);
  const [, width] = kernel.shape;
  const data = new Float64Array(stride * stride);
  kernel.data.forEach((weight, at) => {
    const i = Math.floor(at / width);
    data[(i % stride) * stride + ((at % width) % stride)] += weight;
  });
  return { shape: [stride, stride], data };
}

/** Throws unless `weights` are some finite numbers and the stride a whole number ≥ 1. */
export function checkWeights(who: string, weights: Vec, stride: number): void {
  checkVec(who, 'weights', weights);
  checkAllFinite(who, 'weights', weights);
  checkInteger(who, 'stride', stride, 1);
}
