/* Sizes along an axis, options and the sums behind a network's convolution layers. */
export { axisOf, backwardSize, checkOutputPadding, forwardSize, spanOf, transposedLength } from './axis.ts';
export type { StridedAxis, LayerAxis } from './axis.ts';
export { bothAxes, layer1d, layer2d } from './options.ts';
export type { PerAxis, StridedOptions, TransposedOptions } from './options.ts';
export { stridedSums, transposedSums } from './strided-sums.ts';
export { channelSums, transposed } from './channel-sums.ts';
export type { ChannelSums } from './channel-sums.ts';
