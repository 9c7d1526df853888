import { checkChoice, checkPicture } from '../check.ts';
import { scale } from '../operator-algebra.ts';
import type { LinearOperator } from '../operator.ts';
import { linearOperator, transpose } from '../operator.ts';
import type { GradientOptions } from './gradient.ts';
import { gradient } from './gradient.ts';

/**
 * div = −∇ᵀ: takes the `[2·height, width]` field that `gradient(shape, …)` gives, returns a picture of this shape, by backward
 * differences: p[i, j] − p[i−1, j] + q[i, j] − q[i, j−1] (with the gradient's boundary). div ∇ is the five-point Laplacian.
 * Chambolle, *An algorithm for total variation minimization*, J. Math. Imaging Vis. 20 (2004), § 2.
 */
export function divergence(shape: readonly [number, number], options: GradientOptions): LinearOperator {
  checkPicture('divergence', 'shape', shape);
  checkChoice('divergence', 'boundary', options?.boundary, ['replicate', 'periodic']);
  const { inShape, outShape, apply, adjoint } = scale(-1, transpose(gradient(shape, options)));
  return linearOperator({ name: 'divergence', inShape, outShape, forward: apply, backward: adjoint });
}
