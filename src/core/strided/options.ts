import { checkPicture, checkShape, checkVec, demand } from '../check.ts';
import type { Kernel } from '../kernels/index.ts';
import { checkKernel } from '../kernels/index.ts';
import type { Vec } from '../vector.ts';
import type { StridedAxis } from './axis.ts';
import { axisOf } from './axis.ts';

/** One number for both axes, or `[vertical, horizontal]`. */
export type PerAxis = number | readonly [number, number];

/** Settings of a convolution layer over a picture; PyTorch's names, and its defaults 1, 0, 1. */
export interface StridedOptions<Setting = PerAxis> {
  readonly stride?: Setting;
  readonly padding?: Setting;
  readonly dilation?: Setting;
}

/** Settings of a transposed convolution layer; `outputPadding` is 0 by default. */
export interface TransposedOptions<Setting = PerAxis> extends StridedOptions<Setting> {
  readonly outputPadding?: Setting;
}

/** What the builders take: an own copy of the kernel, and its two axes. */
export interface LayerInput {
  readonly kernel: Kernel;
  readonly axes: readonly [StridedAxis, StridedAxis];
}

/** A setting as `[vertical, horizontal]`. */
export function bothAxes(who: string, what: string, setting: PerAxis): readonly [number, number] {
  if (!Array.isArray(setting)) return [setting as number, setting as number];
  demand(setting.length === 2, who, `${what} must be a number or [vertical, horizontal]`, setting);
  return setting as readonly number[] as readonly [number, number];
}

/** Checks what the caller of a 2D layer brought. */
export function layer2d(
  who: string,
  kernel: Kernel,
  shape: readonly [number, number],
  options: StridedOptions,
): LayerInput {
  checkKernel(who, kernel);
  checkPicture(who, 'shape', shape);
  const { stride = 1, padding = 0, dilation = 1 } = options;
  const s = bothAxes(who, 'stride', stride);
  const p = bothAxes(who, 'padding', padding);
  const d = bothAxes(who, 'dilation', dilation);
  const axis = (along: 0 | 1) =>
    axisOf(who, { kernel: kernel.shape[along], stride: s[along], padding: p[along], dilation: d[along] });
  // The caller's array may change later; the operator may not.
  return { kernel: { shape: kernel.shape, data: kernel.data.slice() }, axes: [axis(0), axis(1)] };
}

/** The same for a signal of n samples: a picture of one row. */
export function layer1d(who: string, kernel: Vec, n: number, options: StridedOptions<number>): LayerInput {
  checkVec(who, 'kernel', kernel);
  checkShape(who, 'n', [n]);
  const row: Kernel = { shape: [1, kernel.length], data: kernel.slice() };
  checkKernel(who, row);
  return {
    kernel: row,
    axes: [axisOf(who, { kernel: 1 }), axisOf(who, { kernel: kernel.length, ...options })],
  };
}
