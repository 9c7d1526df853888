/**
 * One network, trained twice: to the least squared error, and to fool a judge. It enlarges what a camera saw of a line to where the line may have stood.
 * The pictures, their order, z and the layers are the same; the losses differ.
 */
import type { AdamSettings, AdamState, Params, Tensor } from '../core/layers/index.ts';
import {
  adam,
  binaryCrossEntropy,
  initialise,
  kaimingNormal,
  lossAndGradients,
  meanSquaredError,
  single,
  spectralNorm,
  spectralVectors,
  tensor,
} from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Single } from '../core/vector.ts';
import { askedOf, enlarger, judge, LATENT, seenOf, SLOPE } from './blend-layers.ts';
import { brightest, CELL, linePicture, SMALL } from './lines.ts';
import { rateAt } from './network.ts';
import type { Scores, SelfTrained, TrainingState } from './network.ts';
import { batchOf, PIXELS, SHAPE, SIDE } from './small-pictures.ts';

export const BLENDERS = ['squared', 'adversarial'] as const;
export type Blender = (typeof BLENDERS)[number];

const BETA1 = 0.5;

const settings = { steps: 1200, batch: 32, learningRate: 0.002 };

interface Judging {
  readonly adam: AdamState<Single>;
  readonly vectors: Params<Single>;
}
interface BlendState extends TrainingState {
  readonly enlarger: AdamState<Single>;
  readonly judging?: Judging;
}

/** What a step sees: lines in any column, and what the camera sees of them. */
function roundAt(seed: number, step: number) {
  const random = new RandomState((seed * 100_003 + step) % 2 ** 32);
  const columns = Array.from({ length: settings.batch }, () => random.randint(0, SIDE));
  const z = columns.map(() => random.standardNormal(LATENT));
  return { real: batchOf(columns.map(linePicture)), asked: askedOf(columns.map(seenOf), z) };
}
type Round = ReturnType<typeof roundAt>;

function init(variant: Blender, seed: number): BlendState {
  const random = new RandomState(seed);
  const params = single(initialise(enlarger, random, kaimingNormal()));
  const begun = { iteration: 0, params, enlarger: adam.init(params) };
  if (variant === 'squared') return begun;
  const first = single(initialise(judge, random, kaimingNormal(SLOPE)));
  return { ...begun, judging: { adam: adam.init(first), vectors: spectralVectors(judge.parameters, first) } };
}

function step(_: Blender, seed: number, state: BlendState) {
  const round = roundAt(seed, state.iteration);
  const rate = { learningRate: rateAt({ ...settings, warmUp: 1 }, state.iteration), beta1: BETA1 };
  const { y, memory } = enlarger.forward(round.asked, state.params);
  const { loss, dy, judging } = state.judging
    ? judgedLoss(state.judging, y, round, rate)
    : squaredLoss(y, round);
  const { gradients } = enlarger.backward(dy, memory, state.params);
  const moved = adam.step(state.enlarger, gradients, rate);
  const iteration = state.iteration + 1;
  return {
    loss,
    state: { iteration, params: moved.params, enlarger: moved, ...(judging && { judging }) },
  };
}

interface Lost {
  readonly loss: number;
  readonly dy: Tensor<Single>;
  readonly judging?: Judging;
}

function squaredLoss(y: Tensor<Single>, { real }: Round): Lost {
  const { value, dy } = meanSquaredError(real)(y);
  return { loss: value, dy };
}

/**
 * The judge takes a step first; what it then says of the answers is the loss. Goodfellow et al., NeurIPS 2014, the loss that does not saturate; spectral
 * norm: Miyato et al., ICLR 2018.
 */
function judgedLoss(
  { adam: before, vectors }: Judging,
  y: Tensor<Single>,
  { real }: Round,
  rate: AdamSettings,
): Lost {
  const both = new Float32Array(2 * y.data.length);
  both.set(real.data);
  both.set(y.data, y.data.length);
  const n = y.shape[0];
  const norm = spectralNorm(judge.parameters, before.params, vectors);
  const told = lossAndGradients(judge, norm.params, tensor([2 * n, 1, ...SHAPE], both), saidReal(2 * n, n));
  const after = adam.step(before, norm.backward(told.gradients), rate);
  const wiser = spectralNorm(judge.parameters, after.params, norm.vectors);
  const fooled = lossAndGradients(judge, wiser.params, y, saidReal(n, n));
  return {
    ...{ loss: fooled.loss, dy: fooled.dx },
    judging: { adam: after, vectors: wiser.vectors },
  };
}

/** The logistic loss of n scores, of which the first `real` should say that a picture is real. */
const saidReal = (n: number, real: number) =>
  binaryCrossEntropy(tensor([n, 1, 1, 1], new Float32Array(n).fill(1, 0, real)));

const [DRAWS, TEST_SEED] = [64, 9];

/** Answers with this many z to what the camera sees of each of its eight cells. */
function measure(_: Blender, params: Params<Single>): Scores {
  const random = new RandomState(TEST_SEED);
  let [squares, bright, commonest] = [0, 0, 0];
  const picked = new Float64Array(CELL);
  for (let cell = 0; cell < SMALL; cell++) {
    const z = Array.from({ length: DRAWS }, () => random.standardNormal(LATENT));
    const seen = seenOf(CELL * cell);
    const { data } = enlarger.forward(
      askedOf(
        z.map(() => seen),
        z,
      ),
      params,
    ).y;
    const here = new Float64Array(CELL);
    for (let i = 0; i < DRAWS; i++) {
      const answer = data.subarray(i * PIXELS, (i + 1) * PIXELS);
      squares += expectedSquares(answer, cell);
      const { column, height } = brightest(answer);
      bright += height;
      here[column % CELL]++;
    }
    here.forEach((count, j) => (picked[j] += count));
    commonest += Math.max(...here);
  }
  const all = SMALL * DRAWS;
  return {
    ...{ squaredError: squares / all, brightest: bright / all, commonest: commonest / all },
    ...Object.fromEntries(Array.from(picked, (count, j) => [`column${j + 1}`, count / all])),
  };
}

/** The mean squared error of an answer over the four lines that it may have been. */
function expectedSquares(answer: Single, cell: number): number {
  const errors = Array.from({ length: CELL }, (_, j) => {
    const line = linePicture(CELL * cell + j);
    return answer.reduce((sum, value, at) => sum + (value - line[at]) ** 2, 0) / PIXELS;
  });
  return errors.reduce((sum, error) => sum + error, 0) / CELL;
}

export const network: SelfTrained<Blender, BlendState> = {
  ...{ name: 'blend', variants: BLENDERS, keptBits: 7, settings },
  layersOf: () => enlarger,
  ...{ init, step, measure },
};
