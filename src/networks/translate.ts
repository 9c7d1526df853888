/**
 * Outlines to filled shapes: two networks translate one picture into another. Which side of a line is inside a view of 13 pixels can't tell; a
 * network that pools sees further. Image-to-image translation: Isola, Zhu, Zhou & Efros, CVPR 2017 (theirs adds an adversary).
 */
import { binaryCrossEntropy, conv2d, lossAndGradients, relu, sequential } from '../core/layers/index.ts';
import type { Layer, Memory, Params } from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Single } from '../core/vector.ts';
import { ladder } from './ladder.ts';
import type { Network, Scores, TrainingSettings } from './network.ts';
import { outlinePage, SIDE } from './outlines.ts';
import type { OutlinePage } from './outlines.ts';
import { withNoise } from './pixels.ts';
import { borderDistance } from './segmentation.ts';

export const TRANSLATORS = ['near', 'far'] as const;
/** 'near' sees 13 pixels, 'far' pools twice. */
export type Translator = (typeof TRANSLATORS)[number];

export const TRAINED_NOISE = 0.15;
const [FIRST_TRAINED, TRAINED_PAGES] = [50_000, 1200];
const [FIRST_TESTED, TESTED_PAGES] = [10_000, 100];
const TEST_NOISE = 6;
const TESTED_AT_ONCE = 10;
const NEAR = { layers: 6, channels: 10 };

/** Six 3×3 layers and no pooling: each pixel is decided from the 13×13 about it. */
const near = sequential<Single>([
  ...Array.from({ length: NEAR.layers }, (_, i) => [
    conv2d<Single>({
      inChannels: i === 0 ? 1 : NEAR.channels,
      outChannels: NEAR.channels,
      ...{ kernel: 3, padding: 1 },
    }),
    relu<Single>(),
  ]).flat(),
  conv2d<Single>({ inChannels: NEAR.channels, outChannels: 1, kernel: 1 }),
]);
const far = ladder({ channels: [8, 16, 32], outputs: 1, skips: 0, deeper: 1 });
export const translatorLayers = (variant: Translator): Layer<Memory, Single> =>
  variant === 'near' ? near : far;

const drawn = new Map<number, OutlinePage>();
function pageOf(seed: number): OutlinePage {
  const page = drawn.get(seed) ?? outlinePage(seed);
  drawn.set(seed, page);
  return page;
}
export const testedOutlines = (index: number): OutlinePage => pageOf(FIRST_TESTED + index);

function batchOf(pages: readonly OutlinePage[], random: RandomState) {
  const data = new Float32Array(pages.length * SIDE ** 2);
  pages.forEach(({ ink }, i) => data.set(withNoise(ink, TRAINED_NOISE, random), i * SIDE ** 2));
  return { shape: [pages.length, 1, SIDE, SIDE] as const, data };
}

function look(variant: Translator, params: Params<Single>, seed: number, step: number) {
  const random = new RandomState((seed * 100_003 + step) % 2 ** 32);
  const pages = Array.from({ length: settings.batch }, () =>
    pageOf(FIRST_TRAINED + random.randint(0, TRAINED_PAGES)),
  );
  const x = batchOf(pages, random);
  const target = new Float32Array(x.data.length);
  pages.forEach(({ inside }, i) => target.set(inside, i * SIDE ** 2));
  return lossAndGradients(
    translatorLayers(variant),
    params,
    x,
    binaryCrossEntropy<Single>({ ...x, data: target }),
  );
}

/** Overlap of what is called inside with what is, and the distance between their borders. */
export function overlapOf(said: Uint8Array, inside: ArrayLike<number>) {
  const truth = Uint8Array.from(inside);
  let [both, either] = [0, 0];
  truth.forEach((is, i) => {
    both += is & said[i];
    either += is | said[i];
  });
  return { both, either, ...borderDistance(truth, said, [SIDE, SIDE]) };
}

function measure(variant: Translator, params: Params<Single>): Scores {
  const random = new RandomState(TEST_NOISE);
  let [both, either, distance, borders] = [0, 0, 0, 0];
  for (let first = 0; first < TESTED_PAGES; first += TESTED_AT_ONCE) {
    const pages = Array.from({ length: TESTED_AT_ONCE }, (_, i) => testedOutlines(first + i));
    const { y } = translatorLayers(variant).forward(batchOf(pages, random), params);
    pages.forEach(({ inside }, i) => {
      const scores = y.data.subarray(i * SIDE ** 2, (i + 1) * SIDE ** 2);
      const page = overlapOf(
        Uint8Array.from(scores, (score) => Number(score > 0)),
        inside,
      );
      both += page.both;
      either += page.either;
      distance += page.distance;
      borders += page.borders;
    });
  }
  return { IoU: either === 0 ? 1 : both / either, edge: borders === 0 ? NaN : distance / borders };
}

const settings: TrainingSettings = { steps: 300, batch: 8, learningRate: 0.006, warmUp: 20 };

export const network: Network<Translator> = {
  name: 'translate',
  variants: TRANSLATORS,
  settings,
  layersOf: translatorLayers,
  look,
  measure,
};
