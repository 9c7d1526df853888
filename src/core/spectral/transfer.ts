import { checkShape, demand } from '../check.ts';
import type { Complex } from '../fft/index.ts';
import { halfWidth, rfft, wholeSpectrum } from '../fft/index.ts';
import type { Kernel } from '../kernels/index.ts';
import { checkKernel } from '../kernels/index.ts';
import type { Shape, Vec } from '../vector.ts';
import { asPicture, formatShape, sizeOf } from '../vector.ts';
import { workArray } from '../work-array.ts';

/** A 1D kernel as a kernel of one row. */
export function asKernel(kernel: Vec | Kernel): Kernel {
  return kernel instanceof Float64Array ? { shape: [1, kernel.length], data: kernel } : kernel;
}

/**
 * H = F h: what a periodic convolution with this kernel multiplies each frequency by, row-major over the
 * DFT's frequencies. The kernel's centre ⌊k/2⌋ goes to the origin and the rest wraps round, so a symmetric
 * kernel of odd size has a real H.
 * @param kernel a Vec for a signal's `[n]`, a Kernel for a `[height, width]` picture.
 * @throws RangeError when the kernel is larger than the frame.
 */
export function transferFunction(kernel: Vec | Kernel, shape: Shape): Complex {
  const who = 'transferFunction';
  const { shape: k, data } = asKernel(kernel);
  checkKernel(who, { shape: k, data });
  checkShape(who, 'shape', shape);
  const [height, width] = asPicture(shape);
  const fits = k[0] <= height && k[1] <= width;
  demand(fits, who, 'kernel must fit in the periodic frame', `${formatShape(k)} in ${formatShape(shape)}`);
  const wrapped = torus(height * width).fill(0);
  for (let a = 0; a < k[0]; a++) {
    const i = (a - Math.floor(k[0] / 2) + height) % height;
    for (let b = 0; b < k[1]; b++) {
      const j = (b - Math.floor(k[1] / 2) + width) % width;
      wrapped[i * width + j] = data[a * k[1] + b]!;
    }
  }
  const size = height * halfWidth(width);
  return wholeSpectrum(rfft(wrapped, shape, { re: realParts(size), im: imaginaryParts(size) }), shape);
}

const [torus, realParts, imaginaryParts] = [workArray(), workArray(), workArray()];

/** |H| at every frequency: the singular values of the periodic convolution. */
export function magnitude(transfer: Complex): Vec {
  const { re, im } = transfer;
  const out = new Float64Array(re.length);
  for (let i = 0; i < out.length; i++) out[i] = Math.sqrt(re[i] * re[i] + im[i] * im[i]);
  return out;
}

/** |L|² of a penalty kernel (a difference, a Laplacian) at every frequency, for `tikhonov(λ, penalty)`. */
export function penaltySpectrum(kernel: Vec | Kernel, shape: Shape): Vec {
  const { re, im } = transferFunction(kernel, shape);
  const out = new Float64Array(sizeOf(shape));
  for (let i = 0; i < out.length; i++) out[i] = re[i] * re[i] + im[i] * im[i];
  return out;
}
