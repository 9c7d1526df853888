/** Photons counted, blurred, and undone in five ways: how much of Richardson–Lucy's edge is x ≥ 0, its step, and its misfit. */
import { distance, norm, type Vec } from '../../core/vector.ts';
import { fileSizeOf } from '../../parts/model/picture.ts';
import type { ComputeModel } from '../contract.ts';
import { benchOf, pictureOf } from './bench.ts';
import { lightKept, outcomes, type Outcome } from './methods.ts';
import { METHODS, type Method, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { spreadsOf, type Spreads } from './spreads.ts';

export interface Result {
  readonly shape: readonly [number, number];
  readonly truth: Vec;
  readonly data: Vec;
  readonly made: Readonly<Record<Method, Outcome>>;
  /** ‖Ax‖/‖y − Ax‖. */
  readonly snr: number;
  /** All the light of Richardson–Lucy's estimate over that of the counts. */
  readonly light: number;
  readonly spreads: Spreads | null;
}

/** The blur's kernel has to fit into the frame that it wraps round. */
const leastSide = ({ blur }: Params): number => 2 * Math.ceil(6 * blur) + 1;

export const model = {
  kind: 'compute',

  check(p) {
    const { levels, shape } = pictureOf(p.scene);
    if (Math.min(...shape) < leastSide(p))
      return { code: 'small', facts: { ...fileSizeOf(p.scene.own!), side: leastSide(p) } };
    return levels.every((level) => level === 0) ? { code: 'dark' } : null;
  },

  compute(p) {
    const bench = benchOf(p);
    const { shape, truth, data, blurred } = bench;
    const made = outcomes(bench);
    return {
      shape,
      truth,
      data,
      made,
      snr: norm(blurred) / distance(data, blurred),
      light: lightKept(bench.light, made.rl.best.x),
      spreads: spreadsOf(p),
    };
  },

  measures({ made, snr, light, spreads }) {
    const { wiener, cut, nnls, product, rl } = made;
    const here = {
      snr,
      wiener: wiener.best.error,
      cut: cut.best.error,
      nnls: nnls.best.error,
      product: product.best.error,
      rl: rl.best.error,
      wienerRule: wiener.rule.error,
      nnlsRule: nnls.rule.error,
      rlRule: rl.rule.error,
      rlSteps: rl.best.at,
      light,
    };
    if (!spreads) return here;
    const { best, rule, rlWins, nnlsWins, shares } = spreads;
    return {
      ...here,
      wienerMedian: best.wiener.median,
      cutMedian: best.cut.median,
      nnlsMedian: best.nnls.median,
      productMedian: best.product.median,
      rlMedian: best.rl.median,
      wienerRuleMedian: rule.wiener.median,
      nnlsRuleMedian: rule.nnls.median,
      rlRuleMedian: rule.rl.median,
      rlWins,
      nnlsWins,
      positivityShare: shares.positivity,
      stepShare: shares.step,
      lawShare: shares.law,
    };
  },

  facts: (_, p) => ({ photons: p.photons, sky: p.sky, counted: p.noise === 'poisson' }),

  table: (r) => {
    const width = r.shape[1];
    return {
      columns: [
        { head: 'row', values: Array.from(r.truth, (_, i) => Math.floor(i / width)) },
        { head: 'column', values: Array.from(r.truth, (_, i) => i % width) },
        { head: 'truth x', values: r.truth },
        { head: 'observation y', values: r.data },
        ...METHODS.map((name) => ({ head: HEADS[name], values: r.made[name].best.x })),
      ],
    };
  },

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;

const HEADS: Readonly<Record<Method, string>> = {
  wiener: 'Wiener',
  cut: 'Wiener, cut at 0',
  nnls: 'nonnegative least squares',
  product: 'the same by multiplying',
  rl: 'Richardson-Lucy',
};
