/** The smallest singular value of blurs on a dark surround: of any x, ‖Ax‖ is at least that much of ‖x‖. */
import { dot, norm, scale, type Vec } from '../../core/vector.ts';

/** Steps of Lanczos: of pairs of singular values that nearly agree, inverse iteration would take thousands. */
const STEPS = 40;
const BISECTIONS = 80;

/**
 * σ_min of the full convolutions with all these kernels, one above the other, for a signal of n samples with zeros around it:
 * rows are rotated one by one into R of A = QR, whose band is as wide as the longest kernel, and Lanczos finds the largest
 * eigenvalue of (RᵀR)⁻¹, 1/σ_min². (AᵀA would square σ_min below the last digit.) Golub & Van Loan, *Matrix Computations*, chapters
 * 5 and 10.
 */
export function weakest(kernels: readonly Vec[], n: number): number {
  const r = bandOfR(kernels, n, Math.max(...kernels.map(({ length }) => length)));
  // Not a wave: it has a share of whatever is weakest.
  const basis = [normed(Float64Array.from({ length: n }, (_, i) => Math.sin(1 + i * i)))];
  const [diagonal, beside]: number[][] = [[], []];
  for (let step = 0; step < Math.min(STEPS, n); step++) {
    const w = solved(r, transposeSolved(r, basis[step]));
    diagonal.push(dot(basis[step], w));
    // Twice is enough: what rounding leaves of the earlier ones would grow.
    for (let twice = 0; twice < 2; twice++)
      for (const v of basis) {
        const share = dot(v, w);
        v.forEach((value, i) => (w[i] -= share * value));
      }
    const size = norm(w);
    if (!(size > Number.EPSILON * diagonal[0])) break;
    beside.push(size);
    basis.push(normed(w));
  }
  return 1 / Math.sqrt(largestEigenvalue(diagonal, beside));
}

/** Of a symmetric tridiagonal matrix: how many of its eigenvalues lie above x is how many pivots of T − x are positive. */
function largestEigenvalue(diagonal: readonly number[], beside: readonly number[]): number {
  const radius = (i: number) => (beside[i - 1] ?? 0) + (i < diagonal.length - 1 ? beside[i] : 0);
  let low = Math.max(...diagonal);
  let high = Math.max(...diagonal.map((value, i) => value + radius(i)));
  const anyAbove = (x: number): boolean => {
    let pivot = 1;
    return diagonal.some((value, i) => {
      pivot = value - x - (i > 0 ? beside[i - 1] ** 2 / pivot : 0);
      return pivot > 0;
    });
  };
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (low + high) / 2;
    if (anyAbove(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Row j of R holds its columns j … j + band − 1. */
function bandOfR(kernels: readonly Vec[], n: number, band: number): Vec[] {
  const r = Array.from({ length: n }, () => new Float64Array(band));
  for (let first = 1 - band; first < n; first++)
    for (const kernel of kernels) {
      // The row that begins at column `first`: the kernel, flipped.
      const row = Float64Array.from({ length: band }, (_, j) => kernel[kernel.length - 1 - j] ?? 0);
      rotateIn(r, row, first);
    }
  return r;
}

function rotateIn(r: readonly Vec[], begun: Vec, first: number): void {
  const n = r.length;
  // What lies left of the signal meets zeros, what lies right of it is not there.
  const row = new Float64Array(n + begun.length);
  begun.forEach((value, j) => {
    if (first + j >= 0 && first + j < n) row[first + j] = value;
  });
  for (let j = Math.max(0, first); j < n; j++) {
    if (row[j] === 0) continue;
    const size = Math.hypot(r[j][0], row[j]);
    const [c, s] = [r[j][0] / size, row[j] / size];
    for (let k = 0; k < begun.length; k++) {
      const [above, below] = [r[j][k], row[j + k]];
      r[j][k] = c * above + s * below;
      row[j + k] = c * below - s * above;
    }
  }
}

const normed = (v: Vec): Vec => scale(1 / norm(v), v);

/** x of R x = b. */
function solved(r: readonly Vec[], b: Vec): Vec {
  const x = Float64Array.from(b);
  for (let i = r.length - 1; i >= 0; i--) {
    for (let k = 1; k < r[i].length && i + k < r.length; k++) x[i] -= r[i][k] * x[i + k];
    x[i] /= r[i][0];
  }
  return x;
}

/** x of Rᵀ x = b. */
function transposeSolved(r: readonly Vec[], b: Vec): Vec {
  const x = Float64Array.from(b);
  for (let i = 0; i < r.length; i++) {
    x[i] /= r[i][0];
    for (let k = 1; k < r[i].length && i + k < r.length; k++) x[i + k] -= r[i][k] * x[i];
  }
  return x;
}
