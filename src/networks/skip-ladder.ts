/**
 * The skip ladder: four networks that label each pixel of a noisy page with its letter. All have the same encoder of three poolings; the first
 * answers from its coarsest level alone, and each next one adds the level above it. Fully convolutional networks, Long, Shelhamer & Darrell,
 * CVPR 2015 (there FCN-32s, -16s and -8s).
 */
import { crossEntropy, lossAndGradients } from '../core/layers/index.ts';
import type { Layer, Memory, Params } from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Single } from '../core/vector.ts';
import { batchOf, CLASSES, pagesAt, TESTED_PAGES, testedPage } from './glyph-pages.ts';
import type { GlyphPage } from './glyph-pages.ts';
import { ladder } from './ladder.ts';
import type { LadderOptions } from './ladder.ts';
import type { Network, Scores, TrainingSettings } from './network.ts';
import { emptyTally, labelsOf, scoresOf, tallyPage } from './segmentation.ts';

export const RUNGS = ['coarse', 'one', 'two', 'three'] as const;
export type Rung = (typeof RUNGS)[number];

/** Standard deviation of the noise that the networks are trained and tested under; ink is 1, paper 0. */
export const TRAINED_NOISE = 0.2;
/** Ink is rare: a pixel of it counts twice. */
export const CLASS_WEIGHTS = [1, 2, 2, 2, 2];
const CHANNELS = [8, 16, 32, 32];
/** Seed of the noise on the tested pages. */
const TEST_NOISE = 4;
/** Pages in one forward pass. */
const TESTED_AT_ONCE = 8;

export const rungLayers = (rung: Rung, odd?: LadderOptions['odd']): Layer<Memory, Single> =>
  ladder({ channels: CHANNELS, outputs: CLASSES, skips: RUNGS.indexOf(rung), odd });

/** Loss and gradients of any network that labels pages, on the pages of one step. */
export function lookAtPages(
  layers: Layer<Memory, Single>,
  params: Params<Single>,
  seed: number,
  step: number,
  { batch }: TrainingSettings,
) {
  const { pages, random } = pagesAt(seed, step, batch);
  const x = batchOf(pages, TRAINED_NOISE, random);
  const labels = joined(pages);
  return lossAndGradients(layers, params, x, crossEntropy<Single>(labels, CLASS_WEIGHTS));
}

/** Scores of any network that labels pages, on held-out ones. */
export function measureOnPages(layers: Layer<Memory, Single>, params: Params<Single>): Scores {
  const tally = emptyTally();
  const random = new RandomState(TEST_NOISE);
  for (let first = 0; first < TESTED_PAGES; first += TESTED_AT_ONCE) {
    const pages = Array.from({ length: TESTED_AT_ONCE }, (_, i) => testedPage(first + i));
    const { y } = layers.forward(batchOf(pages, TRAINED_NOISE, random), params);
    const pixels = y.shape[2] * y.shape[3];
    pages.forEach((page, i) => tallyPage(tally, page, labelsOf(y.data, pixels, i * CLASSES * pixels)));
  }
  return scoresOf(tally);
}

function joined(pages: readonly GlyphPage[]): Uint8Array {
  const labels = new Uint8Array(pages.length * pages[0].labels.length);
  pages.forEach((page, i) => labels.set(page.labels, i * page.labels.length));
  return labels;
}

const settings: TrainingSettings = { steps: 600, batch: 8, learningRate: 0.006, warmUp: 20 };

export const network: Network<Rung> = {
  name: 'skip-ladder',
  variants: RUNGS,
  settings,
  quietHeads: true,
  layersOf: (rung) => rungLayers(rung),
  look: (rung, params, seed, step) => lookAtPages(rungLayers(rung), params, seed, step, settings),
  measure: (rung, params) => measureOnPages(rungLayers(rung), params),
};
