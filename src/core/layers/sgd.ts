import { checkFinite } from '../check.ts';
import type { Params } from './layer.ts';
import type { Optimiser, OptimiserState } from './optimiser.ts';
import { checkGradients, mapParams } from './optimiser.ts';

export interface SgdState extends OptimiserState {
  /** v of each parameter. */
  readonly velocity: Params;
}

export interface SgdSettings {
  /** γ. */
  readonly learningRate: number;
  /** μ, 0 by default. */
  readonly momentum?: number;
}

/**
 * Gradient descent with momentum:  v ← μv + g,  θ ← θ − γv, from v₀ = 0.
 *
 * PyTorch: `optim.SGD(params, lr, momentum)`. The velocity is a sum of gradients, not of steps: a new γ acts at once on all
 * of it. (Sutskever et al., ICML 2013, put γ inside v.) Polyak, *USSR Comp. Math. Math. Phys.* 4(5), 1964.
 */
export const sgd: Optimiser<SgdState, SgdSettings> = {
  name: 'sgd',

  init(params) {
    const velocity = mapParams(params, (value) => new Float64Array(value.length));
    return { iteration: 0, params: mapParams(params, (value) => value.slice()), velocity };
  },

  step(state, gradients, { learningRate, momentum = 0 }) {
    checkGradients('sgd', state.params, gradients);
    checkFinite('sgd', 'learningRate', learningRate, 0);
    checkFinite('sgd', 'momentum', momentum, 0);
    const velocity = mapParams(state.velocity, (v, key) =>
      v.map((vi, i) => momentum * vi + gradients[key][i]),
    );
    const params = mapParams(state.params, (theta, key) =>
      theta.map((value, i) => value - learningRate * velocity[key][i]),
    );
    return { iteration: state.iteration + 1, params, velocity };
  },
};
