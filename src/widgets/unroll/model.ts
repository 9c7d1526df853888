/**
 * Spikes, blurred and seen with noise; and the way back by ISTA, by FISTA, and by ten steps of ISTA whose step sizes and thresholds were learned from
 * many such signals. Many signals' mean errors are recorded (`recorded.ts`).
 */
import { keepFew, keepLast } from '../../parts/model/memo.ts';
import type { Vec } from '../../core/vector.ts';
import { stepsOf } from '../../networks/unrolled.ts';
import { halfOf } from '../../networks/sparse-signals.ts';
import type { ComputeModel } from '../contract.ts';
import { benchOf, formulaPath, learnedPath, type Path } from './methods.ts';
import { MOST_LAYERS, SAMPLES, TRAINED, TRAINED_LAYERS, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { curves, numbers } from './usual.ts';
import { learned } from './weights.ts';

export interface Result {
  readonly truth: Vec;
  readonly data: Vec;
  readonly ista: Path;
  readonly fista: Path;
  readonly learned: Path;
  /** τ and θ of each of the ten layers, and G beside h. */
  readonly taus: readonly number[];
  readonly thetas: readonly number[];
  readonly filter: ArrayLike<number>;
  readonly kernel: ArrayLike<number>;
  readonly curves: typeof curves;
}

const pathsOf = keepFew(
  4,
  ({ net, noise, blur, spikes, lambda, seed }: Params) =>
    JSON.stringify([net, noise, blur, spikes, lambda, seed]),
  (p: Params) => {
    const bench = benchOf(p, p.seed);
    return {
      truth: bench.truth,
      data: bench.data,
      ista: formulaPath('ista', bench, p.lambda, MOST_LAYERS),
      fista: formulaPath('fista', bench, p.lambda, MOST_LAYERS),
      learned: learnedPath(learned[p.net], bench, MOST_LAYERS),
    };
  },
);

const stepsOfNet = keepLast(
  (net: Params['net']) => net,
  (net) => {
    const kernel = halfOf(TRAINED.blur);
    const steps = stepsOf(learned[net], kernel);
    return {
      taus: steps.map(({ tau }) => tau),
      thetas: steps.map(({ theta }) => theta),
      filter: steps[0].half,
      kernel,
    };
  },
);

const worst = ({ errors }: Path): number => Math.max(...errors.slice(0, TRAINED_LAYERS + 1));

export const model = {
  kind: 'compute',

  compute: (p): Result => ({ ...pathsOf(p), ...stepsOfNet(p.net), curves }),

  measures: (r, p) => ({
    learnedError: r.learned.errors[p.layers],
    fistaError: r.fista.errors[p.layers],
    istaError: r.ista.errors[p.layers],
    learnedTen: r.learned.errors[TRAINED_LAYERS],
    fistaTen: r.fista.errors[TRAINED_LAYERS],
    learnedLast: r.learned.errors[MOST_LAYERS],
    fistaLast: r.fista.errors[MOST_LAYERS],
    learnedWorst: worst(r.learned),
    tauMost: Math.max(...r.taus),
    tauMostAt: r.taus.indexOf(Math.max(...r.taus)) + 1,
    ...numbers,
  }),

  facts: (_, p) => ({ layers: p.layers, net: p.net, noise: p.noise, blur: p.blur, spikes: p.spikes }),

  table: (r, p) => ({
    columns: [
      { head: 'sample', values: Array.from({ length: SAMPLES }, (_, i) => i) },
      { head: 'truth x', values: r.truth },
      { head: 'observation y', values: r.data },
      { head: `ISTA after ${p.layers} steps`, values: r.ista.x[p.layers] },
      { head: `FISTA after ${p.layers} steps`, values: r.fista.x[p.layers] },
      { head: `learned, after ${p.layers} layers`, values: r.learned.x[p.layers] },
    ],
  }),

  python: (p) => pythonOf(p),
} satisfies ComputeModel<Params, Result>;
