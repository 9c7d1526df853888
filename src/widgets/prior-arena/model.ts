/**
 * One blurred, noisy signal and five priors beside it: x̂ = argmin ½‖Ax − y‖² + λR(x), on a ring of samples. Each R has a λ of its own,
 * found by the truth (best), by the discrepancy principle (rule), or put by hand at so many times the best.
 */
import type { Vec } from '../../core/vector.ts';
import { rmse } from '../../core/metrics.ts';
import type { ComputeModel } from '../contract.ts';
import { arenaOf } from './arena.ts';
import { drawsOf, recordedMeasures, winnerOf, type Draws } from './draws.ts';
import { eachMethod, METHODS, type EachMethod, type Method, type Score, type Tuned } from './methods.ts';
import { SAMPLES, type Params } from './params.ts';
import { python } from './python.ts';

export interface Result {
  readonly truth: Vec;
  readonly data: Vec;
  readonly estimates: EachMethod<Vec>;
  readonly scores: EachMethod<Readonly<Record<'best' | 'rule' | 'shown', Score>>>;
  /** Wiener with λ = σ², which its own theory names. */
  readonly bayes: number;
  /** What other seeds gave, where that was recorded. */
  readonly draws: Draws | null;
}

function lambdaOf({ best, rule }: Tuned, { tuned, factor }: Params): number {
  if (tuned === 'hand') return factor * best.lambda;
  return tuned === 'rule' ? rule.lambda : best.lambda;
}

const over = <S extends string>(suffix: S, value: (method: Method) => number) =>
  Object.fromEntries(METHODS.map((method) => [`${method}${suffix}`, value(method)])) as Readonly<
    Record<`${Method}${S}`, number>
  >;

export const model = {
  kind: 'compute',

  check: ({ truth, drawn }) =>
    truth === 'drawn' && drawn.every((value) => value === drawn[0]) ? { code: 'flat' } : null,

  compute(p) {
    const { truth, data, tuned } = arenaOf(p);
    const lambdas = eachMethod((method) => lambdaOf(tuned[method], p));
    const estimates = eachMethod((method) => tuned[method].at(lambdas[method]));
    const shown = (method: Method): Score => ({
      lambda: lambdas[method],
      rmse: rmse(estimates[method], truth),
    });
    return {
      truth,
      data,
      estimates,
      scores: eachMethod((method) => ({
        best: tuned[method].best,
        rule: tuned[method].rule,
        shown: shown(method),
      })),
      bayes: rmse(tuned.wiener.at(p.noise ** 2), truth),
      draws: drawsOf(p),
    };
  },

  measures: ({ scores, bayes, draws }) => ({
    ...over('Shown', (method) => scores[method].shown.rmse),
    ...over('Best', (method) => scores[method].best.rmse),
    ...over('Rule', (method) => scores[method].rule.rmse),
    wienerBayes: bayes,
    ...(draws && recordedMeasures(draws)),
  }),

  facts({ scores, draws }, { truth, tuned, factor, noise, width }) {
    const shown = eachMethod((method) => scores[method].shown.rmse);
    const winner = winnerOf(shown);
    const next = winnerOf({ ...shown, [winner]: Infinity });
    return { truth, tuned, factor, noise, width, winner, next, recorded: draws !== null };
  },

  table: (r) => ({
    columns: [
      { head: 'sample', values: Array.from({ length: SAMPLES }, (_, i) => i) },
      { head: 'truth x', values: r.truth },
      { head: 'observation y', values: r.data },
      ...METHODS.map((method) => ({ head: `estimate, ${method}`, values: r.estimates[method] })),
    ],
  }),

  python,
} satisfies ComputeModel<Params, Result>;
