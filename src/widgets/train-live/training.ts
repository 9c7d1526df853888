/** One training: the pair, what it begins with, and what is looked at on the way. */
import { gridLines, meanPower } from '../../core/checkerboard/index.ts';
import { tensor } from '../../core/layers/index.ts';
import type { Tensor } from '../../core/layers/index.ts';
import { RandomState } from '../../core/random/index.ts';
import type { Numbers, Single, Vec } from '../../core/vector.ts';
import { pairOf, pairStart } from '../../networks/adversarial-network.ts';
import { adversarialStep } from '../../networks/adversarial.ts';
import type { AdversarialState, Pair } from '../../networks/adversarial.ts';
import { DIGITS, digitOf, digitRound } from '../../networks/digits-32.ts';
import { digitOptions } from '../../networks/generator-digits.ts';
import { generator, latentBatch, randomLatent } from '../../networks/generator-layers.ts';
import type { GeneratorOptions, Up } from '../../networks/generator-layers.ts';
import { readDigits } from '../../networks/reading.ts';
import { batchOf, SHAPE, varietyOf } from '../../networks/small-pictures.ts';
import { OF_EACH } from './params.ts';
import type { Params } from './params.ts';
import { REAL_VARIANCE } from './recorded.ts';

const BATCH = 32;
/** Seed of the z that are looked at, and the first of the hands beside them. */
export const LOOKED = 5;
const FIRST_HAND = 500_000;

export const upOf = ({ up }: Pick<Params, 'up'>): Up => (up === 'subPixel' ? 'sub-pixel' : up);
export const optionsOf = (p: Params): GeneratorOptions => digitOptions(upOf(p));
export const trainingPair = (p: Params): Pair => pairOf(optionsOf(p), 'k4s2', p.spectral);
export const begun = (p: Params): AdversarialState => pairStart(optionsOf(p), p.start, 'k4s2', p.spectral);

/** The next step, of the same digits whatever is compared. */
export const stepped = (p: Params, state: AdversarialState) =>
  adversarialStep(trainingPair(p), state, digitRound(p.start, state.iteration, BATCH), {
    generator: p.rate,
    discriminator: p.judgeRate,
  });

/** A row of each z, a column of each digit. */
const labels = Array.from({ length: OF_EACH * DIGITS.length }, (_, i) => i % DIGITS.length);
const inputs = (): Tensor<Single> =>
  latentBatch(randomLatent(new RandomState(LOOKED), labels.length), labels, DIGITS.length);

export const realSheet = (): Tensor<Single> =>
  batchOf(labels.map((label, i) => digitOf(label, FIRST_HAND + i)));

export interface Seen {
  /** The share of pictures that chapter 10's network reads as the digit that was asked for, and is sure of. */
  readonly read: number;
  /** How much pictures of one digit differ, over how much real ones do. */
  readonly variety: number;
  /** R at ½: in the pictures, and in what goes into the tanh. */
  readonly ratio: number;
  readonly hidden: number;
}
const SURE = 0.9;

/** What is measured on the pictures in sight: quickly in single precision, or to the last digit in double. */
function seenIn(pictures: Numbers, before: Numbers): Seen {
  const half = (values: Numbers) => gridLines(meanPower(Float64Array.from(values), SHAPE), SHAPE)[2].ratio;
  const batch = tensor([labels.length, 1, ...SHAPE], Float32Array.from(pictures));
  const right = readDigits(batch).filter(({ label, sure }, i) => label === labels[i] && sure >= SURE);
  return {
    read: right.length / labels.length,
    // Of few pictures the variance comes out too small by (n − 1)/n.
    variety: ((varietyOf(batch, labels) / REAL_VARIANCE) * OF_EACH) / (OF_EACH - 1),
    ratio: half(pictures),
    hidden: half(before),
  };
}

export function lookedAt(p: Params, { params }: AdversarialState): Seen {
  const { y, memory } = generator<Single>(optionsOf(p)).forward(inputs(), params);
  return seenIn(y.data, memory.outputs[memory.outputs.length - 2].data);
}

/** The same in double precision, with the pictures. */
export function lookedAtExactly(p: Params, { params }: AdversarialState): Seen & { readonly pictures: Vec } {
  const z = inputs();
  const doubled = (values: Single): Vec => Float64Array.from(values);
  const weights = Object.fromEntries(
    Object.entries(params).map(([key, values]): [string, Vec] => [key, doubled(values)]),
  );
  const { y, memory } = generator<Vec>(optionsOf(p)).forward(tensor(z.shape, doubled(z.data)), weights);
  return { ...seenIn(y.data, memory.outputs[memory.outputs.length - 2].data), pictures: y.data };
}
