import { checkFinite, checkPositive } from '../check.ts';
import { checkProblem } from '../linear-problem.ts';
import type { LinearProblem } from '../linear-problem.ts';
import { operatorNorm } from '../operator-norm.ts';
import { gradient } from '../operators/gradient.ts';
import { checkTvKind, projectField } from '../priors/index.ts';
import type { TvPair, TvTerms } from '../priors/index.ts';
import { asPicture, sizeOf } from '../vector.ts';
import type { Vec } from '../vector.ts';
import { workArray } from '../work-array.ts';
import type { Solver, SolverState } from './solver.ts';

export interface ChambollePockState extends SolverState, TvPair {
  readonly problem: LinearProblem;
  /** x̄ = 2xₖ − xₖ₋₁. */
  readonly ahead: Vec;
  /** ‖A‖, once a step has needed it; null until then. */
  readonly norm: number | null;
}

export interface ChambollePockParams extends TvTerms {
  /**
   * ‖A‖ or something above it: 1 for a blur that keeps the light, however reflected. By default it is found by power iteration,
   * which costs up to 200 products before the first step.
   */
  readonly norm?: number;
  /** √(τ/σ): how much longer the primal steps are than the dual ones; 1 by default. */
  readonly balance?: number;
}

/** ‖∇‖² ≤ 8. */
const GRADIENT_NORM_SQUARED = 8;

/**
 * min ½‖Ax − y‖² + λTV(x), x ≥ 0 if asked for, by the primal–dual method with both terms dual, K = [A; ∇]:
 *
 *   p ← (p + σ(Ax̄ − y))/(1 + σ)      q ← the nearest to q + σ∇x̄ with |q| ≤ λ
 *   xₖ₊₁ = xₖ − τ(Aᵀp + ∇ᵀq), cut at 0 if asked for      x̄ = 2xₖ₊₁ − xₖ
 *
 * τσ‖K‖² ≤ 1 with ‖K‖² ≤ ‖A‖² + 8. From x₀ = 0 unless the problem brings a start; neither the objective nor the gap falls with
 * every step, only the distance to the saddle point in the metric of (τ, σ, K) does.
 * Chambolle & Pock, J. Math. Imaging Vis. 40 (2011), algorithm 1 with θ = 1.
 */
export const chambollePock: Solver<LinearProblem, ChambollePockState, ChambollePockParams> = {
  name: 'chambolle-pock',

  init(problem) {
    checkProblem('chambollePock', problem);
    const { inShape, outShape } = problem.operator;
    const x = problem.start?.slice() ?? new Float64Array(sizeOf(inShape));
    const p = new Float64Array(sizeOf(outShape));
    const q = new Float64Array(2 * sizeOf(inShape));
    return { problem, iteration: 0, x, p, q, ahead: x, norm: null };
  },

  step(state, params) {
    const { lambda, kind = 'isotropic', nonnegative = false, balance = 1 } = params;
    const { problem, x, ahead } = state;
    const { operator, data } = problem;
    checkFinite('chambollePock', 'lambda', lambda, 0);
    checkTvKind('chambollePock', kind);
    checkPositive('chambollePock', 'balance', balance);
    const known = params.norm === undefined ? (state.norm ?? operatorNorm(operator)) : state.norm;
    const norm = params.norm ?? known!;
    checkFinite('chambollePock', 'norm', norm, 0);
    const length = 1 / Math.sqrt(norm ** 2 + GRADIENT_NORM_SQUARED);
    const [tau, sigma] = [length * balance, length / balance];
    const nabla = gradient(asPicture(operator.inShape), { boundary: 'replicate' });

    const p = operator.apply(ahead);
    for (let i = 0; i < p.length; i++) p[i] = (state.p[i] + sigma * (p[i] - data[i])) / (1 + sigma);
    const q = nabla.apply(ahead);
    for (let i = 0; i < q.length; i++) q[i] = state.q[i] + sigma * q[i];
    projectField(q, lambda, kind);
    const next = descended(x, tau, operator.adjoint(p), nabla.adjoint(q, pullOf(x.length)), nonnegative);
    const nextAhead = new Float64Array(x.length);
    for (let i = 0; i < x.length; i++) nextAhead[i] = 2 * next[i] - x[i];
    return { problem, iteration: state.iteration + 1, x: next, p, q, ahead: nextAhead, norm: known };
  },
};

const pullOf = workArray();

/** x − τ(a + b), cut at 0 if asked for, in the place of a. */
function descended(x: Vec, tau: number, a: Vec, b: Vec, nonnegative: boolean): Vec {
  const least = nonnegative ? 0 : -Infinity;
  for (let i = 0; i < x.length; i++) a[i] = Math.max(least, x[i] - tau * (a[i] + b[i]));
  return a;
}
