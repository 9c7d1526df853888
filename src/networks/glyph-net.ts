/**
 * A small network that reads handwritten digits of the book's own making, and its training: 20×20 pixels, eight 5×5 kernels,
 * a pool, sixteen 3×3 kernels on the eight maps, a pool, ten scores. Adam on the cross-entropy; every step sees hands that no step
 * has seen before, so that there is nothing to learn by heart.
 */
import { glyph } from '../core/glyphs/index.ts';
import type { AdamState, Layer, Tensor } from '../core/layers/index.ts';
import {
  adam,
  conv2d,
  crossEntropy,
  initialise,
  kaimingUniform,
  linear,
  lossAndGradients,
  maxPool2d,
  relu,
  sequential,
  tensor,
} from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Vec } from '../core/vector.ts';

export const DIGITS = '0123456789';
export const SIDE = 20;
/** 5×5, and how many. */
export const FIRST = { kernel: 5, count: 8 };
const SECOND = { kernel: 3, count: 16 };
export const BATCH = 10;
/** Grey levels of a glyph above paper: four bits a pixel. */
export const LEVELS = 15;
/** Untidier than legible print, so that some are hard. */
const WILD = 1.5;
/** Seeds below are for testing; training takes those from here on. */
const FIRST_TRAINED_HAND = 2 ** 20;
const FIRST_TESTED_HAND = 1000;

/** The layers, in order. */
export const glyphLayers: readonly Layer[] = [
  conv2d({ inChannels: 1, outChannels: FIRST.count, kernel: FIRST.kernel }),
  relu(),
  maxPool2d({ kernel: 2 }),
  conv2d({ inChannels: FIRST.count, outChannels: SECOND.count, kernel: SECOND.kernel }),
  relu(),
  maxPool2d({ kernel: 2 }),
  linear({ inFeatures: SECOND.count * 3 * 3, outFeatures: DIGITS.length }),
];
export const glyphNet = sequential(glyphLayers);

export interface Labelled {
  readonly pictures: Tensor;
  readonly labels: readonly number[];
}

/** One digit by one hand, in `LEVELS` greys. */
export const digit = (label: number, hand: number): Vec =>
  glyph(DIGITS[label], SIDE, hand, { wild: WILD }).map((ink) => Math.round(LEVELS * ink) / LEVELS);

function labelled(digits: readonly { readonly label: number; readonly hand: number }[]): Labelled {
  const data = new Float64Array(digits.length * SIDE * SIDE);
  digits.forEach(({ label, hand }, i) => data.set(digit(label, hand), i * SIDE * SIDE));
  return {
    pictures: tensor([digits.length, 1, SIDE, SIDE], data),
    labels: digits.map(({ label }) => label),
  };
}

/** What one step of the training with this seed sees. */
export function batchAt(seed: number, step: number): Labelled {
  const random = new RandomState((seed * 100_003 + step) % 2 ** 32);
  const digits = Array.from({ length: BATCH }, () => ({
    label: random.randint(0, DIGITS.length),
    hand: random.randint(FIRST_TRAINED_HAND, 2 ** 31),
  }));
  return labelled(digits);
}

/** The same every time: as many of each digit, by hands that no training has seen. */
export const heldOut = (count: number): Labelled =>
  labelled(
    Array.from({ length: count }, (_, i) => ({ label: i % DIGITS.length, hand: FIRST_TESTED_HAND + i })),
  );

/** PyTorch's own start: ±1/√fan. */
export const glyphTraining = (seed: number): AdamState =>
  adam.init(initialise(glyphNet, new RandomState(seed), kaimingUniform(Math.sqrt(5))));

/** Loss on the batch of this step, and the gradients that the next step goes by. */
export function lookAt(state: AdamState, { pictures, labels }: Labelled) {
  return lossAndGradients(glyphNet, state.params, pictures, crossEntropy(labels));
}

/** The share of these that get their own label as the highest score. */
export function accuracy(params: AdamState['params'], { pictures, labels }: Labelled): number {
  const { data } = glyphNet.forward(pictures, params).y;
  const classes = DIGITS.length;
  const right = labels.filter((label, i) => {
    const scores = data.subarray(i * classes, (i + 1) * classes);
    return scores.indexOf(Math.max(...scores)) === label;
  });
  return right.length / labels.length;
}
