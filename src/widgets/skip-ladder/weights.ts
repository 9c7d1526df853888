/** What was trained: four rungs in one file, the decoder in another, and how they fared on pages that no training has seen. */
import type { Params as Weights } from '../../core/layers/index.ts';
import type { Single } from '../../core/vector.ts';
import { RUNGS } from '../../networks/skip-ladder.ts';
import ladder from '../../networks/weights/skip-ladder.bin?url&inline';
import ladderManifest from '../../networks/weights/skip-ladder.json';
import decoder from '../../networks/weights/decoder.bin?url&inline';
import decoderManifest from '../../networks/weights/decoder.json';
import { bytesOf, weightsFromBytes } from '../../networks/weights-file.ts';
import { spreadOf, type Spread } from '../../parts/model/spread.ts';
import { layersOf } from './nets.ts';
import type { Way } from './params.ts';

const [coarse, one, two, three] = weightsFromBytes(RUNGS.map(layersOf), bytesOf(ladder));
const [learned] = weightsFromBytes([layersOf('decoder')], bytesOf(decoder));
export const weights: Readonly<Record<Way, Weights<Single>>> = { coarse, one, two, three, decoder: learned };

const { variants } = ladderManifest;
/** Held-out scores of each way, one of each seed that it was trained with. */
const scores = { ...variants, decoder: decoderManifest.variants.decoder };

type Score = 'right' | 'edge' | 'missed' | 'meanIoU';
export type Spreads = Readonly<Record<Score, Spread>>;

/** How often each network was trained. */
export const trainings = scores.coarse.scores.length;

/** Over 200 held-out pages: the least, the mean and the most of all trainings. */
function spreadsOf(way: Way): Spreads {
  const spread = (score: Score): Spread => spreadOf(scores[way].scores.map((one) => one[score]));
  return {
    right: spread('right'),
    edge: spread('edge'),
    missed: spread('missed'),
    meanIoU: spread('meanIoU'),
  };
}
export const usual: Readonly<Record<Way, Spreads>> = {
  coarse: spreadsOf('coarse'),
  one: spreadsOf('one'),
  two: spreadsOf('two'),
  three: spreadsOf('three'),
  decoder: spreadsOf('decoder'),
};
