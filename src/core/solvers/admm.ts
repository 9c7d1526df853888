import { checkFinite, checkInteger, checkPositive } from '../check.ts';
import { conjugateGradients } from '../conjugate-gradients.ts';
import { checkProblem } from '../linear-problem.ts';
import type { LinearProblem } from '../linear-problem.ts';
import type { LinearOperator } from '../operator.ts';
import { gradient } from '../operators/gradient.ts';
import { checkTvKind, projectField } from '../priors/index.ts';
import type { TvPair, TvTerms } from '../priors/index.ts';
import { add, addScaled, asPicture, scale, sizeOf, subtract } from '../vector.ts';
import type { Vec } from '../vector.ts';
import type { Solver, SolverState } from './solver.ts';

export interface AdmmState extends SolverState, TvPair {
  readonly problem: LinearProblem;
  /** The solution of the last linear system; x itself where x ≥ 0 is not demanded. */
  readonly smooth: Vec;
  /** z − u for ∇x: what the next system wants ∇x to be. */
  readonly wantedField: Vec;
  /** u, scaled by 1/ρ. */
  readonly field: Vec;
  /** The same two for x ≥ 0: w − s and s; null until a step demands it. */
  readonly wantedLight: Vec | null;
  readonly light: Vec | null;
}

export interface AdmmParams extends TvTerms {
  /** ρ, the weight of what is agreed upon; keep it while iterating, since u is scaled by it. 10λ by default. */
  readonly rho?: number;
  /** Most steps of conjugate gradients for one linear system, which starts from the last one's solution; 5 by default. */
  readonly innerIterations?: number;
}

/** A linear system counts as solved when its residual is this share of its right side: near the end one step is enough. */
const INNER_TOLERANCE = 1e-12;

/**
 * min ½‖Ax − y‖² + λΣ|z| with z = ∇x, by the alternating direction method of multipliers in scaled form:
 *
 *   x ← argmin ½‖Ax − y‖² + (ρ/2)‖∇x − z + u‖²      z ← shrink(∇x + u, λ/ρ)      u ← u + ∇x − z
 *
 * and, where x ≥ 0 is demanded, beside it w = x, w ← max(x + s, 0), s ← s + x − w, of which w is shown as x. For any A the system
 * (AᵀA + ρ∇ᵀ∇)x = Aᵀy + ρ∇ᵀ(z − u) is solved by conjugate gradients, nearly (Eckstein & Bertsekas, *Math. Program.* 55, 1992).
 * Boyd, Parikh, Chu, Peleato & Eckstein, *Found. Trends Mach. Learn.* 3(1), 2011, § 3.1.1 and § 6.4.1; as a method for TV, split
 * Bregman: Goldstein & Osher, *SIAM J. Imaging Sci.* 2(2), 2009.
 */
export const admm: Solver<LinearProblem, AdmmState, AdmmParams> = {
  name: 'admm',

  init(problem) {
    checkProblem('admm', problem);
    const { operator, data } = problem;
    const x = problem.start?.slice() ?? new Float64Array(sizeOf(operator.inShape));
    const field = new Float64Array(2 * x.length);
    const wantedField = nablaOf(operator).apply(x);
    const p = subtract(operator.apply(x), data);
    return {
      ...{ problem, iteration: 0, x, smooth: x, p, q: field },
      ...{ wantedField, field, wantedLight: null, light: null },
    };
  },

  step(state, params) {
    const { lambda, kind = 'isotropic', nonnegative = false, innerIterations = 5 } = params;
    const rho = params.rho ?? (10 * lambda || 1);
    checkFinite('admm', 'lambda', lambda, 0);
    checkTvKind('admm', kind);
    checkPositive('admm', 'rho', rho);
    checkInteger('admm', 'innerIterations', innerIterations, 1);
    const { problem } = state;
    const light = nonnegative ? (state.light ?? new Float64Array(state.x.length)) : null;
    const wantedLight = nonnegative ? (state.wantedLight ?? state.smooth) : null;
    const smooth = solveSystem({ ...state, wantedLight }, rho, innerIterations);

    // u ← the part of ∇x + u that is no longer than λ/ρ, z the rest (Moreau), and z − u = (∇x + u) − 2u.
    const sum = add(nablaOf(problem.operator).apply(smooth), state.field);
    const field = sum.slice();
    projectField(field, lambda / rho, kind);
    const lightSum = light && add(smooth, light);
    const x = lightSum ? lightSum.map((value) => Math.max(value, 0)) : smooth;
    return {
      ...{ problem, iteration: state.iteration + 1, x, smooth },
      ...{ p: subtract(problem.operator.apply(x), problem.data), q: scale(rho, field) },
      ...{ field, wantedField: addScaled(sum, -2, field) },
      light: lightSum && lightSum.map((value) => Math.min(value, 0)),
      wantedLight: lightSum && lightSum.map(Math.abs),
    };
  },
};

function nablaOf({ inShape }: LinearOperator): LinearOperator {
  return gradient(asPicture(inShape), { boundary: 'replicate' });
}

/** (AᵀA + ρ∇ᵀ∇ [+ ρ])x = Aᵀy + ρ∇ᵀ(z − u) [+ ρ(w − s)]. */
function solveSystem(state: AdmmState, rho: number, iterations: number): Vec {
  const { problem, smooth, wantedField, wantedLight } = state;
  const { operator, data } = problem;
  const nabla = nablaOf(operator);
  const product = (x: Vec) => {
    const data = operator.adjoint(operator.apply(x));
    const out = addScaled(data, rho, nabla.adjoint(nabla.apply(x)));
    return wantedLight ? addScaled(out, rho, x) : out;
  };
  const right = addScaled(operator.adjoint(data), rho, nabla.adjoint(wantedField));
  const b = wantedLight ? addScaled(right, rho, wantedLight) : right;
  return conjugateGradients(product, b, smooth, { iterations, tolerance: INNER_TOLERANCE });
}
