/** What was trained, and how it fared on pages that no training has seen. */
import type { Params as Weights } from '../../core/layers/index.ts';
import type { Single } from '../../core/vector.ts';
import { TRANSLATORS, translatorLayers, type Translator } from '../../networks/translate.ts';
import { bytesOf, weightsFromBytes } from '../../networks/weights-file.ts';
import file from '../../networks/weights/translate.bin?url&inline';
import manifest from '../../networks/weights/translate.json';

const [near, far] = weightsFromBytes(TRANSLATORS.map(translatorLayers), bytesOf(file));
export const trained: Readonly<Record<Translator, Weights<Single>>> = { near, far };

const overlaps = (net: Translator): number[] => manifest.variants[net].scores.map(({ IoU }) => IoU);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Five trainings of each network on 100 held-out pages: the overlap; and how many weights each learned. */
export const heldOut = {
  nearMean: mean(overlaps('near')),
  nearLeast: Math.min(...overlaps('near')),
  nearMost: Math.max(...overlaps('near')),
  farMean: mean(overlaps('far')),
  farLeast: Math.min(...overlaps('far')),
  farMost: Math.max(...overlaps('far')),
  nearWeights: manifest.variants.near.weights,
  farWeights: manifest.variants.far.weights,
};
