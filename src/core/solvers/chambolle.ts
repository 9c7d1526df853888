import { checkAllFinite, checkFits, checkPositive, checkShape } from '../check.ts';
import { TV_STEP, checkTvKind, dualSteps } from '../priors/index.ts';
import type { TvKind } from '../priors/index.ts';
import { asPicture } from '../vector.ts';
import type { Shape, Vec } from '../vector.ts';
import type { Solver, SolverState } from './solver.ts';

/** A picture or signal to be freed of noise; there is no operator. */
export interface DenoisingProblem {
  readonly shape: Shape;
  /** g. */
  readonly data: Vec;
}

export interface ChambolleState extends SolverState {
  readonly problem: DenoisingProblem;
  /** p, the dual field in two halves, |p| ≤ 1; x = g + λ div p. */
  readonly field: Vec;
  /**
   * Primal minus dual value of the state that this step started from, so that it costs no pass of its own:
   * ½‖xₖ₋₁ − x*‖² ≤ gap. ∞ before the first step.
   */
  readonly gapBefore: number;
}

export interface ChambolleParams {
  /** λ. */
  readonly lambda: number;
  /** 'isotropic' by default. */
  readonly kind?: TvKind;
  /** τ; 1/4 by default. Convergence is proved up to 1/8, and 1/4 is what works. */
  readonly step?: number;
}

/**
 * Total variation denoising (Rudin, Osher & Fatemi), min ½‖x − g‖² + λTV(x), by its dual:
 *
 *   p ← (p + (τ/λ)∇x)/(1 + (τ/λ)|∇x|)      x = g + λ div p
 *
 * from p = 0, which is x = g. λ may change between steps: the field stays of use.
 * Chambolle, *An algorithm for total variation minimization and applications*, J. Math. Imaging Vis. 20 (2004).
 */
export const chambolle: Solver<DenoisingProblem, ChambolleState, ChambolleParams> = {
  name: 'chambolle',

  init(problem) {
    const { shape, data } = problem;
    checkShape('chambolle', 'shape', shape);
    checkFits('chambolle', 'data', data, shape);
    checkAllFinite('chambolle', 'data', data);
    const field = new Float64Array(2 * data.length);
    return { problem, iteration: 0, x: data.slice(), field, gapBefore: Infinity };
  },

  step({ problem, iteration, x, field }, { lambda, kind = 'isotropic', step = TV_STEP }) {
    checkPositive('chambolle', 'lambda', lambda);
    checkPositive('chambolle', 'step', step);
    checkTvKind('chambolle', kind);
    const { shape, data: g } = problem;
    const steps = dualSteps(g.length);
    const next = steps.step({ g, lambda, step, frame: asPicture(shape), kind }, { x, p: field });
    return { problem, iteration: iteration + 1, x: next.x, field: next.p, gapBefore: next.gap };
  },
};
