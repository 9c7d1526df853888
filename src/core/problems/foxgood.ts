import { checkSize, line, square } from './test-problem.ts';
import type { TestProblem } from './test-problem.ts';

/**
 * K(s, t) = √(s² + t²) on [0, 1], f(t) = t, g(s) = ((1 + s²)^(3/2) − s³)/3: severely ill-posed, and b, which
 * belongs to g, stops following the singular values at the error of the midpoint rule, before any noise. Fox
 * & Goodwin, *Phil. Trans. R. Soc. A* 245, 1953; Hansen, *Numer. Algorithms* 6, 1994.
 */
export function foxgood(n: number): TestProblem {
  checkSize('foxgood', n);
  const h = 1 / n;
  const t = line(n, (i) => (i + 0.5) * h);
  return {
    name: 'foxgood',
    matrix: square(n, (i, j) => h * Math.sqrt(t[i] * t[i] + t[j] * t[j])),
    x: t,
    b: t.map((s) => ((1 + s * s) ** 1.5 - s ** 3) / 3),
    consistent: false,
  };
}
