import { checkInteger, demand } from '../check.ts';
import type { Kernel } from '../kernels/index.ts';
import { checkKernel } from '../kernels/index.ts';

/** Kernel and settings for `transposedCorrelate2d`. */
export interface TransposedSetting {
  readonly kernel: Kernel;
  readonly stride: number;
  readonly padding: number;
}

/**
 * A sub-pixel convolution as the transposed convolution that it is. The sub-pixel layer correlates the input with s² kernels of k×k,
 * g_0 … g_{s²−1}, with p zeros around it, and shuffles the s² pictures into one (`pixel_shuffle`: channel a·s + b goes to the pixels
 * (si + a, sj + b)). The same outputs come from one transposed convolution of ks×ks, stride s, padding s(k−1−p):
 *
 *   w[s·(k−1−u) + a, s·(k−1−v) + b] = g_{a·s+b}[u, v]
 *
 * The turn by k−1−u: a correlation reads x[i + u − p], a transposed convolution writes to the other side.
 * Shi et al., *Is the deconvolution layer the same as a convolutional layer?*, arXiv:1609.07009 (2016).
 * @throws RangeError unless there are s² kernels, all k×k, and p ≤ k−1.
 */
export function transposedFromSubPixel(
  kernels: readonly Kernel[],
  stride: number,
  padding = 0,
): TransposedSetting {
  const who = 'transposedFromSubPixel';
  checkInteger(who, 'stride', stride, 1);
  demand(kernels.length === stride ** 2, who, `there must be ${stride ** 2} kernels`, kernels.length);
  kernels.forEach((kernel) => checkKernel(who, kernel));
  const k = kernels[0].shape[0];
  const square = kernels.every(({ shape }) => shape[0] === k && shape[1] === k);
  const shapes = kernels.map(({ shape }) => shape.join('×')).join(', ');
  demand(square, who, 'kernels must be square and of one size', shapes);
  checkInteger(who, 'padding', padding, 0, k - 1);
  const side = k * stride;
  const data = Float64Array.from({ length: side * side }, (_, at) => {
    const [row, column] = [Math.floor(at / side), at % side];
    const u = k - 1 - Math.floor(row / stride);
    const v = k - 1 - Math.floor(column / stride);
    return kernels[(row % stride) * stride + (column % stride)].data[u * k + v];
  });
  return { kernel: { shape: [side, side], data }, stride, padding: stride * (k - 1 - padding) };
}
