import { checkInteger } from '../check.ts';
import type { PerAxis, StridedAxis, StridedOptions } from '../strided/index.ts';
import { axisOf, bothAxes, spanOf } from '../strided/index.ts';
import { crossed, refuseUnless } from './refuse.ts';
import type { TensorShape } from './tensor.ts';
import { listed } from './tensor.ts';

/** Settings of a convolution layer; PyTorch's names, and its defaults 1, 0, 1, true. Groups are always 1. */
export interface Conv2dOptions extends StridedOptions {
  readonly inChannels: number;
  readonly outChannels: number;
  /** k, or `[vertical, horizontal]`. */
  readonly kernel: PerAxis;
  readonly bias?: boolean;
}

/** The two axes of a moving window, checked. */
export function windowAxes(
  who: string,
  kernel: PerAxis,
  { stride = 1, padding = 0, dilation = 1 }: StridedOptions,
): readonly [StridedAxis, StridedAxis] {
  const k = bothAxes(who, 'kernel size', kernel);
  const s = bothAxes(who, 'stride', stride);
  const p = bothAxes(who, 'padding', padding);
  const d = bothAxes(who, 'dilation', dilation);
  const axis = (along: 0 | 1) =>
    axisOf(who, { kernel: k[along], stride: s[along], padding: p[along], dilation: d[along] });
  return [axis(0), axis(1)];
}

/** Checks the numbers of channels too. */
export function convolutionAxes(who: string, options: Conv2dOptions): readonly [StridedAxis, StridedAxis] {
  checkInteger(who, 'inChannels', options.inChannels, 1);
  checkInteger(who, 'outChannels', options.outChannels, 1);
  return windowAxes(who, options.kernel, options);
}

/** PyTorch's complaint about channels. `what` is 'groups=1' or 'transposed=1'. */
export function checkChannels(
  who: string,
  what: string,
  weight: readonly number[],
  shape: TensorShape,
  channels: number,
): void {
  refuseUnless(
    shape[1] === channels,
    who,
    `Given ${what}, weight of size ${listed(weight)}, expected input${listed(shape)} to have ${channels} channels, ` +
      `but got ${shape[1]} channels instead`,
  );
}

/** PyTorch's complaint about a window that is larger than the padded picture. */
export function checkWindowFits(
  who: string,
  [, , h, w]: TensorShape,
  axes: readonly [StridedAxis, StridedAxis],
): void {
  const padded = [h + 2 * axes[0].p, w + 2 * axes[1].p];
  const spans = axes.map(spanOf);
  refuseUnless(
    spans[0] <= padded[0] && spans[1] <= padded[1],
    who,
    `Calculated padded input size per channel: ${crossed(padded)}. Kernel size: ${crossed(spans)}. ` +
      "Kernel size can't be greater than actual input size",
  );
}
