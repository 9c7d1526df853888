import { chooseStep } from '../operator-norm.ts';
import { addScaled, sizeOf, subtract } from '../vector.ts';
import type { Vec } from '../vector.ts';
import { checkProblem } from '../linear-problem.ts';
import type { LinearProblem } from '../linear-problem.ts';
import type { Solver, SolverState } from './solver.ts';

export interface LandweberState extends SolverState {
  readonly problem: LinearProblem;
  /** r = y − A x. */
  readonly residual: Vec;
  /** 1/‖A‖², once a step has needed it; null until then, because the norm costs many products. */
  readonly safeStep: number | null;
}

export interface LandweberParams {
  /** τ; converges for 0 < τ < 2/‖A‖². 1/‖A‖² by default. */
  readonly step?: number;
}

/**
 * Gradient descent on ½‖Ax − y‖²:  x ← x + τAᵀ(y − Ax), from x₀ = 0 unless the problem brings a start.
 * Stopped early it regularises: k steps from zero are the filter factor 1 − (1 − τσ²)^k (`landweberFactor`).
 * Landweber, *Amer. J. Math.* 73(3), 1951.
 */
export const landweber: Solver<LinearProblem, LandweberState, LandweberParams> = {
  name: 'landweber',

  init(problem) {
    checkProblem('landweber', problem);
    const { operator, data } = problem;
    const x = problem.start?.slice() ?? new Float64Array(sizeOf(operator.inShape));
    return { problem, iteration: 0, x, residual: subtract(data, operator.apply(x)), safeStep: null };
  },

  step(state, params) {
    const { problem, x } = state;
    const { operator, data } = problem;
    const { tau, safeStep } = chooseStep('landweber', operator, params.step, state.safeStep);
    // What a map has made takes in what comes of it: new arrays cost as much as the sums.
    const gradient = operator.adjoint(state.residual);
    const next = addScaled(x, tau, gradient, gradient);
    const model = operator.apply(next);
    const residual = subtract(data, model, model);
    return { problem, iteration: state.iteration + 1, x: next, residual, safeStep };
  },
};
