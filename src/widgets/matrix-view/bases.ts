/** One matrix in other bases: what the DFT and the DCT-II make of it, and how far that is from diagonal. */
import { cosineTransform, fft, ifft } from '../../core/fft/index.ts';
import { norm, type Vec } from '../../core/vector.ts';

/** Complex numbers, row by row. */
export interface Square {
  readonly re: Vec;
  readonly im: Vec;
}

const row = (matrix: Vec, n: number, i: number): Vec => matrix.slice(i * n, (i + 1) * n);

export function transposed(matrix: Vec, n: number): Vec {
  return Float64Array.from(matrix, (_, at) => matrix[(at % n) * n + Math.floor(at / n)]);
}

/** Some function of every row, put back row by row. */
function byRows(matrix: Vec, n: number, change: (row: Vec) => Vec): Vec {
  const out = new Float64Array(matrix.length);
  for (let i = 0; i < n; i++) out.set(change(row(matrix, n, i)), i * n);
  return out;
}

/** F A Fᴴ with the unitary DFT, F[k, j] = e^(−2πi jk/n)/√n. The factors 1/√n and √n of the two sides cancel. */
export function inFourier(matrix: Vec, n: number): Square {
  const out = { re: new Float64Array(n * n), im: new Float64Array(n * n) };
  const columns = transposed(matrix, n);
  const left = { re: new Float64Array(n * n), im: new Float64Array(n * n) };
  for (let j = 0; j < n; j++) {
    const { re, im } = fft(row(columns, n, j), new Float64Array(n));
    for (let k = 0; k < n; k++) {
      left.re[k * n + j] = re[k];
      left.im[k * n + j] = im[k];
    }
  }
  for (let k = 0; k < n; k++) {
    const { re, im } = ifft(row(left.re, n, k), row(left.im, n, k));
    out.re.set(re, k * n);
    out.im.set(im, k * n);
  }
  return out;
}

/** C A Cᵀ with the orthonormal DCT-II. */
export function inCosines(matrix: Vec, n: number): Vec {
  const transform = (values: Vec): Vec => cosineTransform(values, [n]);
  const columns = byRows(transposed(matrix, n), n, transform);
  return byRows(transposed(columns, n), n, transform);
}

export const magnitudes = ({ re, im }: Square): Vec => re.map((value, i) => Math.hypot(value, im[i]));

/** ‖what is off the diagonal‖ / ‖all of it‖, in the Frobenius norm. */
export function offDiagonal(sizes: Vec, n: number): number {
  const off = sizes.filter((_, at) => Math.floor(at / n) !== at % n);
  return norm(off) / (norm(sizes) || 1);
}

/** ‖A − T‖ / ‖A‖, where T has the mean of each diagonal of A all along it: 0 for a Toeplitz matrix. */
export function offToeplitz(matrix: Vec, n: number): number {
  const diagonal = (at: number): number => (at % n) - Math.floor(at / n) + n - 1;
  const [sums, counts] = [new Float64Array(2 * n - 1), new Float64Array(2 * n - 1)];
  for (const [at, value] of matrix.entries()) {
    sums[diagonal(at)] += value;
    counts[diagonal(at)]++;
  }
  const rest = matrix.map((value, at) => value - sums[diagonal(at)] / counts[diagonal(at)]);
  return norm(rest) / (norm(matrix) || 1);
}

/** ‖A − Aᵀ‖ / ‖A‖. */
export function offSymmetric(matrix: Vec, n: number): number {
  const other = transposed(matrix, n);
  return norm(matrix.map((value, at) => value - other[at])) / (norm(matrix) || 1);
}
