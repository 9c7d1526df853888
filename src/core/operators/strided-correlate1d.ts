import type { LinearOperator } from '../operator.ts';
import { forwardSize, layer1d, stridedSums } from '../strided/index.ts';
import type { StridedOptions } from '../strided/index.ts';
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
