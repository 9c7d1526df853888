/**
 * One clean generator against three discriminators that differ in their first layer. What a file ships of each training is both: the layers, one after
 * the other, score what the generator makes of z.
 */
import { gridLines, meanPower, phaseEnergies } from '../core/checkerboard/index.ts';
import { graph, namedAfter, paramsOfPart, tensor } from '../core/layers/index.ts';
import type { Layer, Memory, Params, Tensor } from '../core/layers/index.ts';
import type { Single } from '../core/vector.ts';
import { KEPT_BITS, pairOf, pairStart } from './adversarial-network.ts';
import { adversarialStep, judgeOf } from './adversarial.ts';
import type { AdversarialState } from './adversarial.ts';
import { DIGITS, digitRound } from './digits-32.ts';
import { discriminator, FIRSTS, scoresBack } from './discriminator-layers.ts';
import type { First } from './discriminator-layers.ts';
import { generator } from './generator-layers.ts';
import type { GeneratorOptions } from './generator-layers.ts';
import { generatorScores, madeBy } from './generator-scores.ts';
import type { Scores, SelfTrained } from './network.ts';
import { SHAPE } from './small-pictures.ts';

/** Resizes alone, and fewer channels than its neighbours: three pairs have to be fetched. */
export const culpritOptions: GeneratorOptions = {
  ups: ['resized', 'resized', 'resized'],
  classes: DIGITS.length,
  channels: [20, 12, 8],
};
const settings = { steps: 600, batch: 32, learningRate: 0.001 };

export const culpritDiscriminator = (first: First): Layer<Memory, Single> =>
  discriminator({ first, classes: DIGITS.length });

const culpritLayers = (first: First): Layer<Memory, Single> =>
  graph<Single>(
    {
      generator: { of: ['x'], layer: generator(culpritOptions) },
      discriminator: { of: ['generator'], layer: culpritDiscriminator(first) },
    },
    ['discriminator'],
  );

/** The parameters of either within a pair's. */
export const generatorOf = (params: Params<Single>): Params<Single> =>
  paramsOfPart('generator', generator(culpritOptions), params);
export const discriminatorOf = (first: First, params: Params<Single>): Params<Single> =>
  paramsOfPart('discriminator', culpritDiscriminator(first), params);

/** What is shipped: the generator's weights, and the discriminator's of spectral norm 1. */
const withParams = (first: First, state: AdversarialState): AdversarialState => ({
  ...state,
  params: Object.fromEntries([
    ...namedAfter('generator', state.generator.params),
    ...namedAfter('discriminator', judgeOf(pairOf(culpritOptions, first), state).params),
  ]),
});

/** ∂D/∂x: how each pixel of each picture would have to change to look more like a real one of its class. */
export function pixelGradients(
  first: First,
  params: Params<Single>,
  pictures: Tensor<Single>,
  labels: readonly number[],
): Tensor<Single> {
  const judge = culpritDiscriminator(first);
  const { y, memory } = judge.forward(pictures, params);
  const ones = tensor([labels.length, 1, 1, 1], new Float32Array(labels.length).fill(1));
  return judge.backward(scoresBack(ones, labels, y.shape[1]), memory, params).dx;
}

/** `uneven`: energy of the gradient at the pixels of one parity of row and column over that of another, the largest of four over the smallest. */
export function gradientScores(gradient: Tensor<Single>): Scores {
  const numbers = Float64Array.from(gradient.data);
  const energies = phaseEnergies(numbers, SHAPE, 2);
  const lines = gridLines(meanPower(numbers, SHAPE), SHAPE);
  return { uneven: Math.max(...energies) / Math.min(...energies), gradientRatio2: lines[2].ratio };
}

export const network: SelfTrained<First, AdversarialState> = {
  name: 'culprit',
  variants: FIRSTS,
  settings,
  keptBits: KEPT_BITS,
  layersOf: culpritLayers,
  init: (first, seed) => withParams(first, pairStart(culpritOptions, seed, first)),
  step(first, seed, state) {
    const { batch, learningRate } = settings;
    const rates = { generator: learningRate, discriminator: learningRate };
    const round = digitRound(seed, state.iteration, batch);
    const next = adversarialStep(pairOf(culpritOptions, first), state, round, rates);
    return { ...next, state: withParams(first, next.state) };
  },
  measure(first, params) {
    const made = madeBy(culpritOptions, generatorOf(params));
    const gradient = pixelGradients(first, discriminatorOf(first, params), made.pictures, made.labels);
    return { ...generatorScores(culpritOptions, generatorOf(params)), ...gradientScores(gradient) };
  },
};
