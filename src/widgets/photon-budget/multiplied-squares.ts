/**
 * Nonnegative least squares by multiplying, as Richardson–Lucy does and with its start: the control that parts the step from the
 * misfit.
 */
import type { LinearProblem } from '../../core/linear-problem.ts';
import type { Solver, SolverState } from '../../core/solvers/solver.ts';
import { subtract, sum, type Vec } from '../../core/vector.ts';

export interface MultipliedSquaresState extends SolverState {
  readonly problem: LinearProblem;
  /** Aᵀy ≥ 0. */
  readonly back: Vec;
  readonly residual: Vec;
}

/**
 * x ← x · Aᵀy / AᵀAx, from a flat start: the same fixed points as nonnegative least squares, reached from inside. For y ≥ 0 and an
 * A without negative entries. The image space reconstruction algorithm: Daube-Witherspoon & Muehllehner, *IEEE Trans. Med. Imaging*
 * 5(2), 1986.
 */
export const multipliedSquares: Solver<LinearProblem, MultipliedSquaresState, Record<string, never>> = {
  name: 'multiplied-squares',

  init(problem) {
    const { operator, data } = problem;
    const x = new Float64Array(data.length).fill(sum(data) / data.length);
    const back = operator.adjoint(data).map((value) => Math.max(value, 0));
    return { problem, iteration: 0, x, back, residual: subtract(data, operator.apply(x)) };
  },

  step({ problem, iteration, x, back, residual }) {
    const { operator, data } = problem;
    const model = subtract(data, residual);
    const next = operator.adjoint(model);
    for (let i = 0; i < next.length; i++) next[i] = next[i] > 0 ? (x[i] * back[i]) / next[i] : 0;
    // The old model is of no more use, and the new residual takes its place.
    operator.apply(next, model);
    const left = subtract(data, model, model);
    return { problem, iteration: iteration + 1, x: next, back, residual: left };
  },
};
