/** Multiplications a pixel, by each way of carrying out the same convolution. */
import { fastLength } from '../../core/fft/index.ts';
import { kernelRank, type Kernel } from '../../core/kernels/index.ts';

export interface Products {
  /** One for each entry of the kernel. */
  readonly direct: number;
  /** A column and a row for each of the kernel's rank: a kernel of rank 1 takes two passes. */
  readonly passes: number;
  /**
   * Two real transforms of N numbers, N log₂N products each (radix 2), and 2N for the product of the half spectra;
   * N is the picture padded to n + k − 1, on a fast size. The kernel's own transform is made once and not counted.
   */
  readonly fft: number;
}

export function productsOf(kernel: Kernel, [height, width]: readonly [number, number]): Products {
  const [kh, kw] = kernel.shape;
  const cells = fastLength(height + kh - 1) * fastLength(width + kw - 1);
  return {
    direct: kh * kw,
    passes: kernelRank(kernel) * (kh + kw),
    fft: (cells * (2 * Math.log2(cells) + 2)) / (height * width),
  };
}
