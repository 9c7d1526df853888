import type { ConvolutionOptions } from '../convolution/index.ts';
import { build2d } from '../convolution/index.ts';
import type { Kernel } from '../kernels/index.ts';
import type { LinearOperator } from '../operator.ts';

/**
 * `convolve2d` without the flip: y[i, j] = Σ h[a, b] x[i + a − ⌊kh/2⌋, j + b − ⌊kw/2⌋]. What every framework's
 * convolution layer computes.
 *
 * SciPy: `ndimage.correlate` ('same'), `signal.correlate2d` ('full', 'valid').
 */
export function correlate2d(
  kernel: Kernel,
  shape: readonly [number, number],
  options: ConvolutionOptions,
): LinearOperator {
  return build2d('correlate2d', false, kernel, shape, options);
}
