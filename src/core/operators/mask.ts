import { checkAllFinite, checkFits, checkShape } from '../check.ts';
import type { LinearOperator } from '../operator.ts';
import { linearOperator } from '../operator.ts';
import type { Shape, Vec } from '../vector.ts';

/**
 * yᵢ = wᵢxᵢ: a diagonal matrix, its own adjoint. With weights 0 and 1 it says which pixels were seen (inpainting, saturated
 * pixels); with 1/σᵢ it whitens noise of unequal strength.
 */
export function mask(weights: Vec, shape: Shape): LinearOperator {
  checkShape('mask', 'shape', shape);
  checkFits('mask', 'weights', weights, shape);
  checkAllFinite('mask', 'weights', weights);
  // The caller's array may change later; the operator may not.
  const own = weights.slice();
  const multiply = (x: Vec, out: Vec) => {
    for (let i = 0; i < own.length; i++) out[i] = own[i] * x[i];
  };
  return linearOperator({
    name: 'mask',
    inShape: shape,
    outShape: shape,
    forward: multiply,
    backward: multiply,
  });
}
