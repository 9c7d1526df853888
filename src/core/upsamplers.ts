import { checkChoice } from './check.ts';
import type { Initialiser, Layer, Params } from './layers/index.ts';
import { conv2d, convTranspose2d, pixelShuffle, sequential, upsample2d } from './layers/index.ts';
import type { RandomState } from './random/index.ts';

/** The ways by which networks enlarge a picture s times. */
export const upsamplerNames = [
  'transposed3',
  'transposed4',
  'nearest',
  'bilinear',
  'subPixel',
  'icnr',
] as const;
export type UpsamplerName = (typeof upsamplerNames)[number];

export interface UpsamplerSetting {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly stride: number;
}

/** What has weights in all but the transposed layers is a 3×3 convolution, `padding` 1. */
const KERNEL = 3;

/**
 * A layer from [n, inChannels, h, w] to [n, outChannels, h·s, w·s], without a bias:
 *
 *   transposed3, transposed4   convTranspose2d with k = 3, 4; cropped by p = ⌈(k−s)/2⌉, output padding 2p − (k−s)
 *   nearest, bilinear          enlarged without weights, then a 3×3 convolution
 *   subPixel, icnr             a 3×3 convolution to s² times the channels, shuffled; two names for one layer, which begin differently
 *
 * Dumoulin & Visin, arXiv:1603.07285; Odena et al., Distill 2016; Shi et al., CVPR 2016; Aitken et al., arXiv:1707.02937.
 */
export function upsampler(name: UpsamplerName, setting: UpsamplerSetting): Layer {
  checkChoice('upsampler', 'name', name, upsamplerNames);
  const { inChannels, outChannels, stride } = setting;
  const convolution = (outputs: number) =>
    conv2d({ inChannels, outChannels: outputs, kernel: KERNEL, padding: 1, bias: false });
  switch (name) {
    case 'transposed3':
    case 'transposed4': {
      const kernel = name === 'transposed3' ? 3 : 4;
      const padding = Math.max(0, Math.ceil((kernel - stride) / 2));
      const outputPadding = 2 * padding - (kernel - stride);
      const cropped = { kernel, stride, padding, outputPadding, bias: false };
      return sequential([convTranspose2d({ inChannels, outChannels, ...cropped })]);
    }
    case 'nearest':
    case 'bilinear':
      return sequential([upsample2d({ scale: stride, method: name }), convolution(outChannels)]);
    case 'subPixel':
    case 'icnr':
      return sequential([convolution(outChannels * stride ** 2), pixelShuffle(stride)]);
  }
}

/**
 * First weights, drawn by `how` from one stream. 'icnr' draws one kernel for the s² channels that are shuffled into one picture,
 * so that the layer begins as a convolution followed by a nearest resize.
 */
export function upsamplerStart(
  name: UpsamplerName,
  setting: UpsamplerSetting,
  rng: RandomState,
  how: Initialiser,
): Params {
  const { parameters } = upsampler(name, setting);
  const [key, shape] = Object.entries(parameters)[0];
  if (name !== 'icnr') return { [key]: how(shape, rng) };
  const copies = setting.stride ** 2;
  const [outputs, ...rest] = shape;
  const drawn = how([outputs / copies, ...rest], rng);
  const one = rest.reduce((product, n) => product * n, 1);
  const weight = new Float64Array(outputs * one);
  for (let o = 0; o < outputs; o++) {
    const from = Math.floor(o / copies) * one;
    weight.set(drawn.subarray(from, from + one), o * one);
  }
  return { [key]: weight };
}

/**
 * Products for one number of the output: k²/s² for each input channel in a transposed layer, 9 in a 3×3 convolution at either
 * resolution; the bilinear enlargement takes four more for each of its numbers, shared by all output channels.
 */
export function upsamplerProducts(
  name: UpsamplerName,
  { inChannels, outChannels, stride }: UpsamplerSetting,
): number {
  if (name === 'transposed3') return (9 * inChannels) / stride ** 2;
  if (name === 'transposed4') return (16 * inChannels) / stride ** 2;
  const own = KERNEL ** 2 * inChannels;
  return name === 'bilinear' ? own + (4 * inChannels) / outChannels : own;
}
