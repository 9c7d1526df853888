/**
 * A generator in the shape of a DCGAN (Radford et al., arXiv:1511.06434) before any training: a dense layer from 16 random numbers,
 * then ×2 upsamplers with a ReLU between them, channels halved each time. No biases, no batch normalisation and no tanh at the end:
 * so whatever the scale of the weights, it only scales the picture, and standard normal weights stand for any other width.
 */
import { leakyRelu, linear, normal, tensor, type Tensor } from '../../core/layers/index.ts';
import { RandomState } from '../../core/random/index.ts';
import { upsampler, upsamplerStart } from '../../core/upsamplers.ts';
import { norm, type Vec } from '../../core/vector.ts';
import { SIDE, type Params } from './params.ts';

export const LATENT = 16;
export const SLOPE = 0.2;
const DOUBLING = 2;

/** Channels after the dense layer and after each stage: [16, 8, 1], [32, 16, 8, 1], [64, 32, 16, 8, 1]. */
export const channelsOf = (stages: number): number[] =>
  Array.from({ length: stages + 1 }, (_, i) => (i === stages ? 1 : 2 ** (stages + 2 - i)));
/** Side of the pictures that the dense layer makes. */
export const baseOf = (stages: number): number => SIDE / DOUBLING ** stages;

/** ReLU is leaky ReLU of slope 0; slope 1 leaves everything as it is. */
export const slopeOf = { relu: 0, leaky: SLOPE, none: 1, constant: 1 } as const satisfies Record<
  Params['activation'],
  number
>;

/** What stands between the stages. 'constant' is the control: no ReLU, but its mean above zero; the features' root mean square is added. */
function between(activation: Params['activation'], x: Tensor): Tensor {
  if (activation !== 'constant') return leakyRelu(slopeOf[activation]).forward(x).y;
  const size = norm(x.data) / Math.sqrt(x.data.length);
  return tensor(
    x.shape,
    x.data.map((value) => value + size),
  );
}

/** One picture, z and all weights drawn from one stream in the order in which they are used. */
export function picture({ upsampler: name, activation, stages }: Params, seed: number): Vec {
  const rng = new RandomState(seed);
  const channels = channelsOf(stages);
  const base = baseOf(stages);
  const features = channels[0] * base * base;
  const dense = linear({ inFeatures: LATENT, outFeatures: features, bias: false });
  const z = tensor([1, LATENT, 1, 1], rng.standardNormal(LATENT));
  const made = dense.forward(z, { weight: normal(1)([features, LATENT], rng) }).y;

  let x = tensor([1, channels[0], base, base], made.data);
  for (let stage = 0; stage < stages; stage++) {
    const setting = { inChannels: channels[stage], outChannels: channels[stage + 1], stride: DOUBLING };
    const weights = upsamplerStart(name, setting, rng, normal(1));
    x = upsampler(name, setting).forward(between(activation, x), weights).y;
  }
  return x.data;
}
