import { checkPositive } from '../check.ts';
import { checkSquareProblem } from '../linear-problem.ts';
import type { LinearProblem } from '../linear-problem.ts';
import { addScaled, sizeOf, subtract } from '../vector.ts';
import type { Vec } from '../vector.ts';
import type { Solver, SolverState } from './solver.ts';

export interface VanCittertState extends SolverState {
  readonly problem: LinearProblem;
  /** r = y − A x. */
  readonly residual: Vec;
}

export interface VanCittertParams {
  /** τ, the damping; 1 by default, as Van Cittert had it. */
  readonly step?: number;
}

/**
 * Add what the blurred estimate lacks:  x ← x + τ(y − Ax), from x₀ = 0 unless the problem brings a start, so x₁ = τy.
 * No adjoint, and at a price: r ← (1 − τA)r, so an eigenvalue a of A with |1 − τa| > 1 makes it diverge. Where the real
 * part of a blur's transfer function is negative, no τ > 0 helps. For A symmetric and positive definite it converges while
 * 0 < τ < 2/‖A‖; k steps from zero are the filter factor 1 − (1 − τa)^k, Landweber's with a in place of σ².
 * Van Cittert, *Z. Phys.* 69, 1931.
 * @throws RangeError unless x and y have one shape.
 */
export const vanCittert: Solver<LinearProblem, VanCittertState, VanCittertParams> = {
  name: 'van-cittert',

  init(problem) {
    checkSquareProblem('vanCittert', problem);
    const { operator, data } = problem;
    const x = problem.start?.slice() ?? new Float64Array(sizeOf(operator.inShape));
    return { problem, iteration: 0, x, residual: subtract(data, operator.apply(x)) };
  },

  step({ problem, iteration, x, residual }, { step = 1 }) {
    checkPositive('vanCittert', 'step', step);
    const next = addScaled(x, step, residual);
    return {
      problem,
      iteration: iteration + 1,
      x: next,
      residual: subtract(problem.data, problem.operator.apply(next)),
    };
  },
};
