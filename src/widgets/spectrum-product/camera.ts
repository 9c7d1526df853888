/** What a camera keeps of a blurred picture, and how its file is prepared before anybody looks for stripes in its spectrum. */
import type { Kernel } from '../../core/kernels/index.ts';
import { srgbToLinear } from '../../core/light.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import type { Vec } from '../../core/vector.ts';
import { photographed } from '../../parts/model/picture.ts';
import type { Shape } from './frequencies.ts';

/** The world goes on behind the frame. */
export function fileOf(truth: Vec, kernel: Kernel, shape: Shape): Vec {
  const lens = convolve2d(kernel, shape, { boundary: 'reflect', method: 'direct' });
  return photographed(truth, lens, shape);
}

/** Hann: 0 at the edges, so that left meets right without a jump. */
const taper = (k: number, n: number): number => Math.sin((Math.PI * (k + 0.5)) / n) ** 2;

/** The file's curve undone, and its edges tapered. */
export const preparedOf = (file: Vec, [height, width]: Shape): Vec =>
  file.map((value, at) => {
    const [row, column] = [Math.floor(at / width), at % width];
    return srgbToLinear(value) * taper(row, height) * taper(column, width);
  });
