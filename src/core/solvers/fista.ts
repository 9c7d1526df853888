import { checkFinite } from '../check.ts';
import type { LinearProblem } from '../linear-problem.ts';
import { chooseStep } from '../operator-norm.ts';
import { addScaled, subtract } from '../vector.ts';
import type { Vec } from '../vector.ts';
import { ista } from './ista.ts';
import type { IstaState, ProximalParams } from './ista.ts';
import type { Solver } from './solver.ts';

export interface FistaState extends IstaState {
  /** v, the point that the next step starts from, ahead of x. */
  readonly ahead: Vec;
  /** y − A v. */
  readonly aheadResidual: Vec;
  /** tₖ, which sets how far ahead: 1 at first, then about k/2. */
  readonly momentum: number;
}

/**
 * ISTA with momentum, for min F(x) = ½‖Ax − y‖² + λR(x):
 *
 *   xₖ = prox(v + τAᵀ(y − Av), τλ)      tₖ₊₁ = (1 + √(1 + 4tₖ²))/2      v = xₖ + (tₖ − 1)/tₖ₊₁ · (xₖ − xₖ₋₁)
 *
 * F(xₖ) − F* ≤ 2‖x₀ − x*‖²/(τ(k + 1)²) for τ ≤ 1/‖A‖². This is the plain method: F may rise from one step to the next, and
 * ripples do. Beck & Teboulle, *SIAM J. Imaging Sci.* 2(1), 2009, theorem 4.4.
 */
export const fista: Solver<LinearProblem, FistaState, ProximalParams> = {
  name: 'fista',

  init(problem) {
    const first = ista.init(problem);
    return { ...first, ahead: first.x, aheadResidual: first.residual, momentum: 1 };
  },

  step(state, { lambda, prior, step }) {
    const { problem, x, residual, ahead, aheadResidual, momentum } = state;
    const { operator, data } = problem;
    checkFinite('fista', 'lambda', lambda, 0);
    const { tau, safeStep } = chooseStep('fista', operator, step, state.safeStep);
    // What a map has made takes in what comes of it: new arrays cost as much as the sums.
    const gradient = operator.adjoint(aheadResidual);
    const next = prior.prox(addScaled(ahead, tau, gradient, gradient), tau * lambda);
    const model = operator.apply(next);
    const nextResidual = subtract(data, model, model);
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum ** 2)) / 2;
    const beta = (momentum - 1) / nextMomentum;
    return {
      problem,
      iteration: state.iteration + 1,
      x: next,
      residual: nextResidual,
      safeStep,
      ahead: goneOn(next, beta, x),
      // A is linear, so that no second product is needed.
      aheadResidual: goneOn(nextResidual, beta, residual),
      momentum: nextMomentum,
    };
  },
};

/** x + β(x − before). */
function goneOn(x: Vec, beta: number, before: Vec): Vec {
  const way = subtract(x, before);
  return addScaled(x, beta, way, way);
}
