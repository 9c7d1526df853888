import { boxCoefficients, checkSize, square } from './test-problem.ts';
import type { TestProblem } from './test-problem.ts';

const c = Math.PI / 3;

/** ∫₀ˣ φ with φ(t) = 1 + cos(πt/3) for |t| < 3, 0 beyond. */
function once(x: number): number {
  const t = Math.min(Math.max(x, -3), 3);
  return t + Math.sin(c * t) / c;
}

/** ∫∫φ: even, and straight beyond 3. */
function twice(x: number): number {
  const t = Math.min(Math.abs(x), 3);
  return t * t * 0.5 - Math.cos(c * t) / (c * c) + once(3) * (Math.abs(x) - t);
}

/** ∫₀ˢ g with g(s) = (6 − |s|)(1 + ½cos(πs/3)) + (9/2π) sin(π|s|/3). */
function dataIntegral(s: number): number {
  const a = Math.abs(s);
  const area = a * (6 - a / 2) + ((3 - a / 2) * Math.sin(c * a) + (2 / c) * (1 - Math.cos(c * a))) / c;
  return Math.sign(s) * area;
}

/**
 * The classic of Phillips: K(s, t) = φ(s − t), f = φ, on [−6, 6], with φ(t) = 1 + cos(πt/3) for |t| < 3.
 *
 * Galerkin's method with orthonormal boxes, all integrals exact: A is a second difference of ∫∫φ, and b
 * belongs to g, not to Ax. Phillips, *J. ACM* 9, 1962; Hansen, *Numer. Algorithms* 6, 1994 (which asks for n
 * = 4, 8, 12 …; here any n will do).
 */
export function phillips(n: number): TestProblem {
  checkSize('phillips', n);
  const h = 12 / n;
  const lags = Array.from(
    { length: n },
    (_, d) => (twice((d + 1) * h) - 2 * twice(d * h) + twice((d - 1) * h)) / h,
  );
  return {
    name: 'phillips',
    // Beyond the kernel's reach the difference of straight lines is zero, but for rounding.
    matrix: square(n, (i, j) => ((Math.abs(i - j) - 1) * h >= 3 ? 0 : lags[Math.abs(i - j)])),
    x: boxCoefficients(n, -6, h, once),
    b: boxCoefficients(n, -6, h, dataIntegral),
    consistent: false,
  };
}
