/** One formula, x̂ = Σ φᵢ (uᵢᵀy/σᵢ) vᵢ, and what each method takes for φ. */
import { relativeError } from '../../core/metrics.ts';
import { gaussianNoise } from '../../core/noise.ts';
import { RandomState } from '../../core/random/index.ts';
import {
  landweberFactor,
  naive,
  tikhonov,
  truncated,
  type Decomposition,
  type FilterFactor,
} from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { ComputeModel } from '../contract.ts';
import { benchOf, type Bench } from './bench.ts';
import { ENDS, type Params } from './params.ts';
import { python } from './python.ts';
import { axisOf, shownMethods, type AxisName, type MethodName } from './shown.ts';

/** Landweber's step length; σ₁ is 1, so that any below 2 converges. */
const STEP = 1;

export interface Curve {
  /** φ over `Result.fine`, and at each term. */
  readonly fine: Vec;
  readonly phi: Vec;
  readonly estimate: Vec;
  readonly error: number;
}
export interface Result {
  readonly truth: Vec;
  readonly data: Vec;
  /** Where the terms lie on the axis: σᵢ, γᵢ (the axis' end where L sees nothing), or the frequency. */
  readonly places: Vec;
  /** Places between them, for curves. */
  readonly fine: Vec;
  /** The last place at which the truth stands out of the noise; the rest of the axis is noise. */
  readonly holds: number;
  /** Of the methods shown. */
  readonly curves: Readonly<Partial<Record<MethodName, Curve>>>;
}

const FINE = 241;

const factors: Record<MethodName, (p: Params) => FilterFactor> = {
  naive: () => naive(),
  tsvd: ({ threshold }) => truncated(threshold),
  tikhonov: ({ lambda }) => tikhonov(lambda),
  landweber: ({ steps }) => landweberFactor(steps, STEP),
};

/** From the largest there is: σ₁ = 1, beyond which Landweber would diverge; γ has no such end. */
function logarithmic(axis: AxisName): Vec {
  const from = axis === 'sigma' ? 1 : ENDS[0];
  return Float64Array.from({ length: FINE }, (_, i) => from * (ENDS[1] / from) ** (i / (FINE - 1)));
}

/** Frequencies 0 … N/2 stand for all of them. */
const half = (values: Vec): Vec => values.slice(0, values.length / 2 + 1);

function placesOf({ seen }: Bench, axis: AxisName): Vec {
  if (axis === 'frequency') return half(seen.sigma.map((_, k) => k));
  return seen.sigma.map((value) => Math.min(ENDS[0], value));
}

/** The place of the last term whose part of the clean data is above the noise. */
function lastAbove(bench: Bench, noise: number, places: Vec): number {
  const power = bench.seen.power(bench.clean);
  const last = places.findLastIndex((_, i) => Math.sqrt(power[i]) > noise);
  return last < 0 ? places[0] : places[last];
}

function curveOf(name: MethodName, p: Params, bench: Bench, data: Vec, fine: Vec): Curve {
  const basis: Decomposition = name === 'tikhonov' ? bench.seen : bench.plain;
  const factor = factors[name](p);
  const all = basis.sigma.map((sigma, i) => factor(sigma, i));
  const phi = axisOf(p) === 'frequency' ? half(all) : all;
  const estimate = basis.solve(data, factor);
  return {
    phi,
    fine: axisOf(p) === 'frequency' ? phi : fine.map((sigma) => factor(sigma, 0)),
    estimate,
    error: relativeError(estimate, bench.truth),
  };
}

/** max |φ − φ′| over the terms, of Tikhonov and Landweber, where both are factors of σ. */
function apart({ tikhonov, landweber }: Result['curves'], { penalty }: Params): number | undefined {
  if (penalty !== 'size' || !tikhonov || !landweber) return undefined;
  return tikhonov.phi.reduce((most, phi, i) => Math.max(most, Math.abs(phi - landweber.phi[i])), 0);
}

export const model = {
  kind: 'compute',

  compute(p) {
    const bench = benchOf(p);
    const data = gaussianNoise(bench.clean, p.noise, new RandomState(p.seed));
    const places = placesOf(bench, axisOf(p));
    const fine = axisOf(p) === 'frequency' ? places : logarithmic(axisOf(p));
    const curves = shownMethods(p).map((name) => [name, curveOf(name, p, bench, data, fine)] as const);
    return {
      truth: bench.truth,
      data,
      places,
      fine,
      holds: lastAbove(bench, p.noise, places),
      curves: Object.fromEntries(curves),
    };
  },

  measures({ curves }, p) {
    const gap = apart(curves, p);
    const errors = Object.fromEntries(Object.entries(curves).map(([name, { error }]) => [name, error]));
    return gap === undefined ? errors : { ...errors, apart: gap };
  },

  facts: (_, p) => ({
    axis: axisOf(p),
    problem: p.problem,
    penalty: p.penalty,
    noise: p.noise,
    shown: shownMethods(p).join(' '),
  }),

  table: (r, p) => ({
    columns: [
      { head: axisOf(p), values: r.places },
      ...Object.entries(r.curves).map(([name, { phi }]) => ({ head: `phi, ${name}`, values: phi })),
      { head: 'truth x', values: r.truth },
      { head: 'observation y', values: r.data },
      ...Object.entries(r.curves).map(([name, { estimate }]) => ({
        head: `estimate, ${name}`,
        values: estimate,
      })),
    ],
  }),

  python,
} satisfies ComputeModel<Params, Result>;
