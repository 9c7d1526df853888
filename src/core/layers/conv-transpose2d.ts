import { bothAxes, channelSums, checkOutputPadding, transposed, transposedLength } from '../strided/index.ts';
import type { PerAxis } from '../strided/index.ts';
import type { Numbers, Vec } from '../vector.ts';
import type { Conv2dOptions } from './conv-settings.ts';
import { checkChannels, convolutionAxes } from './conv-settings.ts';
import type { Layer } from './layer.ts';
import { crossed, refuseUnless } from './refuse.ts';
import type { TensorShape } from './tensor.ts';
import type { InputMemory, SumsBetween } from './weighted.ts';
import { weightedLayer } from './weighted.ts';

export interface ConvTranspose2dOptions extends Conv2dOptions {
  /** a: rows and columns appended at the end, 0 by default. */
  readonly outputPadding?: PerAxis;
}

/**
 * A transposed convolution layer: every x[n, c, i, j] adds x·w[c, o] to a k×k patch of channel o, the patches s apart:
 *
 *   y[n, o, i·s + a·d − p, j·s + b·d − p] += w[c, o, a, b] x[n, c, i, j],    (i−1)s − 2p + d(k−1) + output padding + 1 outputs
 *
 * Parameters: `weight` [inChannels, outChannels, kᵥ, kₕ], `bias` [outChannels]. No second implementation: its forward pass is
 * the input gradient of the `conv2d` that has the same weights (from outChannels to inChannels), and the other way round.
 *
 * PyTorch: `nn.ConvTranspose2d(in, out, k, stride, padding, output_padding, dilation=d)`. Dumoulin & Visin, arXiv:1603.07285.
 * @throws RangeError "convTranspose2d: output padding must be smaller than either stride or dilation, got …";
 *   RangeError "convTranspose2d: Given input size per channel: … Output size is too small";
 *   RangeError "convTranspose2d: Given transposed=1, weight of size …, expected input… to have 1 channels, but got 3 …".
 */
export function convTranspose2d<V extends Numbers = Vec>(
  options: ConvTranspose2dOptions,
): Layer<InputMemory<V>, V> {
  const name = 'convTranspose2d';
  const axes = convolutionAxes(name, options);
  const { inChannels, outChannels, bias = true } = options;
  const extra = bothAxes(name, 'output padding', options.outputPadding ?? 0);
  const weight = [inChannels, outChannels, axes[0].k, axes[1].k] as const;
  const outShape = (inShape: TensorShape): TensorShape => {
    checkChannels(name, 'transposed=1', weight, inShape, inChannels);
    axes.forEach((axis, along) => checkOutputPadding(name, axis, extra[along]));
    const [n, , h, w] = inShape;
    const rows = transposedLength(h, axes[0], extra[0]);
    const columns = transposedLength(w, axes[1], extra[1]);
    refuseUnless(
      rows >= 1 && columns >= 1,
      name,
      `Given input size per channel: ${crossed([h, w])}. ` +
        `Calculated output size per channel: ${crossed([rows, columns])}. Output size is too small`,
    );
    return [n, outChannels, rows, columns];
  };
  // The convolution this is the transpose of goes from y's channels and size to x's.
  const sums: SumsBetween<V> = ([n, , h, w], [, , rows, columns], like) =>
    transposed(
      channelSums(
        { inputs: outChannels, outputs: inChannels, inShape: [rows, columns], outShape: [h, w], axes },
        n,
        like,
      ),
    );
  return weightedLayer({ name, weight, outChannels, bias, outShape, sums });
}
