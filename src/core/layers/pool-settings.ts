import type { PerAxis, StridedAxis } from '../strided/index.ts';
import { spanOf } from '../strided/index.ts';
import { windowAxes } from './conv-settings.ts';
import { refuseUnless } from './refuse.ts';
import type { TensorShape } from './tensor.ts';

/** Settings of a pooling layer; the stride is the kernel's size by default, as in PyTorch. */
export interface PoolOptions {
  readonly kernel: PerAxis;
  readonly stride?: PerAxis;
  readonly padding?: PerAxis;
}

/** The two axes of a pool. @throws RangeError "…: pad should be at most half of kernel size, but got pad=2 and kernel_size=3". */
export function poolAxes(who: string, options: PoolOptions): readonly [StridedAxis, StridedAxis] {
  const { kernel, stride = kernel, padding = 0 } = options;
  const axes = windowAxes(who, kernel, { stride, padding });
  const fault = axes.find(({ k, p }) => 2 * p > k);
  const got = `pad=${fault?.p} and kernel_size=${fault?.k}`;
  refuseUnless(fault === undefined, who, `pad should be at most half of kernel size, but got ${got}`);
  return axes;
}

/** The shape after pooling; every window begins and ends inside the padded picture. */
export function pooledShape(
  who: string,
  [n, c, h, w]: TensorShape,
  axes: readonly [StridedAxis, StridedAxis],
): TensorShape {
  const size = (input: number, axis: StridedAxis) =>
    Math.floor((input + 2 * axis.p - spanOf(axis)) / axis.s) + 1;
  const [rows, columns] = [size(h, axes[0]), size(w, axes[1])];
  refuseUnless(
    rows >= 1 && columns >= 1,
    who,
    `Given input size: (${c}x${h}x${w}). Calculated output size: (${c}x${rows}x${columns}). Output size is too small`,
  );
  return [n, c, rows, columns];
}
