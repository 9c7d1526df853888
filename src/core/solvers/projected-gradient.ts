import { checkProblem } from '../linear-problem.ts';
import type { LinearProblem } from '../linear-problem.ts';
import { chooseStep } from '../operator-norm.ts';
import { sizeOf, subtract } from '../vector.ts';
import type { Vec } from '../vector.ts';
import type { Solver, SolverState } from './solver.ts';

export interface ProjectedGradientState extends SolverState {
  readonly problem: LinearProblem;
  /** r = y − A x. */
  readonly residual: Vec;
  /** 1/‖A‖², once a step has needed it; null until then, because the norm costs many products. */
  readonly safeStep: number | null;
}

export interface ProjectedGradientParams {
  /** τ; converges for 0 < τ < 2/‖A‖². 1/‖A‖² by default. */
  readonly step?: number;
}

/**
 * Nonnegative least squares, least ½‖Ax − y‖² over x ≥ 0, by a step of gradient descent and a cut at zero:
 *
 *   x ← max(0, x + τAᵀ(y − Ax))
 *
 * from x₀ = 0, or from the positive part of the problem's start. ‖Ax − y‖ never rises while τ ≤ 2/‖A‖². A solution is
 * known by its signs: Aᵀr ≤ 0 everywhere, and = 0 where x > 0. The projected Landweber method.
 * Goldstein, *Bull. Amer. Math. Soc.* 70(5), 1964; Levitin & Polyak, *USSR Comput. Math. Math. Phys.* 6(5), 1966.
 */
export const projectedGradient: Solver<LinearProblem, ProjectedGradientState, ProjectedGradientParams> = {
  name: 'projected-gradient',

  init(problem) {
    checkProblem('projectedGradient', problem);
    const { operator, data } = problem;
    const x = problem.start?.map((value) => Math.max(value, 0)) ?? new Float64Array(sizeOf(operator.inShape));
    return { problem, iteration: 0, x, residual: subtract(data, operator.apply(x)), safeStep: null };
  },

  step(state, params) {
    const { problem, x } = state;
    const { tau, safeStep } = chooseStep('projectedGradient', problem.operator, params.step, state.safeStep);
    const next = problem.operator.adjoint(state.residual);
    for (let i = 0; i < next.length; i++) next[i] = Math.max(0, x[i] + tau * next[i]);
    const residual = subtract(problem.data, problem.operator.apply(next));
    return { problem, iteration: state.iteration + 1, x: next, residual, safeStep };
  },
};
