import { fastLength, filter, rfft } from '../fft/index.ts';
import type { Kernel } from '../kernels/index.ts';
import { flip, separate } from '../kernels/index.ts';
import type { Vec } from '../vector.ts';
import { padding, paddedRows } from './boundary.ts';
import { costOf } from './cost.ts';
import { correlateValid } from './direct.ts';
import type { RowSource } from './rows.ts';
import { rowsOf } from './rows.ts';

/**
 * The two halves every convolution here is built from, on a padded `[H, W]` picture:
 * `valid`: v = V x, v[i, j] = Σ w[a, b] x[i + a, j + b];  `full`: x = Vᵀ v.
 */
export interface Engine {
  /** What was chosen, for cost readouts. */
  readonly method: 'direct' | 'separable' | 'fft';
  valid(x: RowSource, out: Vec): void;
  full(v: Vec, out: Vec): void;
}

type Size = readonly [number, number];

/** Sums of products, one for each weight. Vᵀ is the same sum with flipped weights over a zero-padded v. */
export function directEngine(weights: Kernel, padded: Size): Engine {
  const [kh, kw] = weights.shape;
  const flipped = flip(weights);
  const apron = padding(
    { n: padded[0] - kh + 1, before: kh - 1, after: kh - 1 },
    { n: padded[1] - kw + 1, before: kw - 1, after: kw - 1 },
    'zero',
  );
  return {
    method: 'direct',
    valid: (x, out) => correlateValid(x, weights, out),
    full: (v, out) => correlateValid(paddedRows(apron, v), flipped, out),
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
      down.valid(rowsOf({ shape: between, data: work }), out);
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
  const place = placing(size);
  const transfer = rfft(place(rowsOf(weights)), size);
  const result = new Float64Array(size[0] * size[1]);
  const filtered = (x: Vec, conjugate: boolean) => filter(x, transfer, size, { conjugate, out: result });
  return {
    method: 'fft',
    valid: (x, out) => crop(filtered(place(x), true), size, out, valid),
    full: (v, out) => crop(filtered(place(rowsOf({ shape: valid, data: v })), false), size, out, padded),
  };
}

/** Places pictures in the upper left corner of a frame of zeros, one after the other in the same array. */
function placing(size: Size): (x: RowSource) => Vec {
  const frame = new Float64Array(size[0] * size[1]);
  let taken: Size = [0, 0];
  return (x) => {
    const [height, width] = x.shape;
    // A smaller picture than the last would leave some of it standing.
    if (height < taken[0] || width < taken[1]) frame.fill(0);
    taken = x.shape;
    x.rows(0, height, frame, size[1]);
    return frame;
  };
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

/** The two passes that may be cheaper than one; null for a single row or column, which is one pass as it is, and where there are none. */
export const partsOf = (weights: Kernel): ReturnType<typeof separate> =>
  Math.min(...weights.shape) === 1 ? null : separate(weights);

/** The engine for this method. 'separable' wants weights that `separate` takes apart. */
export function engineFor(weights: Kernel, padded: Size, method: ConvolutionMethod): Engine {
  if (method === 'direct') return directEngine(weights, padded);
  if (method === 'fft') return fftEngine(weights, padded);
  const parts = method === 'separable' ? separate(weights) : partsOf(weights);
  const cost = costOf(weights.shape, padded);
  const twoPasses = method === 'separable' || (parts !== null && cost.separable < cost.direct);
  if (method === 'auto' && cost.fft < (twoPasses ? cost.separable : cost.direct))
    return fftEngine(weights, padded);
  return twoPasses ? separableEngine(parts!.column, parts!.row, padded) : directEngine(weights, padded);
}
