import { demand } from '../check.ts';
import { likelihoodSteps } from '../fft/index.ts';
import { asPicture, maxAbs, sizeOf, sum } from '../vector.ts';
import type { Vec } from '../vector.ts';
import { checkProblem } from '../linear-problem.ts';
import type { LinearProblem } from '../linear-problem.ts';
import type { Solver, SolverState } from './solver.ts';

export interface RichardsonLucyState extends SolverState {
  readonly problem: LinearProblem;
  /** Aᵀ1: how much of each pixel's light the data saw. */
  readonly sensitivity: Vec;
  /** A x. */
  readonly model: Vec;
}

/** Below this share of the largest value, a negative number is rounding (of a transform, mostly). */
const ROUNDING = 1e-9;

/**
 * Maximum likelihood for Poisson counts (EM):  x ← x · Aᵀ(y/Ax) / Aᵀ1.
 * Keeps x ≥ 0 and, from the first step on, the light: Σ(Aᵀ1)x = Σy. Starts flat at Σy/ΣAᵀ1 unless the problem
 * brings a start. Where Ax = 0, y/Ax counts as 0; where Aᵀ1 = 0 the data say nothing and x stays as it was.
 * Richardson, *J. Opt. Soc. Am.* 62(1), 1972; Lucy, *Astron. J.* 79(6), 1974; Shepp & Vardi,
 * *IEEE Trans. Med. Imaging* 1(2), 1982.
 * @throws RangeError for negative data, a negative start, or an operator with negative entries in Aᵀ1.
 */
export const richardsonLucy: Solver<LinearProblem, RichardsonLucyState, Record<string, never>> = {
  name: 'richardson-lucy',

  init(problem) {
    checkProblem('richardsonLucy', problem);
    const { operator } = problem;
    const data = nonnegative('data', problem.data);
    const ones = new Float64Array(sizeOf(operator.outShape)).fill(1);
    const sensitivity = nonnegative("the operator's Aᵀ1", operator.adjoint(ones));
    const level = sum(data) / (sum(sensitivity) || 1);
    const x = problem.start
      ? nonnegative('start', problem.start)
      : new Float64Array(sizeOf(operator.inShape)).fill(level);
    return { problem: { operator, data }, iteration: 0, x, sensitivity, model: operator.apply(x) };
  },

  step({ problem, iteration, x, sensitivity, model }, _, spent) {
    const { operator, data } = problem;
    const ratio = spent?.model ?? new Float64Array(data.length);
    for (let i = 0; i < ratio.length; i++) ratio[i] = model[i] > 0 ? data[i] / model[i] : 0;
    const next = operator.adjoint(ratio, spent?.x);
    for (let i = 0; i < next.length; i++) {
      const correction = next[i] < 0 ? 0 : next[i];
      next[i] = sensitivity[i] > 0 ? (x[i] * correction) / sensitivity[i] : x[i];
    }
    // The ratio is of no more use, and the model takes its place.
    return { problem, iteration: iteration + 1, x: next, sensitivity, model: operator.apply(next, ratio) };
  },

  leap(state, _, count) {
    const { operator, data } = state.problem;
    if (!operator.filter) return null;
    const inShape = asPicture(operator.inShape);
    const outShape = asPicture(operator.outShape);
    const next = {
      ...state,
      iteration: state.iteration + count,
      x: state.x.slice(),
      model: state.model.slice(),
    };
    const problem = { ...next, filter: operator.filter, inShape, outShape, data };
    return likelihoodSteps(problem, count) ? next : null;
  },
};

/** A copy without the −1e-17s of rounding; throws on anything properly negative. */
function nonnegative(what: string, values: Vec): Vec {
  let least = 0;
  for (let i = 0; i < values.length; i++) least = Math.min(least, values[i]);
  const rounding = least >= -ROUNDING * maxAbs(values);
  demand(rounding, 'richardsonLucy', `${what} must be ≥ 0 everywhere`, least);
  const kept = values.slice();
  for (let i = 0; i < kept.length; i++) kept[i] = Math.max(kept[i], 0);
  return kept;
}
