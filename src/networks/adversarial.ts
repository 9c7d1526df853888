/**
 * A generator and a discriminator that train against each other (Goodfellow et al., NeurIPS 2014), with the loss of that paper's section 3 that does not
 * saturate, spectral norm in the discriminator, and Adam with β₁ = .5, as in a DCGAN.
 *
 *   D lowers  log(1 + e^−D(x)) + log(1 + e^D(G(z))),     G lowers  log(1 + e^−D(G(z)))
 */
import type { AdamState, Layer, Memory, Params, Tensor } from '../core/layers/index.ts';
import {
  adam,
  binaryCrossEntropy,
  lossAndGradients,
  spectralNorm,
  spectralVectors,
  tensor,
} from '../core/layers/index.ts';
import type { Single } from '../core/vector.ts';
import { scoresBack, scoresFor } from './discriminator-layers.ts';
import type { TrainingState } from './network.ts';
import { SHAPE } from './small-pictures.ts';

export interface Pair {
  readonly generator: Layer<Memory, Single>;
  readonly discriminator: Layer<Memory, Single>;
  /** Whether the discriminator's weights are of spectral norm about 1. */
  readonly spectral: boolean;
}

export interface AdversarialState extends TrainingState {
  readonly generator: AdamState<Single>;
  readonly discriminator: AdamState<Single>;
  /** Where the power iteration of each of the discriminator's weights stopped. */
  readonly vectors: Params<Single>;
}

/** What one step sees: real pictures in −1 … 1 with their classes, and the vectors of fakes of the same classes. */
export interface Round {
  readonly real: Tensor<Single>;
  readonly labels: readonly number[];
  readonly z: Tensor<Single>;
}

export interface Rates {
  readonly generator: number;
  readonly discriminator: number;
}

const BETAS = { beta1: 0.5, beta2: 0.999 };

export function adversarialStart(
  { discriminator, spectral }: Pair,
  first: { readonly generator: Params<Single>; readonly discriminator: Params<Single> },
): AdversarialState {
  return {
    iteration: 0,
    params: first.generator,
    generator: adam.init(first.generator),
    discriminator: adam.init(first.discriminator),
    vectors: spectral ? spectralVectors(discriminator.parameters, first.discriminator) : {},
  };
}

/** The discriminator of a state as it judges: its weights divided by their norms. */
export const judgeOf = ({ discriminator: { parameters } }: Pair, state: AdversarialState) =>
  spectralNorm(parameters, state.discriminator.params, state.vectors);

/** One step of each. The loss of the generator is that of its step, against the discriminator as it has become. */
export function adversarialStep(pair: Pair, state: AdversarialState, round: Round, rates: Rates) {
  const { real, labels, z } = round;
  const made = pair.generator.forward(z, state.generator.params);

  const judge = judgeOf(pair, state);
  const both = joined(real, made.y);
  const told = lossAndGradients(pair.discriminator, judge.params, both, (y) => {
    const truth = new Float32Array(y.shape[0]).fill(1, 0, labels.length);
    return judged(y, [...labels, ...labels], truth);
  });
  const discriminator = adam.step(state.discriminator, judge.backward(told.gradients), {
    ...BETAS,
    learningRate: rates.discriminator,
  });

  const wiser = judgeOf(pair, { ...state, discriminator, vectors: judge.vectors });
  const fooled = lossAndGradients(pair.discriminator, wiser.params, made.y, (y) =>
    judged(y, labels, new Float32Array(labels.length).fill(1)),
  );
  const { gradients } = pair.generator.backward(fooled.dx, made.memory, state.generator.params);
  const generator = adam.step(state.generator, gradients, { ...BETAS, learningRate: rates.generator });

  return {
    loss: fooled.loss,
    /** Twice the mean over real and fake pictures: the sum of the two terms. */
    discriminatorLoss: 2 * told.loss,
    state: {
      iteration: state.iteration + 1,
      params: generator.params,
      generator,
      discriminator,
      vectors: wiser.vectors,
    },
  };
}

/** The logistic loss of the scores that these classes give; dy for all outputs. */
function judged(y: Tensor<Single>, labels: readonly number[], truth: Single) {
  const scores = scoresFor(y, labels);
  const { value, dy } = binaryCrossEntropy(tensor(scores.shape, truth))(scores);
  return { value, dy: scoresBack(dy, labels, y.shape[1]) };
}

function joined(a: Tensor<Single>, b: Tensor<Single>): Tensor<Single> {
  const data = new Float32Array(a.data.length + b.data.length);
  data.set(a.data);
  data.set(b.data, a.data.length);
  return tensor([a.shape[0] + b.shape[0], 1, ...SHAPE], data);
}
