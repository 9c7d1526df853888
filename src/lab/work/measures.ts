/** What can be said of an estimate: from the data alone, and, where the truth is known, beside it. */
import type { Kernel } from '../../core/kernels/index.ts';
import { psnr } from '../../core/metrics.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { dot, type Vec } from '../../core/vector.ts';

export interface Measures {
  /** Root mean square of y − h ∗ x̂ in units of light, where the blur sees nothing from outside the frame. */
  readonly residual: number;
  /** The mean correlation of that residual with its neighbour to the right and below: near 0 for white noise. */
  readonly correlation: number;
  /** In dB, of stored values in [0, 1], without a crop; where the truth is known. */
  readonly psnr?: number;
}

/** y − h ∗ x̂ in the part of the frame that the blur reaches no margin from. */
export function residualOf(data: Vec, estimate: Vec, kernel: Kernel, shape: readonly [number, number]) {
  const [height, width] = shape;
  const model = convolve2d(kernel, shape, { boundary: 'zero', output: 'valid' });
  const inner = model.outShape as readonly [number, number];
  const [top, left] = kernel.shape.map((side) => side - 1 - Math.floor(side / 2));
  const seen = model.apply(estimate);
  const residual = seen.map((value, i) => {
    const [row, column] = [Math.floor(i / inner[1]) + top, (i % inner[1]) + left];
    return data[Math.min(row, height - 1) * width + column] - value;
  });
  return { residual, shape: inner };
}

/** Of a residual: its root mean square, and how alike neighbours are. */
export function residualMeasures({ residual, shape }: ReturnType<typeof residualOf>) {
  const [height, width] = shape;
  const power = dot(residual, residual);
  let shared = 0;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      if (column + 1 < width) shared += residual[at] * residual[at + 1];
      if (row + 1 < height) shared += residual[at] * residual[at + width];
    }
  return { residual: Math.sqrt(power / residual.length), correlation: power > 0 ? shared / (2 * power) : 0 };
}

const together = (planes: readonly Vec[]): Vec =>
  Float64Array.from(planes.flatMap((plane) => Array.from(plane)));

export const psnrOf = (planes: readonly Vec[], truth: readonly Vec[]): number =>
  psnr(together(planes), together(truth));
