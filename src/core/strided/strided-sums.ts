import type { Kernel } from '../kernels.ts';
import type { LinearOperator } from '../operator.ts';
import { linearOperator, transpose } from '../operator.ts';
import type { Shape } from '../vector.ts';
import { asPicture } from '../vector.ts';
import type { Axis } from './axis.ts';

/** The one general form behind the strided and the transposed correlations. A signal is a picture of one row. */
export interface StridedSums {
  readonly name: string;
  readonly kernel: Kernel;
  readonly inShape: Shape;
  /** As many outputs as asked for, from the first on: those wholly beyond the input are 0. */
  readonly outShape: Shape;
  /** Vertical, horizontal. */
  readonly axes: readonly [Axis, Axis];
}

/** A weight, times `count` inputs `stride` apart, goes to `count` outputs side by side. */
type Visit = (weight: number, from: number, to: number, count: number) => void;

/**
 * y[i, j] = Σ h[a, b] x[i·sᵥ + a·dᵥ − pᵥ, j·sₕ + b·dₕ − pₕ], zero outside. Forward gathers and backward scatters over the
 * very same runs, so that the adjoint is exact by construction.
 */
export function stridedSums(spec: StridedSums): LinearOperator {
  const { name, inShape, outShape } = spec;
  const step = spec.axes[1].s;
  const eachRun = runsOf(spec);
  return linearOperator({
    name,
    inShape,
    outShape,
    forward(x, out) {
      out.fill(0);
      eachRun((weight, from, to, count) => {
        for (let j = 0; j < count; j++) out[to + j] += weight * x[from + j * step];
      });
    },
    backward(y, out) {
      out.fill(0);
      eachRun((weight, from, to, count) => {
        for (let j = 0; j < count; j++) out[from + j * step] += weight * y[to + j];
      });
    },
  });
}

/** The transpose of `stridedSums(spec)`, with errors that speak of its own x and y. */
export function transposedSums(spec: StridedSums): LinearOperator {
  const { apply, adjoint } = transpose(stridedSums(spec));
  const [inShape, outShape] = [spec.outShape, spec.inShape];
  return linearOperator({ name: spec.name, inShape, outShape, forward: apply, backward: adjoint });
}

/** Visits every (weight, row of outputs) whose inputs lie inside the frame. */
function runsOf({ kernel, inShape, outShape, axes }: StridedSums): (visit: Visit) => void {
  const [height, width] = asPicture(inShape);
  const [rows, columns] = asPicture(outShape);
  const [vertical, horizontal] = axes;
  const { k, s, p, d } = horizontal;
  const down = rangesOf(vertical, height, rows);
  const across = rangesOf(horizontal, width, columns);
  return (visit) => {
    for (let a = 0; a < vertical.k; a++) {
      for (let i = down[a].first; i < down[a].end; i++) {
        const row = i * vertical.s + a * vertical.d - vertical.p;
        for (let b = 0; b < k; b++) {
          const { first, end } = across[b];
          const from = row * width + first * s + b * d - p;
          visit(kernel.data[a * k + b], from, i * columns + first, end - first);
        }
      }
    }
  };
}

/** For each weight t, the outputs o whose input o·s + t·d − p lies in 0 … n−1: from `first` up to, not with, `end`. */
function rangesOf({ k, s, p, d }: Axis, n: number, outputs: number): { first: number; end: number }[] {
  return Array.from({ length: k }, (_, t) => ({
    first: Math.max(0, Math.ceil((p - t * d) / s)),
    end: Math.min(outputs, Math.floor((n - 1 + p - t * d) / s) + 1),
  }));
}
