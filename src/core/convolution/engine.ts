import type { Complex } from '../fft/index.ts';
import { fastLength, openFrame, rfft } from '../fft/index.ts';
import type { Kernel } from '../kernels/index.ts';
import { flip, separate } from '../kernels/index.ts';
import type { Vec } from '../vector.ts';
import { workArray } from '../work-array.ts';
import { padding, paddedRows } from './boundary.ts';
import { costOf } from './cost.ts';
import { correlateValid } from './direct.ts';
import type { RowSource } from './rows.ts';
import { rowsOf } from './rows.ts';

type Size = readonly [number, number];

/**
 * The two halves every convolution here is built from, on a padded `[H, W]` picture:
 * `valid`: v = V x, v[i, j] = Σ w[a, b] x[i + a, j + b];  `full`: x = Vᵀ v.
 */
export interface Engine {
  /** What was chosen, for cost readouts. */
  readonly method: 'direct' | 'separable' | 'fft';
  valid(x: RowSource, out: Vec): void;
  /** The padded x goes to `take`, which reads it at once: what it stands in is the engine's. */
  full(v: Vec, take: TakePadded): void;
  /** What 'fft' multiplies by, a half spectrum, and on which size. */
  readonly spectrum?: { readonly transfer: Complex; readonly size: Size };
}

/** Takes a padded picture, `pitch` numbers from one row to the next. */
export type TakePadded = (padded: Vec, pitch: number) => void;

/** Sums of products, one for each weight. Vᵀ is the same sum with flipped weights over a zero-padded v. */
export function directEngine(weights: Kernel, padded: Size): Engine {
  const [kh, kw] = weights.shape;
  const flipped = flip(weights);
  const apron = padding(
    { n: padded[0] - kh + 1, before: kh - 1, after: kh - 1 },
    { n: padded[1] - kw + 1, before: kw - 1, after: kw - 1 },
    'zero',
  );
  const work = workArray();
  return {
    method: 'direct',
    valid: (x, out) => correlateValid(x, weights, out),
    full(v, take) {
      const out = work(padded[0] * padded[1]);
      correlateValid(paddedRows(apron, v), flipped, out);
      take(out, padded[1]);
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
      down.valid(rowsOf({ shape: between, data: work }), out);
    },
    full: (v, take) => down.full(v, (wide) => across.full(wide, take)),
  };
}

/** Both halves as a product of spectra, on a fast size that holds the padded picture, so that nothing wraps round. */
export function fftEngine(weights: Kernel, padded: Size): Engine {
  const valid = [padded[0] - weights.shape[0] + 1, padded[1] - weights.shape[1] + 1] as const;
  const size = [padded[0] === 1 ? 1 : fastLength(padded[0]), fastLength(padded[1])] as const;
  const wrapped = new Float64Array(size[0] * size[1]);
  place(rowsOf(weights), wrapped, size);
  const transfer = rfft(wrapped, size);
  function filtered(x: RowSource, conjugate: boolean): Vec {
    const frame = openFrame(size);
    place(x, frame.data, size);
    frame.filter(transfer, conjugate);
    return frame.data;
  }
  return {
    method: 'fft',
    valid: (x, out) => crop(filtered(x, true), size, out, valid),
    full: (v, take) => take(filtered(rowsOf({ shape: valid, data: v }), false), size[1]),
    spectrum: { transfer, size },
  };
}

/** Places a picture in the upper left corner of a frame, and zeros in the rest. */
function place(x: RowSource, frame: Vec, size: Size): void {
  const [height, width] = x.shape;
  x.rows(0, height, frame, size[1]);
  if (width < size[1]) for (let i = 0; i < height; i++) frame.fill(0, i * size[1] + width, (i + 1) * size[1]);
  frame.fill(0, height * size[1]);
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
