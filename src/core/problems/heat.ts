import { checkPositive } from '../check.ts';
import { checkSize, consistent, line, square } from './test-problem.ts';
import type { TestProblem } from './test-problem.ts';

export interface HeatOptions {
  /** κ: 1, hopelessly ill-posed, by default; 5 is well-conditioned. */
  readonly kappa?: number;
}

/** A ramp, a bump and a decay in the first half of the time, nothing after. */
function temperature(t: number): number {
  const u = 20 * t;
  if (t > 0.5) return 0;
  if (u < 2) return (0.75 * u * u) / 4;
  if (u < 3) return 0.75 + (u - 2) * (3 - u);
  return 0.75 * Math.exp(-2 * (u - 3));
}

/**
 * The inverse heat equation: the temperature at one end of a rod, from that measured, later, at the other. A
 * causal convolution,
 *
 *   K(s, t) = k(s − t),   k(u) = u^(−3/2)/(2κ√π) · e^(−1/(4κ²u)) for u > 0,   on [0, 1].
 *
 * Midpoint rule, so that A is a lower triangular Toeplitz matrix; b = Ax. Carasso, *SIAM J. Appl. Math.* 42,
 * 1982; Eldén, in *Algorithms for Approximation II*, 1988; Hansen, *Numer. Algorithms* 6, 1994.
 */
export function heat(n: number, options: HeatOptions = {}): TestProblem {
  checkSize('heat', n);
  const { kappa = 1 } = options;
  checkPositive('heat', 'kappa', kappa);
  const h = 1 / n;
  const response = line(n, (i) => {
    const u = (i + 0.5) * h;
    return ((h * u ** -1.5) / (2 * kappa * Math.sqrt(Math.PI))) * Math.exp(-1 / (4 * kappa * kappa * u));
  });
  const matrix = square(n, (i, j) => (i >= j ? response[i - j] : 0));
  return consistent(
    'heat',
    matrix,
    line(n, (i) => temperature((i + 1) * h)),
  );
}
