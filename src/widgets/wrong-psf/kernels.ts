/** The blurs of this figure, by one width: a disc's diameter, a streak's length, and a Gaussian that spreads as far as that disc. */
import { disc, gaussian2d, motion, type Kernel } from '../../core/kernels/index.ts';
import type { Vec } from '../../core/vector.ts';
import { WINDOW } from './params.ts';

export interface Blur {
  readonly shape: 'gaussian' | 'disc' | 'motion';
  /** In pixels. */
  readonly width: number;
  /** In degrees; of a streak alone. */
  readonly angle: number;
}

/** Four σ, beyond which lies less than a thousandth of a Gaussian. */
const REACH = 4;

/** A disc of radius r has the variance r²/4 along each axis: σ = r/2 = width/4. */
export function kernelOf({ shape, width, angle }: Blur): Kernel {
  if (shape === 'disc') return disc(width / 2);
  if (shape === 'motion') return motion(width, angle);
  const sigma = width / 4;
  return gaussian2d(sigma, Math.ceil(REACH * sigma));
}

/** The kernel in the middle of its window; a Gaussian's last tail may be cut. */
export function shownKernel(blur: Blur): Vec {
  const { shape, data } = kernelOf(blur);
  const shown = new Float64Array(WINDOW[0] * WINDOW[1]);
  const [up, left] = WINDOW.map((side, axis) => Math.floor(side / 2) - Math.floor(shape[axis] / 2));
  data.forEach((value, i) => {
    const [row, column] = [up + Math.floor(i / shape[1]), left + (i % shape[1])];
    if (row >= 0 && row < WINDOW[0] && column >= 0 && column < WINDOW[1])
      shown[row * WINDOW[1] + column] = value;
  });
  return shown;
}
