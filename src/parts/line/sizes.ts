/** What a layer makes of an input, and how many numbers it holds. */
import { pair, refusedBy, type LayerSettings, type Pair } from './layer.ts';

type Sizing = Pick<LayerSettings, 'kernel' | 'stride' | 'padding' | 'after' | 'outputPadding' | 'dilation'>;

const span = ({ kernel, dilation }: Sizing, along: 0 | 1): number =>
  dilation[along] * (kernel[along] - 1) + 1;

/** ⌊(i + 2p − d(k−1) − 1)/s⌋ + 1. */
export const convolutionSizes = (input: Pair, layer: Sizing): Pair =>
  pair((along) => {
    const room = input[along] + 2 * layer.padding[along] + layer.after[along] - span(layer, along);
    return room < 0 ? 0 : Math.floor(room / layer.stride[along]) + 1;
  });

/** (i − 1)s − 2p + d(k−1) + a + 1. */
export const transposedSizes = (input: Pair, layer: Sizing): Pair =>
  pair(
    (along) =>
      (input[along] - 1) * layer.stride[along] -
      2 * layer.padding[along] +
      span(layer, along) +
      layer.outputPadding[along],
  );

export function parametersOf(layer: LayerSettings): number {
  const { kernel, inChannels, outChannels, groups, bias } = layer;
  return (kernel[0] * kernel[1] * inChannels * outChannels) / groups + (bias ? outChannels : 0);
}

/** PyTorch's own limit on output padding. */
export function checkOutputPadding({ outputPadding, stride, dilation }: Sizing): void {
  for (const along of [0, 1] as const)
    if (outputPadding[along] >= Math.max(stride[along], dilation[along]))
      throw refusedBy(
        'PyTorch',
        `output padding must be smaller than either stride or dilation, and it is ${outputPadding[along]}`,
      );
}
