import { checkChoice, checkInteger, demand } from '../check.ts';
import type { LinearOperator } from '../operator.ts';
import { linearOperator } from '../operator.ts';
import type { Entry } from '../sparse-axis.ts';
import { alongAxis, alongAxisTransposed, sparseAxis } from '../sparse-axis.ts';

/**
 * 'free': only differences between samples that exist, n − 1 or n − 2 of them. A constant (and for the second difference a
 * straight line) costs nothing. 'periodic': n of them, the last sample's neighbour is the first.
 */
export type Ends = 'free' | 'periodic';

export interface DifferenceOptions {
  readonly order: 1 | 2;
  readonly ends: Ends;
}

/**
 * First and second difference of a signal of n samples:
 *
 *   order 1   yᵢ = xᵢ₊₁ − xᵢ                    'free': (n−1)×n     'periodic': n×n
 *   order 2   yᵢ = xᵢ − 2xᵢ₊₁ + xᵢ₊₂            'free': (n−2)×n
 *             yᵢ = xᵢ₋₁ − 2xᵢ + xᵢ₊₁            'periodic': n×n, symmetric, centred on i
 *
 * 'free' is `get_l(n, 1)` and `get_l(n, 2)` of Hansen, *Regularization Tools*, Numer. Algorithms 6 (1994), and NumPy's
 * `diff(x, order)`. The spacing of the samples is 1.
 * @throws RangeError where 'free' leaves no difference (n ≤ order).
 */
export function difference1d(n: number, options: DifferenceOptions): LinearOperator {
  const { order, ends } = options ?? {};
  checkInteger('difference1d', 'n', n, 1);
  checkInteger('difference1d', 'order', order, 1, 2);
  checkChoice('difference1d', 'ends', ends, ['free', 'periodic']);
  const m = ends === 'free' ? n - order : n;
  demand(m >= 1, 'difference1d', `n must be > ${order} with ends 'free' and order ${order}`, n);

  const taps = order === 1 ? [-1, 1] : [1, -2, 1];
  const shift = ends === 'periodic' && order === 2 ? n - 1 : 0;
  const row = (i: number): Entry[] => taps.map((weight, t) => [(i + t + shift) % n, weight]);
  const matrix = sparseAxis(
    n,
    Array.from({ length: m }, (_, i) => row(i)),
  );
  return linearOperator({
    name: 'difference1d',
    inShape: [n],
    outShape: [m],
    forward: (x, out) => alongAxis(matrix, x, 1, 1, out),
    backward: (y, out) => alongAxisTransposed(matrix, y, 1, 1, out),
  });
}
