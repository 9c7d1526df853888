/** Three iterations from the same data, and what is asked of each of their steps. */
import { klDivergence, relativeError } from '../../core/metrics.ts';
import { cgls, type CglsState } from '../../core/solvers/cgls.ts';
import { landweber, type LandweberState } from '../../core/solvers/landweber.ts';
import { richardsonLucy, type RichardsonLucyState } from '../../core/solvers/richardson-lucy.ts';
import type { SolverState } from '../../core/solvers/solver.ts';
import { dot, type Vec } from '../../core/vector.ts';
import type { Bench } from './bench.ts';
import type { Method, Of } from './params.ts';

/** One value a method. */
export const each = <T>(make: (name: Method) => T): Of<T> => ({
  landweber: make('landweber'),
  cgls: make('cgls'),
  rl: make('rl'),
});

/** ‖A‖ = 1: the blur's weights sum to 1, and its mirrored frame makes it its own adjoint. So τ = 1/‖A‖² = 1. */
const STEP = 1;

/** An iteration at one step, and the next one. */
export interface Run extends Pick<SolverState, 'iteration' | 'x'> {
  next(): Run;
  /** ‖x̂ − x‖/‖x‖. */
  readonly error: number;
  /** The misfit that the method lowers, over the truth's: ‖y − Ax‖², or KL(y, Ax) for Richardson–Lucy. */
  readonly misfit: number;
  /**
   * The residual in units of its own noise, as it is judged by the rules, to `out`: for Richardson–Lucy on counts Pearson's, otherwise
   * y − Ax̂ over one σ for all, σ² = mean(y)/photons.
   */
  judged(out: Vec): Vec;
}

/** What is asked of a method's state. */
interface Seen<S> {
  misfit(state: S): number;
  judged(state: S, out: Vec): Vec;
}

function runOf<S extends SolverState>(
  truth: Vec,
  state: S,
  step: (state: S) => S,
  seen: Seen<NoInfer<S>>,
): Run {
  return {
    iteration: state.iteration,
    x: state.x,
    error: relativeError(state.x, truth),
    misfit: seen.misfit(state),
    judged: (out) => seen.judged(state, out),
    next: () => runOf(truth, step(state), step, seen),
  };
}

/** (y − Ax̂)/√(Ax̂/photons), whose variance is 1 in every pixel at the truth; 0 where no light is expected. */
export function pearson(data: Vec, model: Vec, photons: number, out: Vec): Vec {
  for (let i = 0; i < out.length; i++)
    out[i] = model[i] > 0 ? (data[i] - model[i]) / Math.sqrt(model[i] / photons) : 0;
  return out;
}

export function startOf({
  operator,
  truth,
  data,
  light,
  truthMisfit,
  counted,
  photons,
  sigma,
}: Bench): Of<Run> {
  const ofResidual: Seen<{ readonly residual: Vec }> = {
    misfit: ({ residual }) => dot(residual, residual) / truthMisfit.squares,
    judged({ residual }, out) {
      for (let i = 0; i < out.length; i++) out[i] = residual[i] / sigma;
      return out;
    },
  };
  const ofModel: Seen<{ readonly model: Vec }> = {
    misfit: ({ model }) => klDivergence(light, model) / truthMisfit.kl,
    judged({ model }, out) {
      if (counted) return pearson(light, model, photons, out);
      for (let i = 0; i < out.length; i++) out[i] = (light[i] - model[i]) / sigma;
      return out;
    },
  };
  const problem = { operator, data };
  const byLandweber = (s: LandweberState) => landweber.step(s, { step: STEP });
  const byGradients = (s: CglsState) => cgls.step(s, {});
  const byLucy = (s: RichardsonLucyState) => richardsonLucy.step(s, {});
  return {
    landweber: runOf(truth, landweber.init(problem), byLandweber, ofResidual),
    cgls: runOf(truth, cgls.init(problem), byGradients, ofResidual),
    rl: runOf(truth, richardsonLucy.init({ operator, data: light }), byLucy, ofModel),
  };
}
