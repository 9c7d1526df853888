import { checkFinite } from '../check.ts';
import type { Numbers, Single, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import type { Params } from './layer.ts';
import type { BothPrecisions, OptimiserState } from './optimiser.ts';
import { checkGradients, mapParams } from './optimiser.ts';

export interface SgdState<V extends Numbers = Vec> extends OptimiserState<V> {
  /** v of each parameter. */
  readonly velocity: Params<V>;
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
export const sgd: BothPrecisions<{ single: SgdState<Single>; double: SgdState }, SgdSettings> = {
  name: 'sgd',

  init<V extends Numbers>(params: Params<V>): SgdState<V> {
    const velocity = mapParams(params, (value) => zerosLike(value, value.length));
    return { iteration: 0, params: mapParams(params, (value) => value.slice() as V), velocity };
  },

  step<V extends Numbers>(
    state: SgdState<V>,
    gradients: Params<V>,
    { learningRate, momentum = 0 }: SgdSettings,
  ): SgdState<V> {
    checkGradients('sgd', state.params, gradients);
    checkFinite('sgd', 'learningRate', learningRate, 0);
    checkFinite('sgd', 'momentum', momentum, 0);
    const velocity = mapParams(state.velocity, (v, key) => weightedSum(momentum, v, 1, gradients[key]));
    const params = mapParams(state.params, (theta, key) =>
      weightedSum(1, theta, -learningRate, velocity[key]),
    );
    return { iteration: state.iteration + 1, params, velocity };
  },
};

/** αa + βb. */
function weightedSum<V extends Numbers>(alpha: number, a: V, beta: number, b: V): V {
  const out = zerosLike<Numbers>(a, a.length);
  for (let i = 0; i < a.length; i++) out[i] = alpha * a[i] + beta * b[i];
  return out as V;
}
