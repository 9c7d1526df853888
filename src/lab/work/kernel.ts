import { disc, gaussian2d, motion } from '../../core/kernels/index.ts';
import type { Kernel } from '../../core/kernels/index.ts';
import type { BlurSettings } from './task.ts';

/** A Gaussian is cut at so many σ: beyond, less than 1e-4 of its peak. */
const REACH = 4.5;

/** The blur that the methods are told. */
export function kernelFor({ blur, length, angle, sigma, radius }: BlurSettings): Kernel {
  if (blur === 'gaussian') return gaussian2d(sigma, Math.ceil(REACH * sigma));
  return blur === 'disc' ? disc(radius) : motion(length, angle);
}

/** Larger than the picture along some side: nothing of it would have been seen sharp enough to undo. */
export const isTooLarge = ({ shape }: Kernel, picture: readonly [number, number]): boolean =>
  shape.some((side, axis) => side > picture[axis]);
