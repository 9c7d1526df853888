import { checkSize, consistent, line, square } from './test-problem.ts';
import type { TestProblem } from './test-problem.ts';

/**
 * Light through a slit: f is the light's intensity over the angle of incidence, g that over the angle behind,
 * both in [−π/2, π/2].
 *
 *   K(s, t) = (cos s + cos t)² (sin u/u)²,   u = π(sin s + sin t),
 *   f(t) = 2e^(−6(t − 0.8)²) + e^(−2(t + 0.5)²)
 *
 * Midpoint rule; b = Ax. Shaw, *J. Math. Anal. Appl.* 37, 1972; Hansen, *Numer. Algorithms* 6, 1994.
 */
export function shaw(n: number): TestProblem {
  checkSize('shaw', n);
  const h = Math.PI / n;
  // Angles as distances from the middle, so that opposite ones are exact opposites.
  const angle = (i: number) => (i - (n - 1) / 2) * h;
  const matrix = square(n, (i, j) => {
    const [s, t] = [angle(i), angle(j)];
    const u = Math.PI * (Math.sin(s) + Math.sin(t));
    const sinc = u === 0 ? 1 : Math.sin(u) / u;
    return h * ((Math.cos(s) + Math.cos(t)) * sinc) ** 2;
  });
  const x = line(n, (i) => {
    const t = angle(i);
    return 2 * Math.exp(-6 * (t - 0.8) ** 2) + Math.exp(-2 * (t + 0.5) ** 2);
  });
  return consistent('shaw', matrix, x);
}
