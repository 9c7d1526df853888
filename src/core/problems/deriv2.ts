import { checkChoice } from '../check.ts';
import { boxCoefficients, checkSize, square } from './test-problem.ts';
import type { TestProblem } from './test-problem.ts';

export interface Deriv2Options {
  /**
   * f(t) = t ('line', the first case, the default), eᵗ ('exponential', the second), min(t, 1 − t) ('tent',
   * the third).
   */
  readonly truth?: 'line' | 'exponential' | 'tent';
}

/** Antiderivatives of f and of g = ∫Kf, which solves g″ = f, g(0) = g(1) = 0. */
const truths = {
  line: { f: (t: number) => t ** 2 / 2, g: (s: number) => (s ** 4 / 4 - s ** 2 / 2) / 6 },
  exponential: { f: Math.exp, g: (s: number) => Math.exp(s) + ((1 - Math.E) * s ** 2) / 2 - s },
  tent: {
    f: (t: number) => (t < 0.5 ? t ** 2 / 2 : t - t ** 2 / 2 - 0.25),
    g(s: number) {
      const rising = (t: number) => (t ** 4 - 1.5 * t ** 2) / 24;
      // g is even about ½.
      return s < 0.5 ? rising(s) : 2 * rising(0.5) - rising(1 - s);
    },
  },
} as const;

/**
 * The second derivative to be taken of g: K(s, t) = s(t − 1) for s < t, t(s − 1) otherwise, on [0, 1]; mildly
 * ill-posed, σᵢ ~ 1/(πi)².
 *
 * Galerkin's method with orthonormal boxes, all integrals exact; b belongs to g, not to Ax. Delves & Mohamed,
 * *Computational Methods for Integral Equations*, 1985, p. 310; Hansen, *Numer. Algorithms* 6, 1994.
 */
export function deriv2(n: number, options: Deriv2Options = {}): TestProblem {
  checkSize('deriv2', n);
  const { truth = 'line' } = options;
  checkChoice('deriv2', 'truth', truth, Object.keys(truths));
  const h = 1 / n;
  const { f, g } = truths[truth];
  function entry(i: number, j: number): number {
    if (i === j) return h * h * ((i * i + i + 0.25) * h - (i + 1 / 3));
    const [low, high] = i < j ? [i, j] : [j, i];
    return h * h * (low + 0.5) * ((high + 0.5) * h - 1);
  }
  return {
    name: 'deriv2',
    matrix: square(n, entry),
    x: boxCoefficients(n, 0, h, f),
    b: boxCoefficients(n, 0, h, g),
    consistent: false,
  };
}
