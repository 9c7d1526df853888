/**
 * Semiconvergence: Landweber, x ← x + Aᵀ(y − Ax), and Richardson–Lucy, x ← x·Aᵀ(y/Ax), on the same blurred and noisy
 * picture. Each step lowers the method's own misfit; the error falls and then rises. Where to stop is the regularisation.
 */
import { klDivergence, relativeError } from '../../core/metrics.ts';
import { landweber, type LandweberState } from '../../core/solvers/landweber.ts';
import { richardsonLucy, type RichardsonLucyState } from '../../core/solvers/richardson-lucy.ts';
import type { Vec } from '../../core/vector.ts';
import type { ProcessModel } from '../contract.ts';
import { benchOf, pictureOf, type Bench } from './bench.ts';
import { TOTAL, type Params } from './params.ts';
import { pythonOf } from './python.ts';

/** The step with the smallest error so far. */
export interface Best {
  readonly step: number;
  readonly error: number;
}
interface State {
  readonly bench: Bench;
  readonly landweber: LandweberState;
  readonly rl: RichardsonLucyState;
  readonly best: { readonly landweber: Best; readonly rl: Best };
}

export interface Estimate {
  readonly x: Vec;
  /** ‖x̂ − x‖/‖x‖. */
  readonly error: number;
  /** The method's own misfit over the truth's: below 1 the estimate fits the data better than the truth does. */
  readonly misfit: number;
  readonly best: Best;
}
export interface Result {
  readonly step: number;
  readonly shape: readonly [number, number];
  readonly truth: Vec;
  readonly data: Vec;
  readonly landweber: Estimate;
  readonly rl: Estimate;
}

/** ‖A‖ = 1: the blur's weights sum to 1, and its mirrored frame makes it its own adjoint. So τ = 1/‖A‖² = 1. */
const TAU = 1;

const better = (best: Best, step: number, error: number): Best =>
  error < best.error ? { step, error } : best;

/** The misfit that Landweber lowers, ‖y − Ax‖², over the truth's. */
const squaresOf = ({ bench, landweber: { residual } }: State): number =>
  residual.reduce((sum, r) => sum + r * r, 0) / bench.truthMisfit.squares;
/** The misfit that Richardson–Lucy lowers, KL(y, Ax), over the truth's. */
const klOf = ({ bench, rl }: State): number => klDivergence(bench.light, rl.model) / bench.truthMisfit.kl;

export const model = {
  kind: 'process',
  preview: { computed: 300, shown: 16 },
  total: () => TOTAL,

  check: (p) => (pictureOf(p.scene).levels.every((level) => level === 0) ? { code: 'dark' } : null),

  init(p) {
    const bench = benchOf(p);
    const states = {
      landweber: landweber.init({ operator: bench.operator, data: bench.data }),
      rl: richardsonLucy.init({ operator: bench.operator, data: bench.light }),
    };
    const best = {
      landweber: { step: 0, error: relativeError(states.landweber.x, bench.truth) },
      rl: { step: 0, error: relativeError(states.rl.x, bench.truth) },
    };
    return { bench, ...states, best };
  },

  step({ bench, best, ...before }) {
    const states = {
      landweber: landweber.step(before.landweber, { step: TAU }),
      rl: richardsonLucy.step(before.rl, {}),
    };
    const step = states.rl.iteration;
    return {
      bench,
      ...states,
      best: {
        landweber: better(best.landweber, step, relativeError(states.landweber.x, bench.truth)),
        rl: better(best.rl, step, relativeError(states.rl.x, bench.truth)),
      },
    };
  },

  done: () => false,

  result(state) {
    const { bench, landweber: ofLandweber, rl, best } = state;
    const estimate = (x: Vec, misfit: number, own: Best): Estimate => ({
      x,
      error: relativeError(x, bench.truth),
      misfit,
      best: own,
    });
    return {
      step: rl.iteration,
      shape: bench.shape,
      truth: bench.truth,
      data: bench.data,
      landweber: estimate(ofLandweber.x, squaresOf(state), best.landweber),
      rl: estimate(rl.x, klOf(state), best.rl),
    };
  },

  trace: (state) => ({
    landweberError: relativeError(state.landweber.x, state.bench.truth),
    rlError: relativeError(state.rl.x, state.bench.truth),
    landweberMisfit: squaresOf(state),
    rlMisfit: klOf(state),
  }),

  measures: ({ landweber: ofLandweber, rl }) => ({
    landweberError: ofLandweber.error,
    rlError: rl.error,
    landweberBest: ofLandweber.best.step,
    rlBest: rl.best.step,
  }),

  facts: (r, p) => ({
    step: r.step,
    photons: p.photons,
    counted: p.noise === 'poisson',
    landweberMisfit: r.landweber.misfit,
    rlMisfit: r.rl.misfit,
  }),

  table: (r) => {
    const width = r.shape[1];
    return {
      columns: [
        { head: 'row', values: Array.from(r.truth, (_, i) => Math.floor(i / width)) },
        { head: 'column', values: Array.from(r.truth, (_, i) => i % width) },
        { head: 'truth x', values: r.truth },
        { head: 'observation y', values: r.data },
        { head: `Landweber after ${r.step} steps`, values: r.landweber.x },
        { head: `Richardson-Lucy after ${r.step} steps`, values: r.rl.x },
      ],
    };
  },

  python: (p, { rl }) => pythonOf(p, rl.iteration),
} satisfies ProcessModel<Params, State, Result>;
