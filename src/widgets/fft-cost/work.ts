/** What is timed: the book's own `convolve2d`, zeros outside, made to go each of the three ways. */
import { outer, type Kernel } from '../../core/kernels/index.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { RandomState } from '../../core/random/index.ts';
import type { Vec } from '../../core/vector.ts';
import { keepEach } from '../../parts/model/memo.ts';
import type { Cell } from './cells.ts';

const SEED = 1;

/** A column times a row, so that all three ways may be gone. */
function kernelFor({ kernel: k }: Cell): Kernel {
  const random = new RandomState(SEED);
  const weights = () => random.uniform(0.1, 1, k);
  return outer(weights(), weights());
}

const METHODS = { plain: 'direct', passes: 'separable', fourier: 'fft' } as const;

const pictureOf = keepEach((size: number): Vec => new RandomState(SEED).uniform(0, 1, size ** 2));

/** One convolution, ready to be called: its kernel prepared, its output allocated. */
export function workOf(cell: Cell): () => void {
  const shape = [cell.size, cell.size] as const;
  const picture = pictureOf(cell.size);
  const operator = convolve2d(kernelFor(cell), shape, {
    boundary: 'zero',
    method: METHODS[cell.method],
  });
  const out = new Float64Array(picture.length);
  return () => void operator.apply(picture, out);
}
