import { checkFinite } from '../check.ts';
import type { Vec } from '../vector.ts';
import type { Prior } from './prior.ts';

/** R(x) = ‖x‖₁ = Σ|xᵢ|: few samples differ from zero. Its prox is the soft threshold. */
export const l1: Prior = {
  name: 'l1',
  value(x) {
    let total = 0;
    for (let i = 0; i < x.length; i++) total += Math.abs(x[i]);
    return total;
  },
  prox: softThreshold,
};

/**
 * sign(vᵢ)·max(|vᵢ| − t, 0): what is within t of zero becomes zero, the rest comes t nearer to it.
 * Donoho & Johnstone, *Biometrika* 81(3), 1994.
 */
export function softThreshold(v: Vec, t: number): Vec {
  checkFinite('softThreshold', 't', t, 0);
  const out = new Float64Array(v.length);
  for (let i = 0; i < v.length; i++) out[i] = shrink(v[i], t);
  return out;
}

function shrink(value: number, t: number): number {
  return value > t ? value - t : value < -t ? value + t : 0;
}
