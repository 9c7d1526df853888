import { checkFinite, checkFits, checkPositive, checkShape } from '../check.ts';
import { gradient } from '../operators/gradient.ts';
import type { Shape } from '../vector.ts';
import { asPicture, sizeOf } from '../vector.ts';
import type { Penalty } from './prior.ts';

/**
 * R(x) = Σ|∇x|^α, 0 < α ≤ 2, with |∇x| = √(∂₁² + ∂₂²) by forward differences, 0 across the last edge. α = 2 is Tikhonov's
 * smoothness, 1 isotropic total variation; natural photographs ask for 0.5 to 0.8. Below 1 R is not convex, so that there is a
 * value and no prox. Krishnan & Fergus, *Fast image deconvolution using hyper-Laplacian priors*, NIPS 2009.
 */
export function gradientPower(shape: Shape, alpha: number): Penalty {
  checkShape('gradientPower', 'shape', shape);
  checkPositive('gradientPower', 'alpha', alpha);
  checkFinite('gradientPower', 'alpha', alpha, 0, 2);
  const nabla = gradient(asPicture(shape), { boundary: 'replicate' });
  const size = sizeOf(shape);
  return {
    name: `|∇x|^${alpha}`,
    value(x) {
      checkFits('gradientPower', 'x', x, shape);
      const field = nabla.apply(x);
      let total = 0;
      for (let q = 0; q < size; q++) total += Math.hypot(field[q], field[size + q]) ** alpha;
      return total;
    },
  };
}
