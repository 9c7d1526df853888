import { channelSums, forwardSize } from '../strided/index.ts';
import type { Numbers, Vec } from '../vector.ts';
import type { Conv2dOptions } from './conv-settings.ts';
import { checkChannels, checkWindowFits, convolutionAxes } from './conv-settings.ts';
import type { Layer } from './layer.ts';
import type { TensorShape } from './tensor.ts';
import type { InputMemory, SumsBetween } from './weighted.ts';
import { weightedLayer } from './weighted.ts';

/**
 * A convolution layer: correlation (no flip) of every input channel with its own kernel, summed, and a bias a channel:
 *
 *   y[n, o, i, j] = b[o] + Σ w[o, c, a, b] x[n, c, i·s + a·d − p, j·s + b·d − p],      ⌊(i + 2p − d(k−1) − 1)/s⌋ + 1 outputs
 *
 * Parameters: `weight` [outChannels, inChannels, kᵥ, kₕ], `bias` [outChannels] unless `bias: false`. Its input gradient is
 * the transposed layer with the same weights, without a bias; its weight gradient a correlation of x with dy.
 *
 * PyTorch: `nn.Conv2d(in, out, k, stride, padding, dilation)`. Dumoulin & Visin, arXiv:1603.07285 (2016).
 * @throws RangeError "conv2d: Given groups=1, weight of size …, expected input… to have 1 channels, but got 3 channels instead";
 *   RangeError "conv2d: Calculated padded input size per channel: … Kernel size can't be greater than actual input size".
 */
export function conv2d<V extends Numbers = Vec>(options: Conv2dOptions): Layer<InputMemory<V>, V> {
  const name = 'conv2d';
  const axes = convolutionAxes(name, options);
  const { inChannels, outChannels, bias = true } = options;
  const weight = [outChannels, inChannels, axes[0].k, axes[1].k] as const;
  const outShape = (inShape: TensorShape): TensorShape => {
    checkChannels(name, 'groups=1', weight, inShape, inChannels);
    checkWindowFits(name, inShape, axes);
    const [n, , h, w] = inShape;
    return [n, outChannels, forwardSize(name, h, axes[0]), forwardSize(name, w, axes[1])];
  };
  const sums: SumsBetween<V> = ([n, , h, w], [, , rows, columns], like) =>
    channelSums(
      { inputs: inChannels, outputs: outChannels, inShape: [h, w], outShape: [rows, columns], axes },
      n,
      like,
    );
  return weightedLayer({ name, weight, outChannels, bias, outShape, sums });
}
