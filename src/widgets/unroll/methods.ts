/** ISTA, FISTA and the learned layers on one signal, step by step from x = 0; all are told the blur. */
import { gaussian } from '../../core/kernels/index.ts';
import type { Params as Weights } from '../../core/layers/index.ts';
import { relativeError } from '../../core/metrics.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { l1 } from '../../core/priors/index.ts';
import { RandomState } from '../../core/random/index.ts';
import { spikes } from '../../core/signals/index.ts';
import { fista } from '../../core/solvers/fista.ts';
import { ista } from '../../core/solvers/ista.ts';
import { iterate } from '../../core/solvers/solver.ts';
import type { Single, Vec } from '../../core/vector.ts';
import { halfOf } from '../../networks/sparse-signals.ts';
import { stepped, stepsOf } from '../../networks/unrolled.ts';
import { SAMPLES, type Params } from './params.ts';

export type Setting = Pick<Params, 'blur' | 'noise' | 'spikes'>;

export interface Bench {
  readonly blur: number;
  readonly truth: Vec;
  /** y. */
  readonly data: Vec;
}

/** As the networks were trained on: spikes, blurred on a ring, and noise by the same seed. */
export function benchOf({ blur, noise, spikes: count }: Setting, seed: number): Bench {
  const truth = spikes(SAMPLES, { seed, count });
  const draws = new RandomState(seed).standardNormal(SAMPLES);
  const clean = operatorOf(blur).apply(truth);
  return { blur, truth, data: clean.map((value, i) => value + noise * draws[i]) };
}

const operatorOf = (blur: number) => convolve1d(gaussian(blur), SAMPLES, { boundary: 'periodic' });

/** x₀ … x_count of a method, and the error ‖x̂ − x‖/‖x‖ of each. */
export interface Path {
  readonly x: readonly Vec[];
  readonly errors: readonly number[];
}
const pathOf = (x: readonly Vec[], truth: Vec): Path => ({
  x,
  errors: x.map((estimate) => relativeError(estimate, truth)),
});

/** The blur's weights are positive and sum to 1, so ‖A‖ = 1: FISTA's τ is at its bound of 1/‖A‖², ISTA's close below its own of 2/‖A‖². */
export const STEPS = { ista: 1.95, fista: 1 } as const;

export function formulaPath(
  method: 'ista' | 'fista',
  { blur, truth, data }: Bench,
  lambda: number,
  count: number,
): Path {
  const problem = { operator: operatorOf(blur), data };
  const settings = { lambda, prior: l1, step: STEPS[method] };
  const states = method === 'ista' ? iterate(ista, problem, settings) : iterate(fista, problem, settings);
  const x: Vec[] = [];
  for (const state of states) {
    x.push(state.x);
    if (x.length > count) break;
  }
  return pathOf(x, truth);
}

/** The learned numbers stay as they are; A is the blur that is. */
export function learnedPath(weights: Weights<Single>, { blur, truth, data }: Bench, count: number): Path {
  const own = halfOf(blur);
  const x: Vec[] = [new Float64Array(SAMPLES)];
  for (const step of stepsOf(weights, own, count)) x.push(stepped(x[x.length - 1], data, own, step).x);
  return pathOf(x, truth);
}
