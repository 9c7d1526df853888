/**
 * A small discriminator: three convolutions that halve, and a score for each class beside a common one. The projection of Miyato & Koyama
 * (ICLR 2018), ⟨w, h⟩ + ⟨eᵧ, h⟩ + b, is one linear layer of 1 + 10 outputs, of which a picture of class y is given the first and the y-th.
 */
import type { Layer, Memory, Params, Tensor } from '../core/layers/index.ts';
import {
  avgPool2d,
  conv2d,
  initialise,
  kaimingNormal,
  leakyRelu,
  linear,
  sequential,
  single,
  tensor,
} from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Single } from '../core/vector.ts';

export const FIRSTS = ['k4s2', 'k3s2', 'k3pool'] as const;
/** The first layer: a kernel of 4 or 3 with stride 2, or a kernel of 3 at every pixel and the mean of 2×2. */
export type First = (typeof FIRSTS)[number];

const SLOPE = 0.2;
const CHANNELS = [8, 16, 32] as const;
/** Cells of the last level: 32/2³ along each side. */
const LAST = 16;

export interface DiscriminatorOptions {
  readonly first: First;
  readonly classes: number;
}

export function discriminator({ first, classes }: DiscriminatorOptions): Layer<Memory, Single> {
  const [one, two, three] = CHANNELS;
  const halve = (inChannels: number, outChannels: number) =>
    conv2d<Single>({ inChannels, outChannels, kernel: 4, stride: 2, padding: 1 });
  return sequential<Single>([
    ...firstBy(first, one),
    leakyRelu(SLOPE),
    halve(one, two),
    leakyRelu(SLOPE),
    halve(two, three),
    leakyRelu(SLOPE),
    linear({ inFeatures: three * LAST, outFeatures: 1 + classes }),
  ]);
}

function firstBy(first: First, outChannels: number): Layer<Memory, Single>[] {
  const kernel = first === 'k4s2' ? 4 : 3;
  const stride = first === 'k3pool' ? 1 : 2;
  const conv = conv2d<Single>({ inChannels: 1, outChannels, kernel, stride, padding: 1 });
  return first === 'k3pool' ? [conv, avgPool2d({ kernel: 2 })] : [conv];
}

export const discriminatorStart = (options: DiscriminatorOptions, seed: number): Params<Single> =>
  single(initialise(discriminator(options), new RandomState(seed), kaimingNormal(SLOPE)));

/** The score of each picture as one of its class: [n, 1, 1, 1]. Without classes the scores themselves. */
export function scoresFor(y: Tensor<Single>, labels: readonly number[]): Tensor<Single> {
  const [n, outputs] = y.shape;
  const data = Float32Array.from({ length: n }, (_, i) => {
    const common = y.data[i * outputs];
    return outputs === 1 ? common : common + y.data[i * outputs + 1 + labels[i]];
  });
  return tensor([n, 1, 1, 1], data);
}

/** The transpose of `scoresFor`: what the loss says to a score goes back to its two numbers. */
export function scoresBack(ds: Tensor<Single>, labels: readonly number[], outputs: number): Tensor<Single> {
  const n = ds.data.length;
  const data = new Float32Array(n * outputs);
  ds.data.forEach((value, i) => {
    data[i * outputs] = value;
    if (outputs > 1) data[i * outputs + 1 + labels[i]] = value;
  });
  return tensor([n, outputs, 1, 1], data);
}
