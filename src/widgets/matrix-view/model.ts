/**
 * Convolution as a matrix: A[i, j] is what input j gives to output i. What lies outside decides its shape: Toeplitz (zero),
 * circulant (periodic), Toeplitz plus Hankel (half-sample reflection). The DFT takes exactly the circulants apart; the DCT-II
 * the reflected ones with a symmetric kernel (Strang, SIAM Review 41(1), 1999).
 */
import { dense, type LinearOperator } from '../../core/operator.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { svd } from '../../core/svd/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { ComputeModel } from '../contract.ts';
import {
  inCosines,
  inFourier,
  magnitudes,
  offDiagonal,
  offSymmetric,
  offToeplitz,
  transposed,
} from './bases.ts';
import { isSymmetric, tapsOf } from './kernels.ts';
import type { Params } from './params.ts';
import { pythonOf } from './python.ts';
import { reachOf, waveOf, type Wave } from './wave.ts';

export interface Result {
  readonly size: number;
  readonly taps: Vec;
  /** A and Aᵀ, row by row. */
  readonly matrix: Vec;
  readonly transposed: Vec;
  /** 1 where an entry holds weights that reached outside and came back. */
  readonly folded: Vec;
  /** |F A Fᴴ| and |C A Cᵀ|. */
  readonly fourier: Vec;
  readonly cosine: Vec;
  /** How far each is from diagonal. */
  readonly offFourier: number;
  readonly offCosine: number;
  readonly wave: Wave;
  /** How much of the signal that A keeps least comes out, beside the one that it keeps most: the smallest ‖Ax‖/‖x‖ over the largest. */
  readonly least: number;
  /** Σ|h|: no wave of height 1 comes out higher. */
  readonly reach: number;
}

function matrixOf(taps: Vec, size: number, boundary: Params['boundary']): Vec {
  const operator = convolve1d(taps, size, { boundary, method: 'direct' });
  return Float64Array.from(dense(operator).flatMap((row) => [...row]));
}

/** What rounding leaves of a signal that is lost. */
const DUST = 1e-12;

function leastOf(operator: LinearOperator): number {
  const { sigma } = svd(operator);
  const least = sigma[sigma.length - 1] / sigma[0];
  return least < DUST ? 0 : least;
}

export const model = {
  kind: 'compute',

  check: (p) => (tapsOf(p).every((tap) => tap === 0) ? { code: 'empty' } : null),

  compute(p) {
    const { size, boundary } = p;
    const taps = Float64Array.from(tapsOf(p));
    const matrix = matrixOf(taps, size, boundary);
    const inside = matrixOf(taps, size, 'zero');
    const fourier = magnitudes(inFourier(matrix, size));
    const cosine = inCosines(matrix, size).map(Math.abs);
    const operator = convolve1d(taps, size, { boundary, method: 'direct' });
    return {
      size,
      taps,
      matrix,
      transposed: transposed(matrix, size),
      folded: matrix.map((value, at) => (value === inside[at] ? 0 : 1)),
      fourier,
      cosine,
      offFourier: offDiagonal(fourier, size),
      offCosine: offDiagonal(cosine, size),
      wave: waveOf(operator, p),
      least: leastOf(operator),
      reach: reachOf(taps),
    };
  },

  measures: (r) => ({
    dft: r.offFourier,
    dct: r.offCosine,
    toeplitz: offToeplitz(r.matrix, r.size),
    symmetric: offSymmetric(r.matrix, r.size),
    changed: r.wave.changed,
    gain: r.wave.gain,
    least: r.least,
  }),

  facts: (r, p) => ({
    size: r.size,
    boundary: p.boundary,
    basis: p.basis,
    frequency: r.wave.frequency,
    kernel: isSymmetric([...r.taps]),
    folded: r.folded.some((value) => value === 1),
  }),

  table: ({ size, matrix, fourier, cosine, wave }) => {
    const every = Array.from(matrix, (_, at) => at);
    const spread = (values: Vec) => every.map((at) => values[Math.floor(at / size)]);
    return {
      columns: [
        { head: 'row', values: every.map((at) => Math.floor(at / size)) },
        { head: 'column', values: every.map((at) => at % size) },
        { head: 'A', values: matrix },
        { head: '|F A F*|', values: fourier },
        { head: '|C A C^T|', values: cosine },
        { head: 'wave in (at the row)', values: spread(wave.input) },
        { head: 'wave out (at the row)', values: spread(wave.output) },
      ],
    };
  },

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
