/**
 * The Picard plot: x̂ = Σ (uᵢᵀy/σᵢ) vᵢ stays bounded only as long as |uᵢᵀy| falls faster than σᵢ. Noise is equally large along every uᵢ, so
 * from some i on it does not; the truncated SVD keeps the first k terms.
 */
import { relativeError } from '../../core/metrics.ts';
import { gaussianNoise } from '../../core/noise.ts';
import { RandomState } from '../../core/random/index.ts';
import { tsvd } from '../../core/spectral/index.ts';
import { dot, norm, type Vec } from '../../core/vector.ts';
import { scaledProblem } from '../../parts/model/scaled-problem.ts';
import type { ComputeModel } from '../contract.ts';
import { SIZE, type Params } from './params.ts';
import { python } from './python.ts';

export interface Result {
  readonly truth: Vec;
  readonly data: Vec;
  readonly estimate: Vec;
  /** One number a term i = 1 … n: σᵢ, |uᵢᵀy|, |uᵢᵀy|/σᵢ, and |vᵢᵀx|, which the ratio ought to be. */
  readonly sigma: Vec;
  readonly coefficients: Vec;
  readonly ratio: Vec;
  readonly wanted: Vec;
  /** ‖x̂ − x‖/‖x‖ when the first i terms are kept. */
  readonly errors: Vec;
  /** The last i at which the truth's own part of uᵢᵀy is larger than what noise and discretisation put there; 0 where none is. */
  readonly holds: number;
  /** ‖b − Ax‖/‖b‖: how far the data without noise are from the model's own. */
  readonly mismatch: number;
}

export const model = {
  kind: 'compute',

  compute({ problem, noise, k, seed }) {
    const { x, b, svd } = scaledProblem(problem, SIZE);
    const { sigma } = svd;
    const data = gaussianNoise(b, noise, new RandomState(seed));
    const coefficients = svd.coefficients(data).map(Math.abs);
    const wanted = sigma.map((_, i) => Math.abs(dot(svd.v(i), x)));
    const own = sigma.map((s, i) => s * dot(svd.v(i), x));
    const strange = svd.coefficients(b).map((value, i) => value - own[i]);
    return {
      truth: x,
      data,
      estimate: svd.solve(data, tsvd(k)),
      sigma,
      coefficients,
      ratio: coefficients.map((value, i) => value / sigma[i]),
      wanted,
      errors: Float64Array.from({ length: SIZE }, (_, i) => relativeError(svd.solve(data, tsvd(i + 1)), x)),
      holds: own.findLastIndex((value, i) => Math.abs(value) > Math.hypot(noise, strange[i])) + 1,
      mismatch: norm(strange) / norm(b),
    };
  },

  measures({ errors, holds }, { k }) {
    const least = Math.min(...errors);
    return { holds, best: errors.indexOf(least) + 1, error: errors[k - 1], least };
  },

  facts: ({ mismatch }, { problem, noise, k }) => ({
    problem,
    noise,
    k,
    consistent: scaledProblem(problem, SIZE).consistent,
    mismatch,
    terms: SIZE,
  }),

  table: (r) => ({
    columns: [
      { head: 'i', values: Array.from({ length: SIZE }, (_, i) => i + 1) },
      { head: 'singular value σ', values: r.sigma },
      { head: '|uᵀy|', values: r.coefficients },
      { head: '|uᵀy|/σ', values: r.ratio },
      { head: '|vᵀx|', values: r.wanted },
      { head: 'error with i terms', values: r.errors },
      { head: 'truth x', values: r.truth },
      { head: 'observation y', values: r.data },
      { head: 'estimate', values: r.estimate },
    ],
  }),

  python,
} satisfies ComputeModel<Params, Result>;
