import { checkChoice, checkInteger } from '../check.ts';
import type { Kernel } from './kernel.ts';
import { kernelOf } from './kernel.ts';

/* Small filters, written for convolution, which flips them. */

/** A lone 1 at the centre ⌊k/2⌋ of k×k zeros: changes nothing. */
export function identity(k = 1): Kernel {
  checkInteger('identity', 'k', k, 1);
  const data = new Float64Array(k * k);
  const centre = Math.floor(k / 2);
  data[centre * k + centre] = 1;
  return { shape: [k, k], data };
}

/**
 * Sobel's slope along one axis, smoothed across it, eight times the true slope. Convolved, it answers positive
 * where the picture brightens to the right ('x') or downwards ('y'); correlated, negative.
 */
export function sobel(axis: 'x' | 'y'): Kernel {
  checkChoice('sobel', 'axis', axis, ['x', 'y']);
  return axis === 'x'
    ? kernelOf([
        [1, 0, -1],
        [2, 0, -2],
        [1, 0, -1],
      ])
    : kernelOf([
        [1, 2, 1],
        [0, 0, 0],
        [-1, -2, -1],
      ]);
}

/** The five-point Laplacian ∂²/∂x² + ∂²/∂y²: zero on any plane, negative on a peak. */
export function laplacian(): Kernel {
  return kernelOf([
    [0, 1, 0],
    [1, -4, 1],
    [0, 1, 0],
  ]);
}

/** The picture minus its Laplacian: edges overshoot, which reads as sharpness. Sums to 1. */
export function sharpen(): Kernel {
  return kernelOf([
    [0, -1, 0],
    [-1, 5, -1],
    [0, -1, 0],
  ]);
}

/** Slope along the diagonal added to the picture: relief under a light from the top left. Sums to 1. */
export function emboss(): Kernel {
  return kernelOf([
    [2, 1, 0],
    [1, 1, -1],
    [0, -1, -2],
  ]);
}
