import type { Kernel } from '../kernels/index.ts';
import type { LinearOperator } from '../operator.ts';
import { forwardSize, layer2d, stridedSums } from '../strided/index.ts';
import type { StridedOptions } from '../strided/index.ts';

export type { PerAxis, StridedOptions } from '../strided/index.ts';

/**
 * A convolution layer with one channel, as every framework computes it: correlation (no flip), zero padding p on all sides,
 * every s-th output, weights d apart:
 *
 *   y[i, j] = Σ h[a, b] x[i·s + a·d − p, j·s + b·d − p],      o = ⌊(i + 2p − d(k−1) − 1)/s⌋ + 1 outputs an axis
 *
 * Padding counts from the kernel's first weight, not from its centre: with s = d = 1, p = ⌊k/2⌋ and odd k it is
 * `correlate2d(…, { boundary: 'zero' })`. Each setting is a number or `[vertical, horizontal]`.
 *
 * PyTorch: `torch.nn.functional.conv2d`. Dumoulin & Visin, arXiv:1603.07285 (2016), relationships 1–6 and 15.
 * @throws RangeError "stridedCorrelate2d: kernel size can't be greater than the padded input size, got …".
 */
export function stridedCorrelate2d(
  kernel: Kernel,
  shape: readonly [number, number],
  options: StridedOptions = {},
): LinearOperator {
  const name = 'stridedCorrelate2d';
  const layer = layer2d(name, kernel, shape, options);
  const [vertical, horizontal] = layer.axes;
  const outShape = [forwardSize(name, shape[0], vertical), forwardSize(name, shape[1], horizontal)] as const;
  return stridedSums({ name, ...layer, inShape: shape, outShape });
}
