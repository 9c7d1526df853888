import type { LinearOperator } from '../operator.ts';
import { backwardSize, layer1d, transposedSums } from '../strided/index.ts';
import type { TransposedOptions } from '../strided/index.ts';
import type { Vec } from '../vector.ts';

/**
 * `transposedCorrelate2d` for a signal of n samples: y_(i·s + t·d − p) += hₜ xᵢ, on (n−1)s − 2p + d(k−1) + output padding + 1
 * cells. The transpose of a strided correlation whose input has this one's output size; not an inverse.
 *
 * PyTorch: `torch.nn.functional.conv_transpose1d`.
 * @throws RangeError "transposedCorrelate1d: output padding must be smaller than either stride or dilation, got …".
 */
export function transposedCorrelate1d(
  kernel: Vec,
  n: number,
  { outputPadding = 0, ...options }: TransposedOptions<number> = {},
): LinearOperator {
  const name = 'transposedCorrelate1d';
  const layer = layer1d(name, kernel, n, options);
  const size = backwardSize(name, n, layer.axes[1], outputPadding);
  return transposedSums({ name, ...layer, inShape: [size], outShape: [n] });
}
