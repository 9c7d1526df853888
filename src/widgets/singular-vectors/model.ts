/** A vᵢ = σᵢuᵢ: which shapes the blur keeps, in falling order, and how fast they oscillate. */
import { box } from '../../core/kernels/index.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { magnitude, transferFunction } from '../../core/spectral/index.ts';
import { maxAbs, norm, scale, type Vec } from '../../core/vector.ts';
import { scaledProblem } from '../../parts/model/scaled-problem.ts';
import type { ComputeModel } from '../contract.ts';
import { countOf, shownOf, SIZE, TWO, WIDTH, type Params } from './params.ts';
import { python } from './python.ts';

/** Below this part of σ₁, Avᵢ is rounding, and uᵢ is anything. */
export const ROUNDING = 1e-12;
/** Below this part of the largest, a value of vᵢ has no sign worth counting. */
const FLAT = 1e-3;

export interface Result {
  readonly sigma: Vec;
  /** Changes of sign along each vᵢ (round the circle where the problem is periodic). */
  readonly crossings: Vec;
  /** 1 where an earlier vector oscillated faster. */
  readonly early: Vec;
  readonly v: Vec;
  /** Zero where σᵢ is. */
  readonly u: Vec;
  readonly image: Vec;
  /** How many σᵢ are more than rounding. */
  readonly kept: number;
  /** How many share this σᵢ. */
  readonly ties: number;
}

interface Basis {
  readonly sigma: Vec;
  v(i: number): Vec;
  u(i: number): Vec;
  readonly circular: boolean;
}

/** Cosine and sine of each frequency by falling |H|: of a pair with one σ any mixture would do, so take the plain one. */
function boxBasis(): Basis {
  const kernel = box(WIDTH);
  const h = magnitude(transferFunction(kernel, [SIZE]));
  const blur = convolve1d(kernel, SIZE, { boundary: 'periodic' });
  const waves = Array.from({ length: SIZE }, (_, j) => ({ k: Math.ceil(j / 2), sine: j % 2 === 0 && j > 0 }));
  // Nulls that rounding has left at 1e-17 are ties too.
  const size = (k: number) => Math.round(h[k] * 1e12) / 1e12;
  waves.sort((a, b) => size(b.k) - size(a.k) || a.k - b.k || Number(a.sine) - Number(b.sine));
  const sigma = Float64Array.from(waves, ({ k }) => size(k));
  function v(i: number): Vec {
    const { k, sine } = waves[i];
    const wave = Float64Array.from({ length: SIZE }, (_, t) => {
      const angle = (2 * Math.PI * ((k * t) % SIZE)) / SIZE;
      return sine ? Math.sin(angle) : Math.cos(angle);
    });
    return scale(1 / norm(wave), wave);
  }
  const u = (i: number) => scale(sigma[i] === 0 ? 0 : 1 / sigma[i], blur.apply(v(i)));
  return { sigma, v, u, circular: true };
}

/** The sum of two pixels, kept whole, and their difference, halved. */
function twoBasis(): Basis {
  const [[own, other]] = TWO;
  const v = (i: number) => scale(Math.SQRT1_2, Float64Array.of(1, i === 0 ? 1 : -1));
  return { sigma: Float64Array.of(own + other, own - other), v, u: v, circular: false };
}

let kept: Basis | undefined;
function basisOf(problem: Params['problem']): Basis {
  if (problem === 'two') return twoBasis();
  if (problem === 'box') return (kept ??= boxBasis());
  const { svd } = scaledProblem(problem, SIZE);
  return { sigma: svd.sigma, v: svd.v, u: svd.u, circular: false };
}

function countCrossings(values: Vec, circular: boolean): number {
  const least = FLAT * maxAbs(values);
  const signs = Array.from(
    values.filter((value) => Math.abs(value) > least),
    Math.sign,
  );
  if (circular) signs.push(signs[0]);
  return signs.filter((sign, t) => t > 0 && sign !== signs[t - 1]).length;
}

/** A vector and its opposite are the same: the one whose largest value is positive. */
function upright(values: Vec, like: Vec = values): Vec {
  const largest = like.reduce((a, b) => (Math.abs(b) > Math.abs(a) * (1 + 1e-9) ? b : a), 0);
  return largest < 0 ? scale(-1, values) : values;
}

export const model = {
  kind: 'compute',

  compute(p) {
    const { sigma, v, u, circular } = basisOf(p.problem);
    const i = shownOf(p);
    const crossings = sigma.map((_, j) => countCrossings(v(j), circular));
    const most = (j: number) => crossings.subarray(0, j).reduce((a, b) => Math.max(a, b), 0);
    const own = sigma[i - 1];
    const isKept = own > ROUNDING * sigma[0];
    const left = isKept ? upright(u(i - 1), v(i - 1)) : new Float64Array(sigma.length);
    return {
      sigma,
      crossings,
      early: crossings.map((count, j) => Number(count < most(j))),
      v: upright(v(i - 1)),
      u: left,
      image: scale(own, left),
      kept: sigma.filter((value) => value > ROUNDING * sigma[0]).length,
      ties: sigma.filter((value) => Math.abs(value - own) <= ROUNDING).length,
    };
  },

  measures: ({ sigma, crossings, early, kept: rank }, p) => ({
    sigma: sigma[shownOf(p) - 1] > ROUNDING ? sigma[shownOf(p) - 1] : 0,
    crossings: crossings[shownOf(p) - 1],
    early: early.reduce((sum, value, j) => sum + (j < rank ? value : 0), 0),
    lost: sigma.length - rank,
  }),

  facts: ({ ties, early, kept: rank }, p) => ({
    problem: p.problem,
    i: shownOf(p),
    count: countOf(p),
    isKept: shownOf(p) <= rank,
    ties,
    isEarly: early[shownOf(p) - 1] === 1,
  }),

  table: (r) => ({
    columns: [
      { head: 'i', values: Array.from(r.sigma.keys(), (j) => j + 1) },
      { head: 'singular value σ', values: r.sigma },
      { head: 'sign changes of v', values: r.crossings },
      { head: 'v', values: r.v },
      { head: 'u', values: r.u },
      { head: 'A v', values: r.image },
    ],
  }),

  python,
} satisfies ComputeModel<Params, Result>;
