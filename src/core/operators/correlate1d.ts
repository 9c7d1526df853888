import type { ConvolutionOptions } from '../convolution/index.ts';
import { build1d } from '../convolution/index.ts';
import type { LinearOperator } from '../operator.ts';
import type { Vec } from '../vector.ts';

/**
 * `convolve1d` without the flip: yᵢ = Σⱼ hⱼ x_(i + j − ⌊k/2⌋)      ('full': yᵢ = Σⱼ hⱼ x_(i + j − k + 1)).
 *
 * SciPy: `ndimage.correlate1d` ('same'), `signal.correlate` ('full', 'valid').
 */
export function correlate1d(kernel: Vec, n: number, options: ConvolutionOptions): LinearOperator {
  return build1d('correlate1d', false, kernel, n, options);
}
