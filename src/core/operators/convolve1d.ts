export type { Boundary, ConvolutionMethod, Output } from '../convolution/index.ts';
import type { ConvolutionOptions } from '../convolution/index.ts';
import { build1d } from '../convolution/index.ts';
import type { LinearOperator } from '../operator.ts';
import type { Vec } from '../vector.ts';

/**
 * y = h * x for a signal of n samples; the kernel is flipped and its centre is ⌊k/2⌋:
 *
 *   yᵢ = Σⱼ hⱼ x_(i + ⌊k/2⌋ − j)      ('full': yᵢ = Σⱼ hⱼ x_(i − j))
 *
 * SciPy: `ndimage.convolve1d` ('same'), `signal.convolve` ('full', 'valid').
 * @throws RangeError for a NaN in the kernel, a kernel longer than n where that means nothing, …
 */
export function convolve1d(kernel: Vec, n: number, options: ConvolutionOptions): LinearOperator {
  return build1d('convolve1d', true, kernel, n, options);
}
