import type { Kernel } from '../kernels/index.ts';
import type { LinearOperator } from '../operator.ts';
import { backwardSize, bothAxes, layer2d, transposedSums } from '../strided/index.ts';
import type { TransposedOptions } from '../strided/index.ts';

export type { PerAxis, TransposedOptions } from '../strided/index.ts';

/**
 * A transposed convolution layer with one channel: every input x[i, j] adds x[i, j]·h to a k×k patch of the output, the
 * patches s apart, p cells cropped from each side and a rows and columns appended (output padding) that patches may reach:
 *
 *   y[i·s + a·d − p, j·s + b·d − p] += h[a, b] x[i, j],      (i−1)s − 2p + d(k−1) + output padding + 1 outputs an axis
 *
 * It is not an inverse, and no second implementation: it *is* the transpose of a strided correlation whose input has this
 * one's output shape. (Where dilation allows an output padding of s and more, that correlation could go on; only its first
 * outputs, as many as there are inputs here, count.) Each setting is a number or `[vertical, horizontal]`.
 *
 * PyTorch: `torch.nn.functional.conv_transpose2d`. Dumoulin & Visin, arXiv:1603.07285 (2016), relationships 8–14.
 * @throws RangeError "transposedCorrelate2d: output padding must be smaller than either stride or dilation, got …".
 */
export function transposedCorrelate2d(
  kernel: Kernel,
  shape: readonly [number, number],
  { outputPadding = 0, ...options }: TransposedOptions = {},
): LinearOperator {
  const name = 'transposedCorrelate2d';
  const layer = layer2d(name, kernel, shape, options);
  const extra = bothAxes(name, 'output padding', outputPadding);
  const size = (along: 0 | 1) => backwardSize(name, shape[along], layer.axes[along], extra[along]);
  return transposedSums({ name, ...layer, inShape: [size(0), size(1)], outShape: shape });
}
