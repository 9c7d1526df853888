/** What was trained, and how it fared on pages that no training has seen. */
import type { Params as Weights } from '../../core/layers/index.ts';
import type { Single } from '../../core/vector.ts';
import { TRANSLATORS, translatorLayers, type Translator } from '../../networks/translate.ts';
import { bytesOf, weightsFromBytes } from '../../networks/weights-file.ts';
import file from '../../networks/weights/translate.bin?url&inline';
import manifest from '../../networks/weights/translate.json';
import { spreadOf } from '../../parts/model/spread.ts';

const [near, far] = weightsFromBytes(TRANSLATORS.map(translatorLayers), bytesOf(file));
export const trained: Readonly<Record<Translator, Weights<Single>>> = { near, far };

const overlaps = (net: Translator) => spreadOf(manifest.variants[net].scores.map(({ IoU }) => IoU));
const [ofNear, ofFar] = TRANSLATORS.map(overlaps);

/** Five trainings of each network on 100 held-out pages: the overlap; and how many weights each learned. */
export const heldOut = {
  nearMean: ofNear.mean,
  nearLeast: ofNear.least,
  nearMost: ofNear.most,
  farMean: ofFar.mean,
  farLeast: ofFar.least,
  farMost: ofFar.most,
  nearWeights: manifest.variants.near.weights,
  farWeights: manifest.variants.far.weights,
};
