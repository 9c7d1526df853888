import type { Prior } from './prior.ts';

/** R(x) = 0 where every xᵢ ≥ 0, ∞ elsewhere: light is not negative. Its prox is the projection, whatever t. */
export const nonnegative: Prior = {
  name: 'nonnegative',
  value: (x) => (x.every((value) => value >= 0) ? 0 : Infinity),
  prox: (v) => v.map((value) => (value > 0 ? value : 0)),
};
