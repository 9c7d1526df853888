import { solvePositiveDefinite } from '../../core/cholesky.ts';
import type { Vec } from '../../core/vector.ts';

/** A correlation counts as above λ from this part of it on: a little more than rounding. */
const SLACK = 1e-10;

/**
 * x* of the lasso, min ½‖Ax − y‖² + λ‖x‖₁, found exactly: where the signs θ of the coefficients that are not 0 are known, those solve
 * the linear system (AᵀA x)ₐ = (Aᵀy)ₐ − λθₐ. One coefficient at a time is let in, the one whose correlation with the residual exceeds λ by
 * most; on the way to each solution, one that comes to 0 may leave. F falls with each step, so no set of signs comes twice. At the end
 * |Aᵀ(y − Ax)| ≤ λ everywhere, and = λ·sign(x) where x is not 0: the subgradient condition, which makes it the minimum.
 * Feature-sign search, Lee, Battle, Raina & Ng, *NIPS* 19, 2006.
 *
 * @param gram AᵀA, n rows of n; positive definite on every set of coefficients that is let in
 * @param correlation Aᵀy, n
 */
export function lassoMinimum(gram: readonly Vec[], correlation: Vec, lambda: number): Vec {
  let x: Vec = new Float64Array(correlation.length);
  for (;;) {
    const entering = strongest(gram, correlation, x, lambda);
    if (!entering) return x;
    const signs = x.map(Math.sign);
    signs[entering.at] = entering.sign;
    x = settled(gram, correlation, lambda, x, signs);
  }
}

/** Of the coefficients that are 0, the one that most wants to leave it. */
function strongest(gram: readonly Vec[], correlation: Vec, x: Vec, lambda: number) {
  const active = placesOf(x);
  let found: { readonly at: number; readonly sign: number } | undefined;
  let most = lambda * (1 + SLACK);
  for (let i = 0; i < x.length; i++) {
    if (x[i] !== 0) continue;
    let pull = correlation[i];
    for (const j of active) pull -= gram[i][j] * x[j];
    if (Math.abs(pull) <= most) continue;
    most = Math.abs(pull);
    found = { at: i, sign: Math.sign(pull) };
  }
  return found;
}

/** The minimum among signals that are 0 where `signs` is, from x on. */
function settled(gram: readonly Vec[], correlation: Vec, lambda: number, from: Vec, signs: Vec): Vec {
  let [x, theta] = [from, signs];
  for (;;) {
    const active = placesOf(theta);
    const rows = active.map((i) => active.map((j) => gram[i][j]));
    const solution = solvePositiveDefinite(
      rows,
      active.map((i) => correlation[i] - lambda * theta[i]),
    );
    if (active.every((i, k) => solution[k] * theta[i] > 0)) return spread(active, solution, x.length);
    x = bestOnTheWay(
      rows,
      active.map((i) => correlation[i]),
      lambda,
      x,
      active,
      solution,
    );
    theta = x.map(Math.sign);
  }
}

/** The lowest F among the solution and the places where a coefficient comes to 0 on the straight way there. */
function bestOnTheWay(
  rows: readonly (readonly number[])[],
  correlation: readonly number[],
  lambda: number,
  x: Vec,
  active: readonly number[],
  solution: Vec,
): Vec {
  const start = active.map((i) => x[i]);
  const way = start.map((value, k) => solution[k] - value);
  const pull = rows.map((row, k) => row.reduce((sum, g, j) => sum - g * start[j], correlation[k]));
  const curve = rows.map((row) => row.reduce((sum, g, j) => sum + g * way[j], 0));
  const slope = way.reduce((sum, d, k) => sum - d * pull[k], 0);
  const bend = way.reduce((sum, d, k) => sum + d * curve[k], 0) / 2;
  const rise = (t: number): number =>
    t * slope +
    t * t * bend +
    lambda * start.reduce((sum, value, k) => sum + Math.abs(value + t * way[k]), 0);
  const crossing = (k: number): number => -start[k] / way[k];
  const stops = start.flatMap((value, k) => (value * solution[k] < 0 ? [{ t: crossing(k), at: k }] : []));
  const best = [{ t: 1, at: -1 }, ...stops].reduce((a, b) => (rise(b.t) < rise(a.t) ? b : a));
  const values = start.map((value, k) => (k === best.at ? 0 : value + best.t * way[k]));
  return spread(active, values, x.length);
}

const placesOf = (x: Vec): number[] => Array.from(x.keys()).filter((i) => x[i] !== 0);

function spread(places: readonly number[], values: ArrayLike<number>, n: number): Vec {
  const x = new Float64Array(n);
  places.forEach((i, k) => (x[i] = values[k]));
  return x;
}
