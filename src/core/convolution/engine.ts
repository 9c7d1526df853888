import { fastLength, halfWidth, irfft, rfft } from '../fft/index.ts';
import type { Kernel } from '../kernels/index.ts';
import { flip, separate } from '../kernels/index.ts';
import type { Vec } from '../vector.ts';
import { costOf } from './cost.ts';
import { correlateValid } from './direct.ts';

/**
 * The two halves every convolution here is built from, on a padded `[H, W]` picture:
 * `valid`: v = V x, v[i, j] = Σ w[a, b] x[i + a, j + b];  `full`: x = Vᵀ v.
 */
export interface Engine {
  /** What was chosen, for cost readouts. */
  readonly method: 'direct' | 'separable' | 'fft';
  valid(x: Vec, out: Vec): void;
  full(v: Vec, out: Vec): void;
}

type Size = readonly [number, number];

/** Sums of products, one for each weight. Vᵀ is the same sum with flipped weights over a zero-padded v. */
export function directEngine(weights: Kernel, padded: Size): Engine {
  const [kh, kw] = weights.shape;
  const [height, width] = [padded[0] - kh + 1, padded[1] - kw + 1];
  const flipped = flip(weights);
  const wide = [height + 2 * (kh - 1), width + 2 * (kw - 1)] as const;
  let apron: Vec | undefined;
  return {
    method: 'direct',
    valid: (x, out) => correlateValid({ shape: padded, data: x }, weights, out),
    full(v, out) {
      apron ??= new Float64Array(wide[0] * wide[1]);
      for (let i = 0; i < height; i++) {
        apron.set(v.subarray(i * width, (i + 1) * width), (i + kh - 1) * wide[1] + kw - 1);
      }
      correlateValid({ shape: wide, data: apron }, flipped, out);
    },
  };
}

/** Two passes for weights of rank 1: along the rows, then down the columns. */
export function separableEngine(column: Vec, row: Vec, padded: Size): Engine {
  const between = [padded[0], padded[1] - row.length + 1] as const;
  const across = directEngine({ shape: [1, row.length], data: row }, padded);
  const down = directEngine({ shape: [column.length, 1], data: column }, between);
  const work = new Float64Array(between[0] * between[1]);
  return {
    method: 'separable',
    valid(x, out) {
      across.valid(x, work);
      down.valid(work, out);
    },
    full(v, out) {
      down.full(v, work);
      across.full(work, out);
    },
  };
}

/** Both halves as a product of spectra, on a fast size that holds the padded picture, so that nothing wraps round. */
export function fftEngine(weights: Kernel, padded: Size): Engine {
  const valid = [padded[0] - weights.shape[0] + 1, padded[1] - weights.shape[1] + 1] as const;
  const size = [padded[0] === 1 ? 1 : fastLength(padded[0]), fastLength(padded[1])] as const;
  const transfer = rfft(place(weights.data, weights.shape, size), size);
  return {
    method: 'fft',
    valid: (x, out) => crop(multiply(place(x, padded, size), size, transfer, -1), size, out, valid),
    full: (v, out) => crop(multiply(place(v, valid, size), size, transfer, 1), size, out, padded),
  };
}

/** F⁻¹[H·X], or with `sign` −1 F⁻¹[conj(H)·X]: convolution or correlation on the torus. */
export function multiply(x: Vec, size: Size, half: { re: Vec; im: Vec }, sign: 1 | -1): Vec {
  const spectrum = rfft(x, size);
  const { re, im } = spectrum;
  for (let k = 0; k < size[0] * halfWidth(size[1]); k++) {
    const hr = half.re[k];
    const hi = sign * half.im[k];
    const real = re[k] * hr - im[k] * hi;
    im[k] = re[k] * hi + im[k] * hr;
    re[k] = real;
  }
  return irfft(spectrum, size);
}

function place(x: Vec, shape: Size, size: Size): Vec {
  const out = new Float64Array(size[0] * size[1]);
  for (let i = 0; i < shape[0]; i++) out.set(x.subarray(i * shape[1], (i + 1) * shape[1]), i * size[1]);
  return out;
}

function crop(x: Vec, size: Size, out: Vec, shape: Size): void {
  for (let i = 0; i < shape[0]; i++) {
    out.set(x.subarray(i * size[1], i * size[1] + shape[1]), i * shape[1]);
  }
}

/**
 * How the sums are carried out: 'direct', a product for each weight; 'separable', two passes, for a kernel of rank 1; 'fft'.
 * 'auto' takes the cheapest.
 */
export type ConvolutionMethod = 'auto' | 'direct' | 'separable' | 'fft';

export const convolutionMethods: readonly ConvolutionMethod[] = ['auto', 'direct', 'separable', 'fft'];

/** The engine for this method. 'separable' wants weights that `separate` takes apart. */
export function engineFor(weights: Kernel, padded: Size, method: ConvolutionMethod): Engine {
  if (method === 'direct') return directEngine(weights, padded);
  if (method === 'fft') return fftEngine(weights, padded);
  const parts = separate(weights);
  const cost = costOf(weights.shape, padded);
  const twoPasses = method === 'separable' || (parts !== null && cost.separable < cost.direct);
  if (method === 'auto' && cost.fft < (twoPasses ? cost.separable : cost.direct))
    return fftEngine(weights, padded);
  return twoPasses ? separableEngine(parts!.column, parts!.row, padded) : directEngine(weights, padded);
}
