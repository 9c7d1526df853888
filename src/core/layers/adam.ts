import { checkFinite, checkPositive } from '../check.ts';
import type { Params } from './layer.ts';
import type { Optimiser, OptimiserState } from './optimiser.ts';
import { checkGradients, mapParams } from './optimiser.ts';

export interface AdamState extends OptimiserState {
  /** m: the running mean of each gradient. */
  readonly mean: Params;
  /** v: the running mean of its square. */
  readonly square: Params;
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
export const adam: Optimiser<AdamState, AdamSettings> = {
  name: 'adam',

  init(params) {
    const zeros = () => mapParams(params, (value) => new Float64Array(value.length));
    return {
      iteration: 0,
      params: mapParams(params, (value) => value.slice()),
      mean: zeros(),
      square: zeros(),
    };
  },

  step(state, gradients, { learningRate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }) {
    checkGradients('adam', state.params, gradients);
    checkFinite('adam', 'learningRate', learningRate, 0);
    checkBeta('beta1', beta1);
    checkBeta('beta2', beta2);
    checkPositive('adam', 'epsilon', epsilon);
    const iteration = state.iteration + 1;
    const mean = mapParams(state.mean, (m, key) =>
      m.map((value, i) => beta1 * value + (1 - beta1) * gradients[key][i]),
    );
    const square = mapParams(state.square, (v, key) =>
      v.map((value, i) => beta2 * value + (1 - beta2) * gradients[key][i] ** 2),
    );
    const unbiasMean = 1 - beta1 ** iteration;
    const unbiasSquare = 1 - beta2 ** iteration;
    const params = mapParams(state.params, (theta, key) =>
      theta.map((value, i) => {
        const spread = Math.sqrt(square[key][i] / unbiasSquare) + epsilon;
        return value - (learningRate * mean[key][i]) / unbiasMean / spread;
      }),
    );
    return { iteration, params, mean, square };
  },
};

/** β = 1 would divide by 0. */
function checkBeta(what: string, beta: number): void {
  checkFinite('adam', what, beta, 0, 1 - Number.EPSILON);
}
