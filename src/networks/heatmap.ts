/**
 * Objects as peaks: the ladder of chapter 14 with one output, high at the middle of each letter X under heavy noise. Heatmaps of this kind find
 * joints (Newell, Yang & Deng, ECCV 2016) and objects (Zhou, Wang & Krähenbühl, arXiv:1904.07850).
 */
import { binaryCrossEntropy, lossAndGradients } from '../core/layers/index.ts';
import type { Layer, Memory, Params } from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Single } from '../core/vector.ts';
import { batchOf, pagesAt, TESTED_PAGES, testedPage } from './glyph-pages.ts';
import type { GlyphPage } from './glyph-pages.ts';
import { ladder } from './ladder.ts';
import type { Network, Scores, TrainingSettings } from './network.ts';
import { averagePrecision, matched, peaksOf, precisionAndRecall } from './peaks.ts';
import type { Finding } from './peaks.ts';
import { probabilities } from './pixels.ts';

export const HEATMAPS = ['coarse', 'skips'] as const;
export type Heatmap = (typeof HEATMAPS)[number];

export const SOUGHT = 'X';
/** Standard deviation of the noise in training and test. */
export const TRAINED_NOISE = 0.5;
/** Of the target's Gaussian, in pixels; its height is 1. */
const SPREAD = 1.5;
/** A target is rare: its middle counts 1 + 9 times. */
const EXTRA = 9;
const CHANNELS = [8, 16, 32];
const TEST_NOISE = 5;
const TESTED_AT_ONCE = 8;

export const heatmapLayers = (variant: Heatmap): Layer<Memory, Single> =>
  ladder({ channels: CHANNELS, outputs: 1, skips: variant === 'coarse' ? 0 : 2, deeper: 1 });

/** The middles of the letters that are sought. */
export const soughtOn = ({ glyphs }: GlyphPage) => glyphs.filter(({ character }) => character === SOUGHT);

/** The map that a network should put out for this page. */
export function targetOf(page: GlyphPage): Single {
  const [height, width] = page.shape;
  const map = new Float32Array(height * width);
  for (const { y, x } of soughtOn(page))
    for (let i = 0; i < height; i++)
      for (let j = 0; j < width; j++) {
        const apart = (i + 0.5 - y) ** 2 + (j + 0.5 - x) ** 2;
        const value = Math.exp(-apart / (2 * SPREAD ** 2));
        map[i * width + j] = Math.max(map[i * width + j], value);
      }
  return map;
}

const targets = new WeakMap<GlyphPage, Single>();
function keptTarget(page: GlyphPage): Single {
  const target = targets.get(page) ?? targetOf(page);
  targets.set(page, target);
  return target;
}

function look(variant: Heatmap, params: Params<Single>, seed: number, step: number) {
  const { pages, random } = pagesAt(seed, step, settings.batch);
  const x = batchOf(pages, TRAINED_NOISE, random);
  const target = new Float32Array(x.data.length);
  pages.forEach((page, i) => target.set(keptTarget(page), i * page.ink.length));
  const weight = target.map((t) => 1 + EXTRA * t);
  const loss = binaryCrossEntropy<Single>({ ...x, data: target }, { ...x, data: weight });
  return lossAndGradients(heatmapLayers(variant), params, x, loss);
}

/** Every peak above 1 % on the held-out pages, matched, under this noise; and how many objects there were. */
export function findingsOn(variant: Heatmap, params: Params<Single>, sigma: number) {
  const random = new RandomState(TEST_NOISE);
  const layers = heatmapLayers(variant);
  const findings: Finding[] = [];
  let objects = 0;
  for (let first = 0; first < TESTED_PAGES; first += TESTED_AT_ONCE) {
    const pages = Array.from({ length: TESTED_AT_ONCE }, (_, i) => testedPage(first + i));
    const { y } = layers.forward(batchOf(pages, sigma, random), params);
    pages.forEach((page, i) => {
      const map = probabilities(y.data.subarray(i * page.ink.length, (i + 1) * page.ink.length));
      findings.push(...matched(peaksOf(map, page.shape, 0.01), soughtOn(page)));
      objects += soughtOn(page).length;
    });
  }
  return { findings, objects };
}

/** AP, and at a threshold of ½ precision, recall, and the mean distance in pixels of a hit from the middle of its letter. */
function measure(variant: Heatmap, params: Params<Single>): Scores {
  const { findings, objects } = findingsOn(variant, params, TRAINED_NOISE);
  const hits = findings.filter(({ object, peak }) => object >= 0 && peak.height >= 0.5);
  return {
    averagePrecision: averagePrecision(findings, objects),
    ...precisionAndRecall(findings, objects, 0.5),
    place: hits.reduce((sum, { distance }) => sum + distance, 0) / Math.max(1, hits.length),
  };
}

const settings: TrainingSettings = { steps: 400, batch: 8, learningRate: 0.012, warmUp: 20 };

export const network: Network<Heatmap> = {
  name: 'heatmap',
  variants: HEATMAPS,
  settings,
  quietHeads: true,
  layersOf: heatmapLayers,
  look,
  measure,
};
