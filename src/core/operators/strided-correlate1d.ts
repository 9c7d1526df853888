import type { LinearOperator } from '../operator.ts';
import { forwardSize } from '../strided/axis.ts';
import type { StridedOptions } from '../strided/options.ts';
import { layer1d } from '../strided/options.ts';
import { stridedSums } from '../strided/strided-sums.ts';
import type { Vec } from '../vector.ts';

/**
 * `stridedCorrelate2d` for a signal of n samples: yᵢ = Σₜ hₜ x_(i·s + t·d − p), no flip, zero outside, with
 * o = ⌊(n + 2p − d(k−1) − 1)/s⌋ + 1 outputs.
 *
 * PyTorch: `torch.nn.functional.conv1d`.
 * @throws RangeError "stridedCorrelate1d: kernel size can't be greater than the padded input size, got …".
 */
export function stridedCorrelate1d(
  kernel: Vec,
  n: number,
  options: StridedOptions<number> = {},
): LinearOperator {
  const name = 'stridedCorrelate1d';
  const layer = layer1d(name, kernel, n, options);
  return stridedSums({ name, ...layer, inShape: [n], outShape: [forwardSize(name, n, layer.axes[1])] });
}
