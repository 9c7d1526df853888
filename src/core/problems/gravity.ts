import { checkPositive } from '../check.ts';
import { checkSize, consistent, line, square } from './test-problem.ts';
import type { TestProblem } from './test-problem.ts';

export interface GravityOptions {
  /** How deep the mass lies, in lengths of the line; ¼ by default. Deeper is worse posed. */
  readonly depth?: number;
}

/**
 * A line of mass at depth d, told from the pull at the surface above it, s and t in [0, 1]:
 *
 *   K(s, t) = d/(d² + (s − t)²)^(3/2),   f(t) = sin πt + ½ sin 2πt
 *
 * Midpoint rule; b = Ax. Wing & Zahrt, *A Primer on Integral Equations of the First Kind*, SIAM 1991, p. 17;
 * Hansen, *Numer. Algorithms* 46, 2007.
 */
export function gravity(n: number, options: GravityOptions = {}): TestProblem {
  checkSize('gravity', n);
  const { depth = 0.25 } = options;
  checkPositive('gravity', 'depth', depth);
  const h = 1 / n;
  const matrix = square(n, (i, j) => (h * depth) / (depth * depth + ((i - j) * h) ** 2) ** 1.5);
  const x = line(n, (j) => {
    const t = (j + 0.5) * h;
    return Math.sin(Math.PI * t) + 0.5 * Math.sin(2 * Math.PI * t);
  });
  return consistent('gravity', matrix, x);
}
