import { checkInteger } from '../check.ts';
import type { Kernel } from '../kernels/index.ts';
import { checkKernel } from '../kernels/index.ts';
import type { Vec } from '../vector.ts';
import { checkWeights } from './residue-sums.ts';

/**
 * Weights of a transposed convolution, k = s·n, that begins as a convolution with n weights h followed by a nearest resize:
 *
 *   w_{s·t + r} = h_t     for r = 0 … s−1
 *
 * Each residue holds the same h, so all sums are Σh: no checkerboard. One step of training and they differ.
 * Aitken et al., *Checkerboard artifact free sub-pixel convolution*, arXiv:1707.02937 (2017), there for the sub-pixel layer
 * (`transposedFromSubPixel` shows that it is the same layer).
 */
export function icnr(drawn: Vec, stride: number): Vec {
  checkWeights('icnr', drawn, stride);
  return Float64Array.from({ length: drawn.length * stride }, (_, j) => drawn[Math.floor(j / stride)]);
}

/** The same along both axes: every drawn weight fills an s×s block. */
export function icnr2d(drawn: Kernel, stride: number): Kernel {
  checkKernel('icnr2d', drawn);
  checkInteger('icnr2d', 'stride', stride, 1);
  const [rows, columns] = drawn.shape;
  const width = columns * stride;
  const data = Float64Array.from({ length: rows * stride * width }, (_, at) => {
    const i = Math.floor(at / width / stride);
    return drawn.data[i * columns + Math.floor((at % width) / stride)];
  });
  return { shape: [rows * stride, width], data };
}
