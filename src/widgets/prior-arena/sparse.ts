/** A prior with corners, tuned: its whole path of solutions is followed, as far down as anybody asks. */
import { rmse } from '../../core/metrics.ts';
import { dot, subtract, type Vec } from '../../core/vector.ts';
import type { Atoms } from './atoms.ts';
import { lassoPath, type Knot } from './lasso-path.ts';
import type { Score, Tuned } from './methods.ts';

export interface Bout {
  readonly truth: Vec;
  /** y = Ax + n, and Aᵀy. */
  readonly data: Vec;
  readonly backprojected: Vec;
  /** Standard deviation of n. */
  readonly noise: number;
}

/** The best λ is looked for from the largest down to these parts of the rule's and of the best one so far. */
const BELOW = { rule: 1 / 20, best: 1 / 4 };
const MOST_KNOTS = 4000;

export function tunedSparse(atoms: Atoms, { truth, data, backprojected, noise }: Bout): Tuned {
  const b = atoms.transposed(backprojected);
  const free = Array.from({ length: atoms.free }, (_, j) => j);
  const path = lassoPath({ gram: atoms.gram, correlation: b, free });
  const knots: Knot[] = [];
  /** False at the end of the path. */
  function follow(): boolean {
    if (knots.length === MOST_KNOTS) return false;
    const { value, done } = path.next();
    if (!done) knots.push(value);
    return !done;
  }

  // ‖Ax̂ − y‖² = ‖y‖² − bᵀc − λΣ|c|, because cᵀ(b − Gc) = λΣ|c|.
  const power = dot(data, data);
  const residual = ({ lambda, c }: Knot) =>
    power -
    c.reduce((sum, value, j) => sum + b[j] * value + (j < atoms.free ? 0 : lambda * Math.abs(value)), 0);
  const target = data.length * noise * noise;
  const wanted = atoms.isometric ? atoms.transposed(truth) : truth;
  const errorOf = ({ c }: Knot) => subtract(atoms.isometric ? c : atoms.synthesise(c), wanted);

  let best: Score = { lambda: Infinity, rmse: Infinity };
  let rule: number | undefined;
  let before: { readonly knot: Knot; readonly error: Vec; readonly residual: number } | undefined;
  while (follow()) {
    const knot = knots[knots.length - 1];
    const here = { knot, error: errorOf(knot), residual: residual(knot) };
    const found = leastBetween(before ?? here, here);
    if (found.rmse < best.rmse) best = found;
    if (rule === undefined && here.residual <= target) rule = ruleBetween(before ?? here, here, target);
    before = here;
    if (rule !== undefined && knot.lambda < rule * BELOW.rule && knot.lambda < best.lambda * BELOW.best)
      break;
  }

  function at(lambda: number): Vec {
    while (knots[knots.length - 1].lambda > lambda && follow());
    return atoms.synthesise(between(knots, lambda));
  }
  const ruled = rule ?? knots[knots.length - 1].lambda;
  return { best, rule: { lambda: ruled, rmse: rmse(at(ruled), truth) }, at };
}

interface Place {
  readonly knot: Knot;
  readonly error: Vec;
  readonly residual: number;
}

/** The error is linear in λ from knot to knot, its square a parabola. */
function leastBetween(from: Place, to: Place): Score {
  const step = subtract(to.error, from.error);
  const square = dot(step, step);
  const part = square === 0 ? 0 : Math.min(1, Math.max(0, -dot(from.error, step) / square));
  const power = dot(from.error, from.error) + part * (2 * dot(from.error, step) + part * square);
  const lambda = from.knot.lambda + part * (to.knot.lambda - from.knot.lambda);
  return { lambda, rmse: Math.sqrt(Math.max(0, power) / step.length) };
}

/** Where ‖Ax̂ − y‖², linear in λ² from knot to knot, is the target; the first knot's λ where it is there already. */
function ruleBetween(from: Place, to: Place, target: number): number {
  if (from.residual <= target) return from.knot.lambda;
  const part = (target - to.residual) / (from.residual - to.residual);
  return Math.sqrt(to.knot.lambda ** 2 + part * (from.knot.lambda ** 2 - to.knot.lambda ** 2));
}

function between(knots: readonly Knot[], lambda: number): Vec {
  const after = knots.findIndex((knot) => knot.lambda <= lambda);
  if (after === 0) return knots[0].c;
  const [from, to] =
    after < 0 ? [knots[knots.length - 1], knots[knots.length - 1]] : [knots[after - 1], knots[after]];
  const part =
    from.lambda === to.lambda ? 1 : (from.lambda - Math.max(lambda, to.lambda)) / (from.lambda - to.lambda);
  return from.c.map((value, j) => value + part * (to.c[j] - value));
}
