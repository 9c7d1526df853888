/** Multiplications a pixel of an n × n picture with a k × k kernel, by each of three ways, and where the cheapest changes. */
import { fastLength } from '../../core/fft/index.ts';
import type { CostedMethod } from './params.ts';

/**
 * plain: one for each weight. passes: a column and a row, where the kernel splits. fourier: two real transforms of N numbers,
 * N log₂N products each, and 2N for the product of the half spectra; N is the padded picture on a fast size. The kernel's
 * own transform is made once and not counted. Padded is to n + k − 1, as this book's core and SciPy's `fftconvolve` do it; `padding`
 * tells what least would do.
 */
export function productsOf(
  method: CostedMethod,
  n: number,
  k: number,
  { padding = k - 1, transforms = 2 }: FourierOptions = {},
): number {
  if (method === 'plain') return k * k;
  if (method === 'passes') return 2 * k;
  const cells = fastLength(n + padding) ** 2;
  return (cells * (transforms * Math.log2(cells) + 2)) / (n * n);
}

export interface FourierOptions {
  /** Zeros added to a side. */
  readonly padding?: number;
  /** 3 with the kernel's own. */
  readonly transforms?: number;
}

/**
 * The least zeros that keep an output of the picture's own size right: what wraps round reaches ⌊k/2⌋ samples, into zeros or into
 * samples that are thrown away.
 */
export const leastPadding = (k: number): FourierOptions => ({ padding: Math.floor(k / 2) });
/** With the kernel's own transform, as for a kernel that is used once. */
export const kernelToo = (): FourierOptions => ({ transforms: 3 });

/** As far as a turn is looked for, in kernels that are no larger than the picture. */
const FURTHEST = 255;

/** The least odd k from which Fourier takes fewer products than the other way, for good; 0 where there is none. */
export function countedTurn(
  other: Exclude<CostedMethod, 'fourier'>,
  n: number,
  optionsAt: (k: number) => FourierOptions = () => ({}),
): number {
  const largest = Math.min(FURTHEST, n % 2 === 0 ? n - 1 : n);
  let turn = 0;
  for (let k = largest; k >= 1; k -= 2) {
    if (productsOf('fourier', n, k, optionsAt(k)) >= productsOf(other, n, k)) break;
    turn = k;
  }
  return turn;
}

/** The least odd k at which Fourier takes fewer products than the other way, be it that it loses again further on. */
export function firstTurn(other: Exclude<CostedMethod, 'fourier'>, n: number): number {
  let k = 1;
  while (productsOf('fourier', n, k) >= productsOf(other, n, k)) k += 2;
  return k;
}
