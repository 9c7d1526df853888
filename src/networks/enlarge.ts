/**
 * From 4×4 pixels to a character of 32×32, by the least squared error. Twins differ in what they were raised on: one has only ever seen digits, the
 * other only letters. What sixteen numbers leave open, each fills in with what it knows.
 */
import type { Layer, Memory, Params, Tensor } from '../core/layers/index.ts';
import {
  conv2d,
  linear,
  lossAndGradients,
  meanSquaredError,
  pixelShuffle,
  relu,
  sequential,
  tanh,
  tensor,
  upsample2d,
} from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Single } from '../core/vector.ts';
import {
  CHARACTERS,
  characterOf,
  FIRST_TRAINED_HAND,
  nearestTo,
  RAISED,
  testedCharacter,
  type Raised,
} from './characters.ts';
import { cellMeans } from './lines.ts';
import type { Network, Scores, TrainingSettings } from './network.ts';
import { readDigits } from './reading.ts';
import { batchOf, PIXELS, SIDE } from './small-pictures.ts';

/** Pixels of a side that the network gets, and pixels of the character along each of them. */
export const COARSE = 4;
export const COARSE_CELL = SIDE / COARSE;
const CHANNELS = [32, 16, 12] as const;

const twice = (inChannels: number, outChannels: number): Layer<Memory, Single>[] => [
  upsample2d({ scale: 2, method: 'nearest' }),
  conv2d({ inChannels, outChannels, kernel: 3, padding: 1 }),
];

/** [n, 16, 1, 1] → [n, 1, 32, 32]. */
const enlarger = sequential<Single>([
  linear({ inFeatures: COARSE ** 2, outFeatures: CHANNELS[0] * COARSE ** 2 }),
  // On cells of 1×1 it is a `view` as [C, 4, 4].
  pixelShuffle(COARSE),
  relu(),
  ...twice(CHANNELS[0], CHANNELS[1]),
  relu(),
  ...twice(CHANNELS[1], CHANNELS[2]),
  relu(),
  ...twice(CHANNELS[2], 1),
  tanh(),
]);
export const enlargerLayers = (): Layer<Memory, Single> => enlarger;

/** Hands of each character that a training sees. */
const HANDS = 300;

/** What 4×4 pixels see of each picture. */
export const coarsened = (pictures: Single): Tensor<Single> =>
  tensor([pictures.length / PIXELS, COARSE ** 2, 1, 1], cellMeans(pictures, SIDE, COARSE_CELL));

function look(variant: Raised, params: Params<Single>, seed: number, step: number) {
  const random = new RandomState((seed * 100_003 + step) % 2 ** 32);
  const characters = CHARACTERS[variant];
  const truth = batchOf(
    Array.from({ length: settings.batch }, () => {
      const character = characters[random.randint(0, characters.length)];
      return characterOf(character, FIRST_TRAINED_HAND + random.randint(0, HANDS));
    }),
  );
  return lossAndGradients(enlarger, params, coarsened(truth.data), meanSquaredError(truth));
}

const TESTED = 260;

/**
 * On unseen hands: squared error; how far off what the camera sees of the answer is (rms, of a range of 2); the shares of answers that chapter 10's
 * network reads right, and of those to which a digit, or the character itself, is the nearest of 720.
 */
function measure(_: Raised, params: Params<Single>): Scores {
  const of = (raised: Raised) => {
    const tested = Array.from({ length: TESTED }, (_one, i) => testedCharacter(raised, i));
    const truth = batchOf(tested.map(({ picture }) => picture));
    const asked = coarsened(truth.data);
    const { y } = enlarger.forward(asked, params);
    const share = (is: (index: number) => boolean) => tested.filter((_one, i) => is(i)).length / TESTED;
    const nearest = tested.map(
      (_one, i) => nearestTo(y.data.subarray(i * PIXELS, (i + 1) * PIXELS)).character,
    );
    const reads = readDigits(y);
    return {
      squaredError: meanOf(y.data, truth.data),
      seenAgain: Math.sqrt(meanOf(coarsened(y.data).data, asked.data)),
      right: share((i) => String(reads[i].label) === tested[i].character),
      verySure: share((i) => reads[i].sure >= VERY_SURE),
      asDigit: share((i) => CHARACTERS.digits.includes(nearest[i])),
      asItself: share((i) => nearest[i] === tested[i].character),
    };
  };
  const [digits, letters] = RAISED.map(of);
  return {
    ...{ digitError: digits.squaredError, digitSeen: digits.seenAgain, digitRight: digits.right },
    ...{ digitAsDigit: digits.asDigit, digitAsItself: digits.asItself },
    ...{ letterError: letters.squaredError, letterSeen: letters.seenAgain, letterVerySure: letters.verySure },
    ...{ letterAsDigit: letters.asDigit, letterAsItself: letters.asItself },
  };
}
const VERY_SURE = 0.9;

const meanOf = (a: Single, b: Single): number =>
  a.reduce((sum, value, i) => sum + (value - b[i]) ** 2, 0) / a.length;

const settings: TrainingSettings = { steps: 500, batch: 32, learningRate: 0.003, warmUp: 20 };

export const network: Network<Raised> = {
  ...{ name: 'enlarge', variants: RAISED, keptBits: 7, settings },
  layersOf: enlargerLayers,
  ...{ look, measure },
};
