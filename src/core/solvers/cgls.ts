import { checkProblem } from '../linear-problem.ts';
import type { LinearProblem } from '../linear-problem.ts';
import { addScaled, dot, sizeOf, subtract } from '../vector.ts';
import type { Vec } from '../vector.ts';
import type { Solver, SolverState } from './solver.ts';

export interface CglsState extends SolverState {
  readonly problem: LinearProblem;
  /** r = y − A x, carried along by its recurrence: rounding parts it slowly from y − Ax. */
  readonly residual: Vec;
  /** p: the next step goes along it; the directions' images Ap are orthogonal to one another. */
  readonly direction: Vec;
  /** γ = ‖Aᵀr‖², the squared length of the gradient. */
  readonly gamma: number;
}

/**
 * Conjugate gradients on the normal equations AᵀAx = Aᵀy, without forming AᵀA:
 *
 *   q = Ap,  α = γ/‖q‖²,  x ← x + αp,  r ← r − αq,  s = Aᵀr,  γ' = ‖s‖²,  p ← s + (γ'/γ)p
 *
 * From x₀ = 0 unless the problem brings a start. x_k has the least ‖Ax − y‖ in x₀ + span{Aᵀr₀, …, (AᵀA)^(k−1)Aᵀr₀},
 * so ‖r‖ never rises while ‖x − x₀‖ never falls: k is the regularisation. Once Aᵀr = 0, x stays.
 * Penalties: give it `stack(A, scale(λ, L))` and the data (y, 0).
 * Hestenes & Stiefel, *J. Res. Nat. Bur. Standards* 49(6), 1952, § 10; Björck, *Numerical Methods for Least Squares
 * Problems*, SIAM 1996, algorithm 7.4.1.
 */
export const cgls: Solver<LinearProblem, CglsState, Record<string, never>> = {
  name: 'cgls',

  init(problem) {
    checkProblem('cgls', problem);
    const { operator, data } = problem;
    const x = problem.start?.slice() ?? new Float64Array(sizeOf(operator.inShape));
    const residual = subtract(data, operator.apply(x));
    const direction = operator.adjoint(residual);
    return { problem, iteration: 0, x, residual, direction, gamma: dot(direction, direction) };
  },

  step({ problem, iteration, x, residual, direction, gamma }) {
    const { operator } = problem;
    const q = operator.apply(direction);
    const curvature = dot(q, q);
    const alpha = curvature > 0 ? gamma / curvature : 0;
    // What a map has made takes in what comes of it: new arrays cost as much as the sums.
    const next = addScaled(residual, -alpha, q, q);
    const s = operator.adjoint(next);
    const nextGamma = dot(s, s);
    return {
      problem,
      iteration: iteration + 1,
      x: addScaled(x, alpha, direction),
      residual: next,
      direction: addScaled(s, gamma > 0 ? nextGamma / gamma : 0, direction, s),
      gamma: nextGamma,
    };
  },
};
