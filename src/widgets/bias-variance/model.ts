/**
 * What λ trades, exactly: E‖x̂ − x‖² = Σ (1 − φᵢ)²(vᵢᵀx)² + σ² Σ (φᵢ/σᵢ)², the truth that filtering loses and the noise that it lets
 * through. Both for Tikhonov, φ = σᵢ²/(σᵢ² + λ²), and beside them one draw of the noise.
 */
import { gaussianNoise } from '../../core/noise.ts';
import { RandomState } from '../../core/random/index.ts';
import { tikhonov, type FilterFactor } from '../../core/spectral/index.ts';
import type { Svd } from '../../core/svd/index.ts';
import { dot, subtract, type Vec } from '../../core/vector.ts';
import { scaledProblem } from '../../parts/model/scaled-problem.ts';
import type { ComputeModel } from '../contract.ts';
import { LARGEST, LEAST, PER_DECADE, SIZE, type Params } from './params.ts';
import { heldByBars } from './bars.ts';
import { python } from './python.ts';

export interface Result {
  readonly truth: Vec;
  /** The λ of the curves, rising; and over them lost truth, amplified noise, their sum, and the error of this one draw, all as parts of ‖x‖². */
  readonly lambdas: Vec;
  readonly lost: Vec;
  readonly amplified: Vec;
  readonly expected: Vec;
  readonly drawn: Vec;
  /** At the λ chosen: the truth through the filter, the noise through it, and their sum, which is x̂. */
  readonly filteredTruth: Vec;
  readonly filteredNoise: Vec;
  readonly estimate: Vec;
  /** The same four numbers at the λ chosen. */
  readonly here: Readonly<Record<'lost' | 'amplified' | 'expected' | 'drawn', number>>;
  /** Of the truth, the percentage within two standard deviations of the noise around x̂. */
  readonly held: number;
}

const lambdas = Float64Array.from(
  { length: PER_DECADE * Math.round(Math.log10(LARGEST / LEAST)) + 1 },
  (_, i) => 10 ** (Math.log10(LEAST) + i / PER_DECADE),
);

export const model = {
  kind: 'compute',

  compute(p) {
    const { problem, lambda, noise, seed } = p;
    const { svd } = scaledProblem(problem, SIZE);
    const x = truthOf(p);
    const { sigma } = svd;
    const power = dot(x, x);
    // vᵢᵀx, and uᵢᵀn of one draw.
    const signal = sigma.map((_, i) => dot(svd.v(i), x));
    const draw = gaussianNoise(new Float64Array(SIZE), noise, new RandomState(seed));
    const chance = svd.coefficients(draw);

    const sum = (term: (i: number) => number) => sigma.reduce((all, _, i) => all + term(i), 0) / power;
    function at(factor: FilterFactor) {
      const phi = sigma.map((value, i) => factor(value, i));
      const gain = phi.map((value, i) => (sigma[i] === 0 ? 0 : value / sigma[i]));
      const lost = sum((i) => ((1 - phi[i]) * signal[i]) ** 2);
      const amplified = sum((i) => (noise * gain[i]) ** 2);
      const drawn = sum((i) => ((phi[i] - 1) * signal[i] + gain[i] * chance[i]) ** 2);
      return { lost, amplified, expected: lost + amplified, drawn };
    }
    const all = Array.from(lambdas, (value) => at(tikhonov(value)));
    const over = (name: keyof ReturnType<typeof at>) => Float64Array.from(all, (one) => one[name]);

    const factor = tikhonov(lambda);
    const clean = scaledClean(p);
    const filteredTruth = svd.solve(clean, factor);
    const estimate = svd.solve(
      clean.map((value, i) => value + draw[i]),
      factor,
    );
    return {
      truth: x,
      lambdas,
      lost: over('lost'),
      amplified: over('amplified'),
      expected: over('expected'),
      drawn: over('drawn'),
      filteredTruth,
      filteredNoise: subtract(estimate, filteredTruth),
      estimate,
      here: at(factor),
      held: 100 * heldByBars(subtract(filteredTruth, x), deviationOf(svd, factor, noise)),
    };
  },

  measures({ here, expected, held }) {
    const least = Math.min(...expected);
    return { ...here, best: lambdas[expected.indexOf(least)], least, held };
  },

  facts: (_, { problem, lambda, noise, truth }) => ({ problem, lambda, noise, smooth: truth === 'smooth' }),

  table: (r) => ({
    columns: [
      { head: 'lambda', values: r.lambdas },
      { head: 'lost truth (part of |x|²)', values: r.lost },
      { head: 'amplified noise (part of |x|²)', values: r.amplified },
      { head: 'expected error (part of |x|²)', values: r.expected },
      { head: 'error of this draw (part of |x|²)', values: r.drawn },
      { head: 'truth x', values: r.truth },
      { head: 'filtered truth', values: r.filteredTruth },
      { head: 'filtered noise', values: r.filteredNoise },
      { head: 'estimate', values: r.estimate },
    ],
  }),

  python,
} satisfies ComputeModel<Params, Result>;

/** The problem's own, or one hump, half a sine wave. */
function truthOf({ problem, truth }: Params): Vec {
  if (truth === 'own') return scaledProblem(problem, SIZE).x;
  return Float64Array.from({ length: SIZE }, (_, i) => Math.sin((Math.PI * (i + 0.5)) / SIZE));
}

/** Of x̂ in each sample: σ √Σ (φᵢ vᵢ/σᵢ)². */
function deviationOf({ sigma, v }: Svd, factor: FilterFactor, noise: number): Vec {
  const variance = new Float64Array(SIZE);
  sigma.forEach((value, i) => {
    const gain = value === 0 ? 0 : (noise * factor(value, i)) / value;
    v(i).forEach((shape, t) => (variance[t] += (gain * shape) ** 2));
  });
  return variance.map(Math.sqrt);
}

/** A x, for problems with data of their own too: the formula is about A x + n. */
function scaledClean(p: Params): Vec {
  const { matrix } = scaledProblem(p.problem, SIZE);
  const x = truthOf(p);
  return Float64Array.from(matrix, (row) => dot(row, x));
}
