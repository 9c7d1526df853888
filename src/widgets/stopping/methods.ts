/** Three iterations from the same data, and what is asked of each of their steps. */
import { klDivergence, relativeError } from '../../core/metrics.ts';
import { cgls } from '../../core/solvers/cgls.ts';
import { landweber } from '../../core/solvers/landweber.ts';
import { richardsonLucy } from '../../core/solvers/richardson-lucy.ts';
import type { SolverState } from '../../core/solvers/solver.ts';
import { dot, subtract, type Vec } from '../../core/vector.ts';
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

/** An iteration at one step: the next one, and A x̂. */
export interface Run extends Pick<SolverState, 'iteration' | 'x'> {
  next(): Run;
  /** y − Ax̂, of the data that the method was given. */
  readonly residual: Vec;
  readonly model: Vec;
}

function runOf<S extends SolverState>(
  state: S,
  step: (state: S) => S,
  seen: (state: S) => Pick<Run, 'residual' | 'model'>,
): Run {
  return {
    iteration: state.iteration,
    x: state.x,
    ...seen(state),
    next: () => runOf(step(state), step, seen),
  };
}

export function startOf({ operator, data, light }: Bench): Of<Run> {
  const ofResidual = ({ residual }: { residual: Vec }) => ({ residual, model: subtract(data, residual) });
  return {
    landweber: runOf(
      landweber.init({ operator, data }),
      (s) => landweber.step(s, { step: STEP }),
      ofResidual,
    ),
    cgls: runOf(cgls.init({ operator, data }), (s) => cgls.step(s, {}), ofResidual),
    rl: runOf(
      richardsonLucy.init({ operator, data: light }),
      (s) => richardsonLucy.step(s, {}),
      ({ model }) => ({
        residual: subtract(light, model),
        model,
      }),
    ),
  };
}

/** ‖x̂ − x‖/‖x‖. */
export const errorOf = ({ truth }: Bench, { x }: Run): number => relativeError(x, truth);

/** The misfit that the method lowers, over the truth's: ‖y − Ax‖², or KL(y, Ax) for Richardson–Lucy. */
export const misfitOf = ({ light, truthMisfit }: Bench, name: Method, { residual, model }: Run): number =>
  name === 'rl' ? klDivergence(light, model) / truthMisfit.kl : dot(residual, residual) / truthMisfit.squares;

/**
 * The residual in units of its own noise, as it is judged by the rules: for Richardson–Lucy on counts Pearson's (y − Ax̂)/√(Ax̂/photons),
 * whose variance is 1 in every pixel at the truth; otherwise y − Ax̂ over one σ for all, σ² = mean(y)/photons.
 */
export function judged({ counted, photons, sigma }: Bench, name: Method, { residual, model }: Run): Vec {
  if (name !== 'rl' || !counted) return residual.map((left) => left / sigma);
  return residual.map((left, i) => (model[i] > 0 ? left / Math.sqrt(model[i] / photons) : 0));
}
