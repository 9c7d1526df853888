import { checkFinite, demand } from '../check.ts';
import { checkSquareProblem } from '../linear-problem.ts';
import type { LinearProblem } from '../linear-problem.ts';
import { sizeOf, subtract } from '../vector.ts';
import type { Vec } from '../vector.ts';
import type { Solver, SolverState } from './solver.ts';

export interface CleanState extends SolverState {
  readonly problem: LinearProblem;
  /** r = y − A x: the dirty picture without the point sources found so far. */
  readonly residual: Vec;
  /** Where the latest step found its source; −1 before the first, and once nothing stands above the threshold. */
  readonly peak: number;
}

export interface CleanParams {
  /** γ, the share of a peak taken in one step, in (0, 2); 0.1 by default. */
  readonly gain?: number;
  /** Peaks of at most this height, in units of y, are left in the residual; 0 by default. */
  readonly threshold?: number;
}

/**
 * Explain the picture by point sources, the brightest first. With the peak j = argmax |r|, the first of equals,
 *
 *   t = γ·r_j/A_jj,   x_j ← x_j + t,   r ← r − t·Ae_j
 *
 * where Ae_j is the dirty beam at j, so that γ = 1 levels the peak. x is the list of sources; y = Ax + r in every step.
 * For A symmetric with A_jj > 0, ½xᵀAx − yᵀx falls by γ(2 − γ)r_j²/2A_jj; where A_jj is the same everywhere and γ = 1, no
 * change of one number lowers it more. The restored picture, x seen by a clean beam, plus r, is the figure's to make.
 * Högbom, *Astron. Astrophys. Suppl.* 15, 1974; Schwarz, *Astron. Astrophys.* 65, 1978 (convergence).
 * @throws RangeError unless x and y have one shape, and where the beam at the peak is not positive.
 */
export const clean: Solver<LinearProblem, CleanState, CleanParams> = {
  name: 'clean',

  init(problem) {
    checkSquareProblem('clean', problem);
    const { operator, data } = problem;
    const x = problem.start?.slice() ?? new Float64Array(sizeOf(operator.inShape));
    return { problem, iteration: 0, x, residual: subtract(data, operator.apply(x)), peak: -1 };
  },

  step(state, { gain = 0.1, threshold = 0 }) {
    demand(gain > 0 && gain < 2, 'clean', 'gain must lie in (0, 2)', gain);
    checkFinite('clean', 'threshold', threshold, 0);
    const { problem, iteration, residual } = state;
    const x = state.x.slice();
    const peak = highest(residual);
    if (Math.abs(residual[peak]) <= threshold) {
      return { problem, iteration: iteration + 1, x, residual, peak: -1 };
    }
    const beam = beamAt(problem, peak);
    demand(beam[peak] > 0, 'clean', `the beam must be positive where it points, at ${peak}`, beam[peak]);
    const strength = (gain * residual[peak]) / beam[peak];
    x[peak] += strength;
    for (let i = 0; i < beam.length; i++) beam[i] = residual[i] - strength * beam[i];
    return { problem, iteration: iteration + 1, x, residual: beam, peak };
  },
};

/** The index of the largest |rᵢ|, the first of equals. */
function highest(r: Vec): number {
  let best = 0;
  for (let i = 1; i < r.length; i++) if (Math.abs(r[i]) > Math.abs(r[best])) best = i;
  return best;
}

/** A e_j: how a point source at j is seen. */
function beamAt({ operator }: LinearProblem, j: number): Vec {
  const source = new Float64Array(sizeOf(operator.inShape));
  source[j] = 1;
  return operator.apply(source);
}
