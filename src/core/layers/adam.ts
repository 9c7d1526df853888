import { checkFinite, checkPositive } from '../check.ts';
import { layersModule } from '../compiled/layers.ts';
import type { Numbers, Single, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import type { Params } from './layer.ts';
import type { BothPrecisions, OptimiserState } from './optimiser.ts';
import { checkGradients, mapParams } from './optimiser.ts';

export interface AdamState<V extends Numbers = Vec> extends OptimiserState<V> {
  /** m: the running mean of each gradient. */
  readonly mean: Params<V>;
  /** v: the running mean of its square. */
  readonly square: Params<V>;
}

export interface AdamSettings {
  /** γ; 1e-3 is PyTorch's default. */
  readonly learningRate: number;
  /** β₁, .9 by default. A DCGAN takes .5. */
  readonly beta1?: number;
  /** β₂, .999 by default. */
  readonly beta2?: number;
  /** ε, 1e-8 by default. */
  readonly epsilon?: number;
}

/**
 * Adam:  m ← β₁m + (1−β₁)g,  v ← β₂v + (1−β₂)g²,  θ ← θ − γ·m̂/(√v̂ + ε),  m̂ = m/(1−β₁ᵗ),  v̂ = v/(1−β₂ᵗ), t = 1, 2, …
 *
 * PyTorch: `optim.Adam(params, lr, betas, eps)`. Kingma & Ba, arXiv:1412.6980 (ICLR 2015), Algorithm 1. The correction
 * takes β to have been the same from the first step on; γ may change at any.
 */
export const adam: BothPrecisions<{ single: AdamState<Single>; double: AdamState }, AdamSettings> = {
  name: 'adam',

  init<V extends Numbers>(params: Params<V>): AdamState<V> {
    const zeros = () => mapParams(params, (value) => zerosLike(value, value.length));
    return {
      iteration: 0,
      params: mapParams(params, (value) => value.slice() as V),
      mean: zeros(),
      square: zeros(),
    };
  },

  step<V extends Numbers>(
    state: AdamState<V>,
    gradients: Params<V>,
    { learningRate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamSettings,
  ): AdamState<V> {
    checkGradients('adam', state.params, gradients);
    checkFinite('adam', 'learningRate', learningRate, 0);
    checkBeta('beta1', beta1);
    checkBeta('beta2', beta2);
    checkPositive('adam', 'epsilon', epsilon);
    const iteration = state.iteration + 1;
    const rates = { learningRate, beta1, beta2, epsilon, iteration };
    const moved = Object.entries(state.params).map(([key, theta]) => {
      const moments = { theta, mean: state.mean[key], square: state.square[key] };
      return [key, move(moments, gradients[key], rates)] as const;
    });
    const each = (part: keyof Moments<V>) =>
      Object.fromEntries(moved.map(([key, moments]) => [key, moments[part]]));
    return { iteration, params: each('theta'), mean: each('mean'), square: each('square') };
  },
};

/** One parameter, and the means of its gradient. */
interface Moments<V extends Numbers> {
  readonly theta: V;
  readonly mean: V;
  readonly square: V;
}

type Rates = Required<AdamSettings> & { readonly iteration: number };

function move<V extends Numbers>(moments: Moments<V>, gradient: V, rates: Rates): Moments<V> {
  if (gradient instanceof Float32Array)
    return moveSingle(moments as Moments<Single>, gradient, rates) as Moments<V>;
  const { beta1, beta2, iteration } = rates;
  return written(moments, gradient, rates, 1 - beta1 ** iteration, 1 - beta2 ** iteration);
}

/** In single precision, by compiled code where that runs. */
function moveSingle(moments: Moments<Single>, gradient: Single, rates: Rates): Moments<Single> {
  const { learningRate, beta1, beta2, epsilon, iteration } = rates;
  const [unbiasMean, unbiasSquare] = [1 - power(beta1, iteration), 1 - power(beta2, iteration)];
  const module = layersModule();
  if (module === null) return written(moments, gradient, rates, unbiasMean, unbiasSquare);
  const { functions, memory } = module;
  memory.begin();
  const [theta, mean, square] = [moments.theta, moments.mean, moments.square].map((x) => memory.put(x));
  functions.adam(
    ...[theta, mean, square, memory.put(gradient), gradient.length],
    ...[beta1, 1 - beta1, beta2, 1 - beta2],
    ...[learningRate / unbiasMean, unbiasSquare, epsilon],
  );
  const taken = (at: number) => memory.takeSingles(at, gradient.length);
  return { theta: taken(theta), mean: taken(mean), square: taken(square) };
}

function written<V extends Numbers>(
  moments: Moments<V>,
  gradient: V,
  { learningRate, beta1, beta2, epsilon }: Rates,
  unbiasMean: number,
  unbiasSquare: number,
): Moments<V> {
  const [theta, mean, square] = [moments.theta, moments.mean, moments.square].map((x): Numbers => x.slice());
  for (let i = 0; i < gradient.length; i++) {
    mean[i] = beta1 * mean[i] + (1 - beta1) * gradient[i];
    square[i] = beta2 * square[i] + (1 - beta2) * gradient[i] ** 2;
    const spread = Math.sqrt(square[i] / unbiasSquare) + epsilon;
    theta[i] -= (learningRate * mean[i]) / unbiasMean / spread;
  }
  return { theta: theta as V, mean: mean as V, square: square as V };
}

/** βᵗ for a whole t ≥ 0, by products alone: their bits are the same in every engine, those of `**` need not be. */
function power(beta: number, t: number): number {
  const half = t > 1 ? power(beta, Math.floor(t / 2)) : 1;
  return half * half * (t % 2 === 1 ? beta : 1);
}

/** β = 1 would divide by 0. */
function checkBeta(what: string, beta: number): void {
  checkFinite('adam', what, beta, 0, 1 - Number.EPSILON);
}
