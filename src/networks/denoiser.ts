/**
 * Noise off a picture, by the least squared error: one network for every level from 0.005 to 0.2, which it is told beside the picture. It has never
 * seen a blur. Zhang, Zuo & Zhang, FFDNet, IEEE TIP 27 (2018).
 */
import type { Layer, Memory, Params, Tensor } from '../core/layers/index.ts';
import { lossAndGradients, meanSquaredError, tensor } from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Single, Vec } from '../core/vector.ts';
import type { Network, Scores, TrainingSettings } from './network.ts';
import { psnrInside, type Frame } from './restorer-blur.ts';
import { restoring } from './restorer-layers.ts';
import { addNoise, noiseLevel } from './restorer-noise.ts';
import { patches, SHAPE, testedPictures } from './restorer-pictures.ts';

export const DENOISERS = ['denoiser'] as const;
export const NOISES = [0.005, 0.2] as const;
/** The level comes in as a picture of 10σ, about as large as what else comes in. */
export const LEVEL_GAIN = 10;

const PATCH = 32;
const layers = restoring({ inChannels: 2, channels: 16, deep: 3 });
export const denoiserLayers = (): Layer<Memory, Single> => layers;

/** [n, 1, h, w] and a level for each → [n, 2, h, w]. */
export function withLevels({ shape, data }: Tensor<Single>, levels: readonly number[]): Tensor<Single> {
  const [n, , h, w] = shape;
  const both = new Float32Array(2 * data.length);
  for (let i = 0; i < n; i++) {
    both.set(data.subarray(i * h * w, (i + 1) * h * w), 2 * i * h * w);
    both.fill(LEVEL_GAIN * levels[i], (2 * i + 1) * h * w, 2 * (i + 1) * h * w);
  }
  return tensor([n, 2, h, w], both);
}

/** A picture without noise of this level, of any shape. */
export function denoised(params: Params<Single>, data: Vec, level: number, [height, width]: Frame): Vec {
  const x = withLevels(tensor([1, 1, height, width], Float32Array.from(data)), [level]);
  return Float64Array.from(layers.forward(x, params).y.data);
}

function look(_: string, params: Params<Single>, seed: number, step: number) {
  const random = new RandomState((seed * 100_003 + step) % 2 ** 32);
  const { truth } = patches(settings.batch, PATCH, random);
  const levels = Array.from({ length: settings.batch }, () => noiseLevel(NOISES, random));
  const x = withLevels(addNoise(truth, levels, random), levels);
  return lossAndGradients(layers, params, x, meanSquaredError(truth));
}

const MEASURED = { fine: 0.02, middle: 0.05, coarse: 0.1 } as const;

/** PSNR on held-out leaves by the level of the noise. */
function measure(_: string, params: Params<Single>): Scores {
  const at = (level: number) => {
    const all = testedPictures('leaves').map((truth, i) => {
      const noise = new RandomState(i + 1).standardNormal(truth.length);
      const seen = truth.map((value, at) => value + level * noise[at]);
      return psnrInside(denoised(params, seen, level, SHAPE), truth, SHAPE);
    });
    return all.reduce((sum, one) => sum + one, 0) / all.length;
  };
  return Object.fromEntries(Object.entries(MEASURED).map(([name, level]) => [name, at(level)]));
}

const settings: TrainingSettings = { steps: 500, batch: 16, learningRate: 0.003, warmUp: 20 };

export const network: Network = {
  ...{ name: 'denoiser', variants: DENOISERS, keptBits: 7, quietHeads: true, settings },
  layersOf: denoiserLayers,
  ...{ look, measure },
};
