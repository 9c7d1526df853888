import { checkNumbers, demand } from './check.ts';
import type { Numbers } from './vector.ts';

/**
 * Pearson's correlation of two arrays of one length, in either precision:
 *
 *   r = Σ (a − ā)(b − b̄) / √(Σ (a − ā)² · Σ (b − b̄)²),   from −1 to 1.
 *
 * Brightness and contrast of either make no difference to it. NaN where one of them is constant, for then there is nothing that could vary
 * together. NumPy: `np.corrcoef(a, b)[0, 1]`.
 *
 * @throws RangeError unless both hold equally many numbers, at least one
 */
export function correlation(a: Numbers, b: Numbers): number {
  checkNumbers('correlation', 'first array', a, a.length);
  demand(a.length > 0, 'correlation', 'first array must not be empty', 'length 0');
  checkNumbers('correlation', 'second array', b, a.length);
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  let [both, squareA, squareB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [u, v] = [a[i] - meanA, b[i] - meanB];
    both += u * v;
    squareA += u * u;
    squareB += v * v;
  }
  return both / Math.sqrt(squareA * squareB);
}

/** In double precision, whatever the array's. */
function meanOf(values: Numbers): number {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}
