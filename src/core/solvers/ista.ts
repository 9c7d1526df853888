import { checkFinite } from '../check.ts';
import { checkProblem } from '../linear-problem.ts';
import type { LinearProblem } from '../linear-problem.ts';
import { chooseStep } from '../operator-norm.ts';
import type { Prior } from '../priors/index.ts';
import { addScaled, sizeOf, subtract } from '../vector.ts';
import type { Vec } from '../vector.ts';
import type { Solver, SolverState } from './solver.ts';

export interface IstaState extends SolverState {
  readonly problem: LinearProblem;
  /** r = y − A x. */
  readonly residual: Vec;
  /** 1/‖A‖², once a step has needed it; null until then. */
  readonly safeStep: number | null;
}

export interface ProximalParams {
  /** λ, the prior's weight. */
  readonly lambda: number;
  readonly prior: Prior;
  /** τ; 1/‖A‖² by default. */
  readonly step?: number;
}

/**
 * Iterative shrinkage–thresholding, for min F(x) = ½‖Ax − y‖² + λR(x):  x ← prox(x + τAᵀ(y − Ax), τλ), from x₀ = 0 unless the
 * problem brings a start. F falls with every step for τ ≤ 1/‖A‖², and F(xₖ) − F* ≤ ‖x₀ − x*‖²/(2τk).
 * Daubechies, Defrise & De Mol, *CPAM* 57(11), 2004; Beck & Teboulle, *SIAM J. Imaging Sci.* 2(1), 2009, theorem 3.1.
 */
export const ista: Solver<LinearProblem, IstaState, ProximalParams> = {
  name: 'ista',

  init(problem) {
    checkProblem('ista', problem);
    const { operator, data } = problem;
    const x = problem.start?.slice() ?? new Float64Array(sizeOf(operator.inShape));
    return { problem, iteration: 0, x, residual: subtract(data, operator.apply(x)), safeStep: null };
  },

  step({ problem, iteration, x, residual, safeStep: known }, { lambda, prior, step }) {
    const { operator, data } = problem;
    checkFinite('ista', 'lambda', lambda, 0);
    const { tau, safeStep } = chooseStep('ista', operator, step, known);
    // What a map has made takes in what comes of it: new arrays cost as much as the sums.
    const gradient = operator.adjoint(residual);
    const next = prior.prox(addScaled(x, tau, gradient, gradient), tau * lambda);
    const model = operator.apply(next);
    const nextResidual = subtract(data, model, model);
    return { problem, iteration: iteration + 1, x: next, residual: nextResidual, safeStep };
  },
};
