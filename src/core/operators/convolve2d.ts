export type { Boundary, ConvolutionMethod, Output } from '../convolution/index.ts';
import type { ConvolutionOptions } from '../convolution/index.ts';
import { build2d } from '../convolution/index.ts';
import type { Kernel } from '../kernels/index.ts';
import type { LinearOperator } from '../operator.ts';

/**
 * y = h * x for a `[height, width]` picture; the kernel is flipped and its centre is (⌊kh/2⌋, ⌊kw/2⌋):
 *
 *   y[i, j] = Σ h[a, b] x[i + ⌊kh/2⌋ − a, j + ⌊kw/2⌋ − b]
 *
 * SciPy: `ndimage.convolve` ('same'), `signal.convolve2d` ('full', 'valid').
 * @throws RangeError "convolve2d: kernel must fit in the image with boundary 'periodic', got 9×9 in 8×8".
 */
export function convolve2d(
  kernel: Kernel,
  shape: readonly [number, number],
  options: ConvolutionOptions,
): LinearOperator {
  return build2d('convolve2d', true, kernel, shape, options);
}
