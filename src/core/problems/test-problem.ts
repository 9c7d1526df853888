import { checkInteger } from '../check.ts';
import { times } from '../svd/index.ts';
import type { Vec } from '../vector.ts';

/** A discretised integral equation of the first kind ∫ K(s, t) f(t) dt = g(s), as A x = b. */
export interface TestProblem {
  readonly name: string;
  /** A, one Vec a row. */
  readonly matrix: readonly Vec[];
  /** The discretised f. */
  readonly x: Vec;
  /** The discretised g. */
  readonly b: Vec;
  /** True when b = Ax was made; false when b is g's own, so that Ax − b is the discretisation's error. */
  readonly consistent: boolean;
}

/** n rows from their entries; i and j from 0. */
export function square(n: number, entry: (i: number, j: number) => number): Vec[] {
  return Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_, j) => entry(i, j)));
}

/** n numbers from their places. */
export function line(n: number, value: (i: number) => number): Vec {
  return Float64Array.from({ length: n }, (_, i) => value(i));
}

/** A problem that makes its own data. */
export function consistent(name: string, matrix: readonly Vec[], x: Vec): TestProblem {
  return { name, matrix, x, b: times(matrix, x), consistent: true };
}

/**
 * (1/√h) ∫ over each of n intervals of length h from `start` on: the coefficients of a function, given by its
 * antiderivative, in the orthonormal boxes of a Galerkin method.
 */
export function boxCoefficients(
  n: number,
  start: number,
  h: number,
  antiderivative: (t: number) => number,
): Vec {
  return line(n, (i) => (antiderivative(start + (i + 1) * h) - antiderivative(start + i * h)) / Math.sqrt(h));
}

/** n is a whole number ≥ 2. */
export function checkSize(who: string, n: number): void {
  checkInteger(who, 'n', n, 2);
}
