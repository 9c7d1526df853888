import { checkChoice, checkFits, checkPicture, demand } from '../check.ts';
import { compose } from '../operator.ts';
import type { LinearOperator } from '../operator.ts';
import { convolve2d } from '../operators/convolve2d.ts';
import { pad } from '../operators/pad.ts';
import { formatShape } from '../vector.ts';
import type { Vec } from '../vector.ts';

export interface BlindFrame {
  /** `[height, width]` of the picture. */
  readonly shape: readonly [number, number];
  /** `[height, width]` of the kernel, no larger; its centre at ⌊height/2⌋, ⌊width/2⌋. */
  readonly kernelShape: readonly [number, number];
  /** What lies outside the picture: the other side again, or darkness. */
  readonly boundary: 'periodic' | 'zero';
}

/** Throws unless the kernel fits in the picture and the boundary is one that blind methods know. */
export function checkFrame(who: string, { shape, kernelShape, boundary }: BlindFrame): void {
  checkPicture(who, 'shape', shape);
  checkPicture(who, "kernel's shape", kernelShape);
  checkChoice(who, 'boundary', boundary, ['periodic', 'zero']);
  const fits = kernelShape[0] <= shape[0] && kernelShape[1] <= shape[1];
  demand(fits, who, 'kernel must fit in the picture', `${formatShape(kernelShape)} in ${formatShape(shape)}`);
}

/**
 * The blur with the picture held and the kernel unknown: h ↦ h ∗ x, as `convolve2d(h, shape, { boundary })` makes of x.
 * Its adjoint correlates with the picture and keeps what falls on the kernel's support.
 *
 * @param picture x, of `frame.shape`
 */
export function kernelOperator(picture: Vec, frame: BlindFrame): LinearOperator {
  checkFrame('kernelOperator', frame);
  const { shape, kernelShape, boundary } = frame;
  checkFits('kernelOperator', 'picture', picture, shape);
  // The two change places: the picture convolves, from its centre ⌊n/2⌋, so the kernel's centre is put there.
  const before = shape.map((n, axis) => Math.floor(n / 2) - Math.floor(kernelShape[axis] / 2));
  const after = shape.map((n, axis) => n - kernelShape[axis] - before[axis]);
  const margins = { top: before[0], bottom: after[0], left: before[1], right: after[1] };
  const blur = convolve2d({ shape, data: picture }, shape, { boundary, method: 'fft' });
  return compose(blur, pad(kernelShape, margins, { boundary: 'zero' }));
}
