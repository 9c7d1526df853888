import { checkFinite } from '../check.ts';
import type { Vec } from '../vector.ts';
import type { Prior } from './prior.ts';

/** R(x) = ‖x‖₁ = Σ|xᵢ|: few samples differ from zero. Its prox is the soft threshold. */
export const l1: Prior = {
  name: 'l1',
  value: (x) => x.reduce((total, value) => total + Math.abs(value), 0),
  prox: softThreshold,
};

/**
 * sign(vᵢ)·max(|vᵢ| − t, 0): what is within t of zero becomes zero, the rest comes t nearer to it.
 * Donoho & Johnstone, *Biometrika* 81(3), 1994.
 */
export function softThreshold(v: Vec, t: number): Vec {
  checkFinite('softThreshold', 't', t, 0);
  return v.map((value) => shrink(value, t));
}

function shrink(value: number, t: number): number {
  return value > t ? value - t : value < -t ? value + t : 0;
}
