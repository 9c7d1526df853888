import { checkFinite, checkVec } from '../check.ts';
import { maxAbs } from '../vector.ts';
import type { Vec } from '../vector.ts';
import type { Prior } from './prior.ts';

/** R(x) = Σ|xᵢ₊₁ − 2xᵢ + xᵢ₋₁| of a signal: straight pieces with few corners are likely. Its prox is ℓ₁ trend filtering. */
export const secondVariation1d: Prior = {
  name: 'second differences of a signal',
  value: (x) => secondDifferences(x).reduce((total, value) => total + Math.abs(value), 0),
  prox: (v, t) => trendFilter(v, t).x,
};

export interface TrendFiltered {
  readonly x: Vec;
  /** Primal minus dual value: ½‖x − x*‖² ≤ gap. */
  readonly gap: number;
  readonly iterations: number;
}

/** Ends when the gap is below this share of the objective. */
const TOLERANCE = 1e-9;
const MOST_ITERATIONS = 100;
/** How far towards the wall a step may go, and by how much each step asks for a smaller gap. */
const NEARLY = 0.99;
const SHRINK = 10;

/**
 * The x that minimises ½‖x − y‖² + λ‖Dx‖₁, D the second differences, by a primal–dual interior point on the dual
 *
 *   min ½‖y − Dᵀu‖²  over |uᵢ| ≤ λ,   x = y − Dᵀu,
 *
 * each step of which solves one pentadiagonal system (DDᵀ + diagonal) δ = r: O(n).
 * Kim, Koh, Boyd & Gorinevsky, *ℓ₁ trend filtering*, SIAM Review 51(2), 2009.
 */
export function trendFilter(y: Vec, lambda: number): TrendFiltered {
  checkVec('trendFilter', 'y', y);
  checkFinite('trendFilter', 'lambda', lambda, 0);
  const m = y.length - 2;
  if (m < 1 || lambda === 0) return { x: y.slice(), gap: 0, iterations: 0 };
  // Where no wall is in the way the answer is the straight line of least squares.
  const free = solvePentadiagonal(new Float64Array(m), secondDifferences(y));
  if (maxAbs(free) <= lambda) return { x: primalOf(y, free), gap: 0, iterations: 0 };
  const u = new Float64Array(m);
  const [upper, lower] = [new Float64Array(m), new Float64Array(m)];
  // Multipliers of u ≤ λ and −u ≤ λ; any positive ones do, these have the size of what they balance.
  upper.fill(maxAbs(secondDifferences(y)));
  lower.set(upper);
  for (let iterations = 0; ; iterations++) {
    const x = primalOf(y, u);
    const slope = secondDifferences(x);
    const gap = slope.reduce((total, d, i) => total + lambda * Math.abs(d) - u[i] * d, 0);
    const value = objective(x, y, slope, lambda);
    if (gap <= TOLERANCE * value || iterations === MOST_ITERATIONS) return { x, gap, iterations };
    advance({ u, upper, lower, slope, lambda });
  }
}

interface Point {
  readonly u: Vec;
  readonly upper: Vec;
  readonly lower: Vec;
  /** Dx. */
  readonly slope: Vec;
  readonly lambda: number;
}

/** One Newton step towards complementarity products 1/SHRINK of the present ones, in place. */
function advance({ u, upper, lower, slope, lambda }: Point): void {
  const m = u.length;
  let product = 0;
  for (let i = 0; i < m; i++) product += upper[i] * (lambda - u[i]) + lower[i] * (lambda + u[i]);
  const target = product / (2 * m * SHRINK);
  const [diagonal, right] = [new Float64Array(m), new Float64Array(m)];
  for (let i = 0; i < m; i++) {
    const [above, below] = [lambda - u[i], lambda + u[i]];
    diagonal[i] = upper[i] / above + lower[i] / below;
    // D(y − Dᵀu) = Dx is the descent direction of the dual.
    right[i] = slope[i] - target / above + target / below;
  }
  const du = solvePentadiagonal(diagonal, right);
  let length = 1;
  const keep = (value: number, change: number) => {
    if (change < 0) length = Math.min(length, (-NEARLY * value) / change);
  };
  const [dUpper, dLower] = [new Float64Array(m), new Float64Array(m)];
  for (let i = 0; i < m; i++) {
    const [above, below] = [lambda - u[i], lambda + u[i]];
    dUpper[i] = target / above - upper[i] + (upper[i] * du[i]) / above;
    dLower[i] = target / below - lower[i] - (lower[i] * du[i]) / below;
    keep(above, -du[i]);
    keep(below, du[i]);
    keep(upper[i], dUpper[i]);
    keep(lower[i], dLower[i]);
  }
  for (let i = 0; i < m; i++) {
    u[i] += length * du[i];
    upper[i] += length * dUpper[i];
    lower[i] += length * dLower[i];
  }
}

function secondDifferences(x: Vec): Vec {
  const d = new Float64Array(Math.max(0, x.length - 2));
  for (let i = 0; i < d.length; i++) d[i] = x[i] - 2 * x[i + 1] + x[i + 2];
  return d;
}

/** x = y − Dᵀu. */
function primalOf(y: Vec, u: Vec): Vec {
  const x = y.slice();
  for (let i = 0; i < u.length; i++) {
    x[i] -= u[i];
    x[i + 1] += 2 * u[i];
    x[i + 2] -= u[i];
  }
  return x;
}

function objective(x: Vec, y: Vec, slope: Vec, lambda: number): number {
  const misfit = x.reduce((total, value, i) => total + (value - y[i]) ** 2, 0);
  return misfit / 2 + lambda * slope.reduce((total, d) => total + Math.abs(d), 0);
}

/** Solves (DDᵀ + diag(w)) δ = b, whose rows are 1, −4, 6 + wᵢ, −4, 1, by its banded LDLᵀ. */
function solvePentadiagonal(w: Vec, b: Vec): Vec {
  const m = w.length;
  const [d, one, two] = [new Float64Array(m), new Float64Array(m), new Float64Array(m)];
  const x = b.slice();
  for (let i = 0; i < m; i++) {
    two[i] = i > 1 ? 1 / d[i - 2] : 0;
    one[i] = i > 0 ? (-4 - (i > 1 ? two[i] * d[i - 2] * one[i - 1] : 0)) / d[i - 1] : 0;
    d[i] = 6 + w[i] - (i > 0 ? one[i] ** 2 * d[i - 1] : 0) - (i > 1 ? two[i] ** 2 * d[i - 2] : 0);
    x[i] -= (i > 0 ? one[i] * x[i - 1] : 0) + (i > 1 ? two[i] * x[i - 2] : 0);
  }
  for (let i = 0; i < m; i++) x[i] /= d[i];
  for (let i = m - 2; i >= 0; i--) x[i] -= one[i + 1] * x[i + 1] + (i + 2 < m ? two[i + 2] * x[i + 2] : 0);
  return x;
}
