import { checkAllFinite, checkFits } from '../check.ts';
import { rfft, wholeSpectrum } from '../fft/index.ts';
import type { Kernel } from '../kernels/index.ts';
import type { Shape, Vec } from '../vector.ts';
import type { Decomposition } from './decomposition.ts';
import { spectralSolve } from './solve.ts';
import { magnitude, transferFunction } from './transfer.ts';

/**
 * The periodic convolution with this kernel in the basis of the DFT: σ = |H| at every row-major frequency,
 * and |uᴴy|² = |F y|²/n. Every frequency counts, k and −k alike, so that sums over them are sums over n real
 * degrees of freedom.
 * @param kernel a Vec for a signal's `[n]`, a Kernel for a `[height, width]` picture; centre ⌊k/2⌋.
 * @throws RangeError when the kernel is larger than the frame.
 */
export function dft(kernel: Vec | Kernel, shape: Shape): Decomposition {
  const transfer = transferFunction(kernel, shape);
  return {
    name: 'dft',
    inShape: shape,
    outShape: shape,
    sigma: magnitude(transfer),
    power: (y) => periodogram(y, shape),
    outside(y) {
      checkFits('dft', 'data', y, shape);
      return 0;
    },
    solve: (y, factor) => spectralSolve(y, shape, transfer, factor),
  };
}

/**
 * |F y|²/n at every row-major frequency: white noise of standard deviation s lies at s², and the sum is ‖y‖².
 */
export function periodogram(y: Vec, shape: Shape): Vec {
  checkFits('periodogram', 'y', y, shape);
  checkAllFinite('periodogram', 'y', y);
  const { re, im } = wholeSpectrum(rfft(y, shape), shape);
  return re.map((value, i) => (value * value + im[i] * im[i]) / y.length);
}
