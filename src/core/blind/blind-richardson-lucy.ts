import { checkInteger } from '../check.ts';
import type { Kernel } from '../kernels/index.ts';
import type { LinearOperator } from '../operator.ts';
import { convolve2d } from '../operators/convolve2d.ts';
import { richardsonLucy } from '../solvers/richardson-lucy.ts';
import { stateAfter } from '../solvers/solver.ts';
import type { Solver, SolverState } from '../solvers/solver.ts';
import { scale, sum } from '../vector.ts';
import type { Vec } from '../vector.ts';
import { startingKernel } from './starting-kernel.ts';
import { checkFrame, kernelOperator } from './kernel-operator.ts';
import type { BlindFrame } from './kernel-operator.ts';

/** Find the picture x and the kernel h in h ∗ x ≈ y. */
export interface BlindProblem extends BlindFrame {
  /** y, of `shape`, ≥ 0. */
  readonly data: Vec;
  /** x₀, of `shape`, ≥ 0; flat, with the data's light, by default. */
  readonly start?: Vec;
  /** h₀, of `kernelShape`, ≥ 0 and not all 0; its sum is made 1. Flat by default. Where it is 0 it stays 0. */
  readonly kernel?: Vec;
}

export interface BlindRichardsonLucyState extends SolverState {
  readonly problem: BlindProblem;
  /** h ≥ 0, with sum 1. */
  readonly kernel: Kernel;
}

export interface BlindRichardsonLucyParams {
  /** Steps of `richardsonLucy` on x in one step of this; 1 by default. */
  readonly pictureSteps?: number;
  /** Steps of it on h; 1 by default. */
  readonly kernelSteps?: number;
}

/**
 * Richardson–Lucy on the picture with the kernel held, then on the kernel with the picture held, over and over:
 *
 *   x ← x · Hᵀ(y/Hx)/Hᵀ1,   h ← h · Xᵀ(y/Xh)/Xᵀ1,   (h, x) ← (h/Σh, x·Σh)
 *
 * where Hx = Xh = h ∗ x. Each half is a step of EM, so the Poisson misfit never rises; the last line leaves h ∗ x as it
 * was. x and h stay ≥ 0; Σx = Σy on a periodic frame. The misfit's own minimum holds the kernel δ with x = y, so what comes
 * out depends on the start, on the kernel's support and on stopping early.
 * Fish, Brinicombe, Pike & Walker, *J. Opt. Soc. Am. A* 12(1), 1995 (who take the kernel first, and several steps a
 * half); Holmes, *J. Opt. Soc. Am. A* 9(7), 1992.
 * @throws RangeError for a negative picture, start or kernel, and for a dark kernel.
 */
export const blindRichardsonLucy: Solver<BlindProblem, BlindRichardsonLucyState, BlindRichardsonLucyParams> =
  {
    name: 'blind-richardson-lucy',

    init(problem) {
      checkFrame('blindRichardsonLucy', problem);
      const { data, start, kernelShape } = problem;
      const kernel = startingKernel('blindRichardsonLucy', problem);
      const operator = blurBy(kernel, problem);
      const { x } = richardsonLucy.init({ operator, data, ...(start && { start }) });
      return { problem, iteration: 0, x, kernel: { shape: kernelShape, data: kernel } };
    },

    step({ problem, iteration, x, kernel }, { pictureSteps = 1, kernelSteps = 1 }) {
      checkInteger('blindRichardsonLucy', 'pictureSteps', pictureSteps, 0);
      checkInteger('blindRichardsonLucy', 'kernelSteps', kernelSteps, 0);
      const { data, kernelShape } = problem;
      const picture = likelier(blurBy(kernel.data, problem), data, x, pictureSteps);
      const h = likelier(kernelOperator(picture, problem), data, kernel.data, kernelSteps);
      const light = sum(h);
      // A dark picture tells nothing of its blur.
      if (!(light > 0)) return { problem, iteration: iteration + 1, x: picture, kernel };
      return {
        problem,
        iteration: iteration + 1,
        x: scale(light, picture),
        kernel: { shape: kernelShape, data: scale(1 / light, h) },
      };
    },
  };

function likelier(operator: LinearOperator, data: Vec, start: Vec, steps: number): Vec {
  return steps === 0 ? start : stateAfter(richardsonLucy, { operator, data, start }, {}, steps).x;
}

function blurBy(data: Vec, { shape, kernelShape, boundary }: BlindFrame): LinearOperator {
  return convolve2d({ shape: kernelShape, data }, shape, { boundary });
}
