/** The three priors with corners as one: x̂ is a sum of atoms, and R(x) = Σ|c| over most of their coefficients. */
import { gaussian } from '../../core/kernels/index.ts';
import type { LinearOperator } from '../../core/operator.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { wavelet } from '../../core/operators/wavelet.ts';
import type { Vec } from '../../core/vector.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { SAMPLES } from './params.ts';

export const WAVELET = { family: 'daubechies4', levels: 5 } as const;

export interface Atoms {
  /** x = Bc, and Bᵀx. */
  synthesise(c: Vec): Vec;
  transposed(x: Vec): Vec;
  /** Whose coefficients the penalty takes no notice of: the first ones. */
  readonly free: number;
  /** BᵀAᵀAB. */
  readonly gram: readonly Vec[];
  /** ‖Bc‖ = ‖c‖. */
  readonly isometric: boolean;
}

/** The Gaussian on a ring of samples. */
export const blurOf = (width: number): LinearOperator =>
  convolve1d(gaussian(width), SAMPLES, { boundary: 'periodic' });

const identity = (x: Vec): Vec => x;
function running(c: Vec): Vec {
  const x = c.slice();
  for (let i = 1; i < x.length; i++) x[i] += x[i - 1];
  return x;
}
function runningBack(x: Vec): Vec {
  const c = x.slice();
  for (let i = c.length - 2; i >= 0; i--) c[i] += c[i + 1];
  return c;
}
const basis = wavelet([SAMPLES], WAVELET);

const KINDS = {
  /** Single samples. */
  l1: { synthesise: identity, transposed: identity, free: 0, isometric: true },
  /** Steps up that last to the end: Σ|c| is the total variation, and the first of them is a constant. */
  tv: { synthesise: running, transposed: runningBack, free: 1, isometric: false },
  /** Wavelets; the coarsest averages are free. */
  wavelet: {
    synthesise: (c: Vec) => basis.adjoint(c),
    transposed: (x: Vec) => basis.apply(x),
    free: SAMPLES / 2 ** WAVELET.levels,
    isometric: true,
  },
} as const;

export type AtomKind = keyof typeof KINDS;

/** All three for one blur: what a drag of λ, the noise or the truth does not change. */
export const atomsOf = keepLast(
  (width: number) => width,
  (width): Readonly<Record<AtomKind, Atoms>> => {
    const blur = blurOf(width);
    const first = new Float64Array(SAMPLES);
    first[0] = 1;
    const row = blur.adjoint(blur.apply(first));
    const square = rows((i) => Float64Array.from(row, (_, j) => row[(j - i + SAMPLES) % SAMPLES]));
    const made = (kind: AtomKind): Atoms => ({
      ...KINDS[kind],
      gram: sandwich(square, KINDS[kind].transposed),
    });
    return { l1: made('l1'), tv: made('tv'), wavelet: made('wavelet') };
  },
);

const rows = (make: (i: number) => Vec): Vec[] => Array.from({ length: SAMPLES }, (_, i) => make(i));

/** BᵀMB of a symmetric M. */
function sandwich(matrix: readonly Vec[], transposed: (x: Vec) => Vec): Vec[] {
  if (transposed === identity) return [...matrix];
  const half = matrix.map(transposed);
  return rows((i) => transposed(Float64Array.from(half, (line) => line[i])));
}
