/** Products a pixel of an n × n picture with a k × k kernel, by each of three ways, and where the cheapest changes. */
import { fastLength } from '../../core/fft/index.ts';
import type { CostedMethod } from './params.ts';

/**
 * plain: one for each weight. passes: a column and a row, where the kernel splits. fourier: two real transforms of N numbers,
 * N log₂N products each, and 2N for the product of the half spectra; N is the padded picture on a fast size. The kernel's
 * own transform is made once and not counted.
 */
export function productsOf(method: CostedMethod, n: number, k: number): number {
  if (method === 'plain') return k * k;
  if (method === 'passes') return 2 * k;
  const cells = fastLength(n + k - 1) ** 2;
  return (cells * (2 * Math.log2(cells) + 2)) / (n * n);
}

/** As far as a turn is looked for, in kernels that are no larger than the picture. */
const FURTHEST = 255;

/** The least odd k from which Fourier takes fewer products than the other way, for good; 0 where there is none. */
export function countedTurn(other: Exclude<CostedMethod, 'fourier'>, n: number): number {
  const largest = Math.min(FURTHEST, n % 2 === 0 ? n - 1 : n);
  let turn = 0;
  for (let k = largest; k >= 1; k -= 2) {
    if (productsOf('fourier', n, k) >= productsOf(other, n, k)) break;
    turn = k;
  }
  return turn;
}
