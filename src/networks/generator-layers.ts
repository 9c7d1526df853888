/**
 * A small DCGAN generator (Radford, Metz & Chintala, ICLR 2016): a vector becomes 4×4 cells, and three layers double them to 32×32 pixels. Twins
 * differ in how they double: by transposed convolutions, by a resize and a convolution (Odena, Dumoulin & Olah, Distill 2016), or by a sub-pixel
 * convolution that begins as a resize (Aitken et al., arXiv:1707.02937).
 */
import type { Initialiser, Layer, Memory, Params, Tensor } from '../core/layers/index.ts';
import {
  conv2d,
  convTranspose2d,
  initialise,
  kaimingNormal,
  linear,
  namedAfter,
  normal,
  pixelShuffle,
  relu,
  sequential,
  single,
  tanh,
  tensor,
  upsample2d,
} from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Numbers, Single, Vec } from '../core/vector.ts';

export const UPS = ['transposed', 'resized', 'sub-pixel'] as const;
export type Up = (typeof UPS)[number];

/** Numbers in z. */
export const LATENT = 16;
/** Cells of the coarsest level along a side. */
const COARSEST = 4;

/** How each of the three steps doubles, the coarsest first, and channels before each. */
export interface GeneratorOptions {
  readonly ups: readonly [Up, Up, Up];
  /** One-hot numbers beside z: 10 for digits, 0 without classes. */
  readonly classes: number;
  readonly channels?: readonly [number, number, number];
}

const CHANNELS = [24, 12, 8] as const;

/** The layers before the tanh, and the tanh last. */
export function generatorStack<V extends Numbers = Single>({
  ups,
  classes,
  channels = CHANNELS,
}: GeneratorOptions): Layer<Memory, V>[] {
  const outs = [channels[1], channels[2], 1];
  const steps = ups.map((up, i) => [relu<V>(), ...upBy<V>(up, channels[i], outs[i])]);
  return [
    linear<V>({ inFeatures: LATENT + classes, outFeatures: channels[0] * COARSEST ** 2, bias: false }),
    // On cells of 1×1 it is a `view` as [C, 4, 4].
    pixelShuffle<V>(COARSEST),
    ...steps.flat(),
    tanh<V>(),
  ];
}

export const generator = <V extends Numbers = Single>(options: GeneratorOptions) =>
  sequential<V>(generatorStack<V>(options));

function upBy<V extends Numbers>(up: Up, inChannels: number, outChannels: number): Layer<Memory, V>[] {
  switch (up) {
    case 'transposed':
      return [convTranspose2d({ inChannels, outChannels, kernel: 4, stride: 2, padding: 1 })];
    case 'resized':
      return [
        upsample2d({ scale: 2, method: 'nearest' }),
        conv2d({ inChannels, outChannels, kernel: 3, padding: 1 }),
      ];
    case 'sub-pixel':
      return [conv2d({ inChannels, outChannels: 4 * outChannels, kernel: 3, padding: 1 }), pixelShuffle(2)];
  }
}

/**
 * He's normal weights, √(2/n) for the n numbers that an output sums (of a transposed layer in·k²/s²; PyTorch counts out·k²), and biases of 0. A
 * sub-pixel layer begins with one kernel for the four cells of a pixel: as a convolution and a nearest resize.
 */
export function generatorStart(options: GeneratorOptions, seed: number): Params<Single> {
  const random = new RandomState(seed);
  const stack = generatorStack<Vec>(options);
  const started = stack.map((layer, i) => {
    const own = initialise(layer, random, startOf(layer.name, stack[i + 1]?.name));
    return namedAfter(i, own);
  });
  return single(Object.fromEntries(started.flat()));
}

function startOf(name: string, next: string): Initialiser {
  if (name === 'convTranspose2d')
    return (shape, random) => normal(Math.sqrt(2 / (shape[0] * (shape[2] / 2) ** 2)))(shape, random);
  if (name === 'conv2d' && next === 'pixelShuffle') return fourAlike;
  return kaimingNormal();
}

/** ICNR: a quarter of the kernels drawn, each for four channels that become one. */
const fourAlike: Initialiser = ([outChannels, ...rest], random) => {
  const drawn = kaimingNormal()([outChannels / 4, ...rest], random);
  const size = (4 * drawn.length) / outChannels;
  return Float64Array.from({ length: 4 * drawn.length }, (_, at) => {
    const channel = Math.floor(at / size / 4);
    return drawn[channel * size + (at % size)];
  });
};

/** So many z, each of normal numbers. */
export const randomLatent = (random: RandomState, count: number): Single[] =>
  Array.from({ length: count }, () => new Float32Array(random.standardNormal(LATENT)));

/** What a generator takes: z, and beside it a one-hot for its class where there are classes. */
export function latentBatch(
  z: readonly Single[],
  labels: readonly number[],
  classes: number,
): Tensor<Single> {
  const width = LATENT + classes;
  const data = new Float32Array(z.length * width);
  z.forEach((one, i) => {
    data.set(one, i * width);
    if (classes > 0) data[i * width + LATENT + labels[i]] = 1;
  });
  return tensor([z.length, width, 1, 1], data);
}
