import { checkFits, checkInteger } from '../check.ts';
import { resample } from '../operators/resample.ts';
import type { Solver, SolverState } from '../solvers/solver.ts';
import type { Vec } from '../vector.ts';
import { alternatingMap } from './alternating-map.ts';
import type { AlternatingMapParams, AlternatingMapProblem, AlternatingMapState } from './alternating-map.ts';
import { centred } from './centred.ts';
import { lowered } from './lowered.ts';
import type { Lowered } from './lowered.ts';
import { scaledToOne } from './simplex.ts';

type Size = readonly [number, number];

export interface CoarseToFineState extends SolverState {
  /** The problem at every scale, the coarsest first. */
  readonly levels: readonly AlternatingMapProblem[];
  /** Which of them is being solved. */
  readonly level: number;
  /** Where it stands; `now.iteration` counts the steps at this level. */
  readonly now: AlternatingMapState;
}

export interface CoarseToFineParams extends Omit<AlternatingMapParams, 'lambda' | 'kernelStep'> {
  /** λ of step k, through all scales: a coarse one has the large ones. */
  readonly lambda: Lowered;
  /** How far h may go in step k, as a share of its largest weight. */
  readonly kernelStep: Lowered;
  /** Steps at each level but the last, which goes on; the coarsest first. */
  readonly steps: readonly number[];
}

/** No kernel is made narrower than this by going coarser. */
const LEAST_KERNEL = 3;

const halved = (size: number): number => Math.max(LEAST_KERNEL, 2 * Math.floor((size + 1) / 4) + 1);

/**
 * The problem with data and kernel of half the size, and again, until the kernel would be smaller than 3; the coarsest first. The
 * data are means over what a coarse pixel covers, so that they are blurred by a kernel of half the width, and their noise is less.
 */
export function coarserProblems(problem: AlternatingMapProblem, most = Infinity): AlternatingMapProblem[] {
  const levels = [problem];
  while (levels.length < most && Math.max(...levels[0].kernelShape) > 2 * LEAST_KERNEL) {
    const { data, shape, kernelShape, beyond } = levels[0];
    const coarse: Size = [Math.ceil(shape[0] / 2), Math.ceil(shape[1] / 2)];
    const means = resample(shape, coarse, { method: 'area' }).apply(data);
    levels.unshift({
      data: means,
      shape: coarse,
      kernelShape: [halved(kernelShape[0]), halved(kernelShape[1])],
      ...(beyond && { beyond }),
    });
  }
  return levels;
}

/**
 * `alternatingMap` at one scale after the other. What a level ends with begins the next, both enlarged by straight lines between
 * pixels and the kernel moved so that its centre of mass is its centre, with x moved the other way.
 * A long blur is a short one at a coarse scale, where its edges are steep again; Fergus et al., *ACM Trans. Graph.* 25(3), 2006.
 */
export const coarseToFine: Solver<
  AlternatingMapProblem & { readonly most?: number },
  CoarseToFineState,
  CoarseToFineParams
> = {
  name: 'coarse-to-fine',

  init({ most, ...problem }) {
    checkFits('coarseToFine', 'data', problem.data, problem.shape);
    const levels = coarserProblems(problem, most);
    const now = alternatingMap.init(levels[0]);
    return { iteration: 0, x: now.x, levels, level: 0, now };
  },

  step({ iteration, levels, level, now }, { lambda, kernelStep, steps, ...rest }) {
    checkInteger('coarseToFine', 'steps', steps[level] ?? 1, 1);
    const up = level < levels.length - 1 && now.iteration >= (steps[level] ?? 1);
    const from = up ? enlarged(now, levels[level + 1]) : now;
    const next = alternatingMap.step(from, {
      ...rest,
      lambda: lowered(iteration, lambda),
      kernelStep: lowered(iteration, kernelStep),
    });
    return { iteration: iteration + 1, x: next.x, levels, level: up ? level + 1 : level, now: next };
  },
};

/** The same picture and kernel as a start at the next scale. */
function enlarged(state: AlternatingMapState, problem: AlternatingMapProblem): AlternatingMapState {
  const { x, kernel } = centred(state.x, state.blur.frame, state.kernel);
  const { blur } = alternatingMap.init(problem);
  const start = stretched(x, state.blur.frame, blur.frame);
  const wide = stretched(kernel.data, kernel.shape, problem.kernelShape);
  return alternatingMap.init({ ...problem, start, kernel: scaledToOne(wide)! });
}

const stretched = (values: Vec, shape: Size, outShape: Size): Vec =>
  resample(shape, outShape, { method: 'bilinear' }).apply(values);
