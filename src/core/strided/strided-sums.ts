import type { Kernel } from '../kernels/index.ts';
import type { LinearOperator } from '../operator.ts';
import { linearOperator, transpose } from '../operator.ts';
import type { Shape } from '../vector.ts';
import { asPicture } from '../vector.ts';
import type { StridedAxis } from './axis.ts';
import { writtenSums } from './written-sums.ts';

/** One channel in, one channel out, with the kernel held fast. A signal is a picture of one row. */
export interface StridedSums {
  readonly name: string;
  readonly kernel: Kernel;
  readonly inShape: Shape;
  /** As many outputs as asked for, from the first on: those wholly beyond the input are 0. */
  readonly outShape: Shape;
  /** Vertical, horizontal. */
  readonly axes: readonly [StridedAxis, StridedAxis];
}

/**
 * y[i, j] = Σ h[a, b] x[i·sᵥ + a·dᵥ − pᵥ, j·sₕ + b·dₕ − pₕ], zero outside, as an operator on x. Forward gathers and backward
 * scatters over the very same taps, so that the adjoint is exact by construction.
 */
export function stridedSums({ name, kernel, inShape, outShape, axes }: StridedSums): LinearOperator {
  const sizes = { inShape: asPicture(inShape), outShape: asPicture(outShape), axes };
  const sums = writtenSums({ inputs: 1, outputs: 1, ...sizes }, 1, kernel.data);
  return linearOperator({
    name,
    inShape,
    outShape,
    forward: (x, out) => sums.gather(kernel.data, x, out),
    backward: (y, out) => sums.scatter(kernel.data, y, out),
  });
}

/** The transpose of `stridedSums(spec)`, with errors that speak of its own x and y. */
export function transposedSums(spec: StridedSums): LinearOperator {
  const { apply, adjoint } = transpose(stridedSums(spec));
  const [inShape, outShape] = [spec.outShape, spec.inShape];
  return linearOperator({ name: spec.name, inShape, outShape, forward: apply, backward: adjoint });
}
