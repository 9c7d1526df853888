import type { Prior } from './prior.ts';

/** R(x) = 0 where every xᵢ ≥ 0, ∞ elsewhere: light is not negative. Its prox is the projection, whatever t. */
export const nonnegative: Prior = {
  name: 'nonnegative',
  value: (x) => (x.every((value) => value >= 0) ? 0 : Infinity),
  prox(v) {
    const out = new Float64Array(v.length);
    for (let i = 0; i < v.length; i++) out[i] = v[i] > 0 ? v[i] : 0;
    return out;
  },
};
