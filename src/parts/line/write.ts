/** The line of PyTorch that makes a layer. */
import { both, pairText, type LayerKind, type LayerSettings } from './layer.ts';
import { samePadding } from './padding.ts';
import { zeroPad } from './zero-pad.ts';

const callText = (kind: LayerKind, padding: string, layer: LayerSettings): string => {
  const { inChannels, outChannels, kernel, stride, outputPadding, dilation, groups, bias } = layer;
  const parts = [
    `${inChannels}`,
    `${outChannels}`,
    `kernel_size=${pairText(kernel)}`,
    `stride=${pairText(stride)}`,
    `padding=${padding}`,
    ...(kind === 'ConvTranspose2d' ? [`output_padding=${pairText(outputPadding)}`] : []),
    `dilation=${pairText(dilation)}`,
    ...(groups === 1 ? [] : [`groups=${groups}`]),
    ...(bias ? [] : ['bias=False']),
  ];
  return `nn.${kind}(${parts.join(', ')})`;
};

const alike = (a: readonly number[], b: readonly number[]): boolean => a.every((one, i) => one === b[i]);

export function writeLayer(kind: LayerKind, layer: LayerSettings): string {
  const { kernel, stride, dilation, padding, after } = layer;
  if (alike(after, [0, 0])) return callText(kind, pairText(padding), layer);
  // More zeros at the end than at the beginning: a word says it, where that word means just this.
  const same = samePadding(kernel, dilation);
  if (alike(stride, [1, 1]) && alike(padding, same.padding) && alike(after, same.after))
    return callText(kind, "'same'", layer);
  return `nn.Sequential(${zeroPad(layer)}, ${callText(kind, pairText(both(0)), layer)})`;
}
