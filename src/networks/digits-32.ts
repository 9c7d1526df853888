/** Handwritten digits of 32×32 for generators: 600 hands of each, drawn when they are first asked for. */
import { glyph } from '../core/glyphs/index.ts';
import type { Tensor } from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Single } from '../core/vector.ts';
import type { Round } from './adversarial.ts';
import { latentBatch, randomLatent } from './generator-layers.ts';
import { batchOf, SIDE } from './small-pictures.ts';

export const DIGITS = '0123456789';
export const HANDS = 600;
const FIRST_TRAINED = 100_000;
const FIRST_TESTED = 500_000;
/** Tidier than what the classifier of chapter 10 learns from. */
const WILD = 0.7;

const drawn = new Map<number, Single>();

/** One digit by one hand: 1 is ink, −1 paper. */
export function digitOf(label: number, hand: number): Single {
  const key = hand * DIGITS.length + label;
  const known = drawn.get(key);
  if (known) return known;
  const picture = Float32Array.from(glyph(DIGITS[label], SIDE, hand, { wild: WILD }), (ink) => 2 * ink - 1);
  drawn.set(key, picture);
  return picture;
}

/** One of the digits that generators learn from. */
export const trainedDigit = (label: number, hand: number): Single => digitOf(label, FIRST_TRAINED + hand);

/** Digits that no training has seen: as many of each. */
export function testedDigits(count: number): {
  readonly pictures: Tensor<Single>;
  readonly labels: number[];
} {
  const labels = Array.from({ length: count }, (_, i) => i % DIGITS.length);
  return { pictures: batchOf(labels.map((label, i) => digitOf(label, FIRST_TESTED + i))), labels };
}

/** What a step of the training with this seed sees. */
export function digitRound(seed: number, step: number, batch: number): Round {
  const random = new RandomState((seed * 100_003 + step) % 2 ** 32);
  const labels = Array.from({ length: batch }, () => random.randint(0, DIGITS.length));
  const real = batchOf(labels.map((label) => trainedDigit(label, random.randint(0, HANDS))));
  return { real, labels, z: latentBatch(randomLatent(random, batch), labels, DIGITS.length) };
}
