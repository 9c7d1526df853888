/**
 * The lasso, min F(x) = ½‖y − Ax‖² + λ‖x‖₁, step by step. A step goes down the square's slope, v = x + τAᵀ(y − Ax), and pulls what it finds
 * towards zero by τλ: the soft threshold, x ← sign(v)·max(|v| − τλ, 0). ISTA steps from where it stands, FISTA from a point ahead.
 */
import { softThreshold } from '../../core/priors/index.ts';
import { relativeError } from '../../core/metrics.ts';
import { addScaled } from '../../core/vector.ts';
import type { Vec } from '../../core/vector.ts';
import type { ProcessModel } from '../contract.ts';
import { benchOf, TAU, truthOf, type Bench } from './bench.ts';
import { SAMPLES, TOTAL, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { promises } from './promises.ts';
import { gapOf, raceOf, startOf, stepped, type Race, type Runners } from './race.ts';

interface State extends Runners {
  readonly bench: Bench;
}

export interface Estimate {
  readonly x: Vec;
  /** v, what the next threshold is given, and what it makes of it. */
  readonly before: Vec;
  readonly after: Vec;
  readonly nonzeros: number;
  /** F(xₖ) − F*. */
  readonly gap: number;
  /** The gap over what is promised of it; null at step 0, of which nothing is, and where x₀ is the minimum. */
  readonly share: number | null;
  /** ‖x̂ − x‖/‖x‖. */
  readonly error: number;
}
export interface Result {
  readonly step: number;
  readonly truth: Vec;
  readonly data: Vec;
  readonly minimum: Vec;
  readonly minimumError: number;
  readonly lambda: number;
  readonly lambdaMax: number;
  readonly distance: number;
  readonly ista: Estimate;
  readonly fista: Estimate;
  readonly race: Race;
}

const nonzerosOf = (x: Vec): number => x.reduce((count, value) => count + (value === 0 ? 0 : 1), 0);

function estimateOf(state: State, method: 'ista' | 'fista'): Estimate {
  const { bench } = state;
  const { x, iteration } = state[method];
  const from = method === 'ista' ? state.ista : { x: state.fista.ahead, residual: state.fista.aheadResidual };
  const before = addScaled(from.x, TAU, bench.operator.adjoint(from.residual));
  const gap = gapOf(state[method], bench);
  const promise = iteration > 0 ? promises[method](iteration, bench.distance) : 0;
  return {
    x,
    before,
    after: softThreshold(before, TAU * bench.lambda),
    nonzeros: nonzerosOf(x),
    gap,
    share: promise > 0 ? gap / promise : null,
    error: relativeError(x, bench.truth),
  };
}

export const model = {
  kind: 'process',
  preview: { computed: TOTAL, shown: 100 },
  total: () => TOTAL,

  check: (p) => (truthOf(p).every((value) => value === 0) ? { code: 'empty' } : null),

  init(p) {
    const bench = benchOf(p);
    return { bench, ...startOf(bench) };
  },

  step: (state) => ({ bench: state.bench, ...stepped(state, state.bench) }),

  done: () => false,

  result(state) {
    const { truth, data, minimum, lambda, lambdaMax, distance } = state.bench;
    return {
      step: state.ista.iteration,
      truth,
      data,
      minimum,
      minimumError: relativeError(minimum, truth),
      lambda,
      lambdaMax,
      distance,
      ista: estimateOf(state, 'ista'),
      fista: estimateOf(state, 'fista'),
      race: raceOf(state.bench),
    };
  },

  trace: ({ bench, ista, fista }) => ({ istaGap: gapOf(ista, bench), fistaGap: gapOf(fista, bench) }),

  measures: ({ ista, fista, minimum, minimumError, lambda, race: { near, rise } }) => ({
    istaNonzeros: ista.nonzeros,
    fistaNonzeros: fista.nonzeros,
    minimumNonzeros: nonzerosOf(minimum),
    istaGap: ista.gap,
    fistaGap: fista.gap,
    ...(ista.share !== null && { istaShare: ista.share }),
    ...(fista.share !== null && { fistaShare: fista.share }),
    istaError: ista.error,
    fistaError: fista.error,
    minimumError,
    lambda,
    ...(near.ista !== null && { istaNear: near.ista }),
    ...(near.fista !== null && { fistaNear: near.fista }),
    ...(rise !== null && { firstRise: rise }),
  }),

  facts: (r, p) => ({
    step: r.step,
    samples: SAMPLES,
    share: p.lambda,
    lambdaMax: r.lambdaMax,
    truthNonzeros: nonzerosOf(r.truth),
    arrivedIsta: r.race.near.ista ?? -1,
    arrivedFista: r.race.near.fista ?? -1,
  }),

  table: (r) => ({
    columns: [
      { head: 'sample', values: Array.from({ length: SAMPLES }, (_, i) => i) },
      { head: 'truth x', values: r.truth },
      { head: 'observation y', values: r.data },
      { head: `ISTA after ${r.step} steps`, values: r.ista.x },
      { head: `FISTA after ${r.step} steps`, values: r.fista.x },
      { head: 'minimum x*', values: r.minimum },
      { head: 'ISTA before the next threshold', values: r.ista.before },
      { head: 'FISTA before the next threshold', values: r.fista.before },
    ],
  }),

  python: (p, { ista }) => pythonOf(p, ista.iteration),
} satisfies ProcessModel<Params, State, Result>;
