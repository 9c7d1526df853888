import type { Vec } from './vector.ts';
import { addScaled, dot, subtract } from './vector.ts';

export interface ConjugateGradientsOptions {
  /** Most steps to take. */
  readonly iterations: number;
  /** Stop when the residual is below this share of ‖b‖. */
  readonly tolerance: number;
}

/**
 * Solves M x = b for a symmetric M without negative eigenvalues, given as a product, from `start` on.
 * Hestenes & Stiefel, *J. Res. NBS* 49(6), 1952.
 */
export function conjugateGradients(
  product: (x: Vec) => Vec,
  b: Vec,
  start: Vec,
  { iterations, tolerance }: ConjugateGradientsOptions,
): Vec {
  let x = start;
  let residual = subtract(b, product(x));
  let direction = residual;
  let square = dot(residual, residual);
  const enough = tolerance ** 2 * dot(b, b);
  for (let k = 0; k < iterations && square > enough; k++) {
    const turned = product(direction);
    const step = square / dot(direction, turned);
    x = addScaled(x, step, direction);
    residual = addScaled(residual, -step, turned);
    const next = dot(residual, residual);
    direction = addScaled(residual, next / square, direction);
    square = next;
  }
  return x;
}
