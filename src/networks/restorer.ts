/**
 * From a blurred and noisy picture to a sharp one, by the least squared error: the blur is always a Gaussian of σ = 1.5 on a periodic frame.
 * Twins differ in the noise of their training: 'fixed' has seen one level, 'varied' all from 0.005 to 0.1.
 */
import type { Layer, Memory, Params } from '../core/layers/index.ts';
import { lossAndGradients, meanSquaredError, tensor } from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Single, Vec } from '../core/vector.ts';
import type { Network, Scores, TrainingSettings } from './network.ts';
import { blurred, psnrInside } from './restorer-blur.ts';
import { restoring } from './restorer-layers.ts';
import { addNoise, noiseLevel } from './restorer-noise.ts';
import { KINDS, patches, SHAPE, testedPictures, type Kind } from './restorer-pictures.ts';

export const RESTORERS = ['fixed', 'varied'] as const;
export type Restorer = (typeof RESTORERS)[number];

/** σ of the blur in pixels, and of the noise. */
export const TRAINED_BLUR = 1.5;
export const TRAINED_NOISE = 0.02;
export const VARIED_NOISE = [0.005, 0.1] as const;

const PATCH = 32;
const layers = restoring({ inChannels: 1, channels: 16, deep: 4 });
export const restorerLayers = (): Layer<Memory, Single> => layers;

/** A picture by the network, of any shape. */
export function restored(
  params: Params<Single>,
  data: ArrayLike<number>,
  [height, width]: readonly [number, number],
): Vec {
  const x = tensor([1, 1, height, width], Float32Array.from(data));
  return Float64Array.from(layers.forward(x, params).y.data);
}

function look(variant: Restorer, params: Params<Single>, seed: number, step: number) {
  const random = new RandomState((seed * 100_003 + step) % 2 ** 32);
  const { truth, seen } = patches(settings.batch, PATCH, random, (picture) =>
    blurred(picture, TRAINED_BLUR, SHAPE),
  );
  const levels = Array.from({ length: settings.batch }, () => {
    const level = noiseLevel(VARIED_NOISE, random);
    return variant === 'fixed' ? TRAINED_NOISE : level;
  });
  return lossAndGradients(layers, params, addNoise(seen, levels, random), meanSquaredError(truth));
}

/** What a sensor sees of a held-out picture: its noise has the seed of its number. */
export function observed(
  truth: Vec,
  blur: number,
  noise: number,
  seed: number,
  shape: readonly [number, number] = SHAPE,
): Vec {
  const normals = new RandomState(seed).standardNormal(truth.length);
  return blurred(truth, blur, shape).map((value, i) => value + noise * normals[i]);
}

/** PSNR on held-out pictures of each kind at the setting of the training. */
function measure(_: Restorer, params: Params<Single>): Scores {
  const of = (kind: Kind) => {
    const all = testedPictures(kind).map((truth, i) =>
      psnrInside(restored(params, observed(truth, TRAINED_BLUR, TRAINED_NOISE, i + 1), SHAPE), truth, SHAPE),
    );
    return all.reduce((sum, one) => sum + one, 0) / all.length;
  };
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)]));
}

const settings: TrainingSettings = { steps: 500, batch: 16, learningRate: 0.003, warmUp: 20 };

export const network: Network<Restorer> = {
  ...{ name: 'restorer', variants: RESTORERS, keptBits: 7, quietHeads: true, settings },
  layersOf: restorerLayers,
  ...{ look, measure },
};
