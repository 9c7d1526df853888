/** What was trained, and how all five trainings of each network fared on 200 pages that none had seen. */
import type { Params as Weights } from '../../core/layers/index.ts';
import type { Single } from '../../core/vector.ts';
import { heatmapLayers } from '../../networks/heatmap.ts';
import file from '../../networks/weights/heatmap.bin?url&inline';
import manifest from '../../networks/weights/heatmap.json';
import { bytesOf, weightsFromBytes } from '../../networks/weights-file.ts';
import { spreadOf } from '../../parts/model/spread.ts';
import { NETS, type Net } from './params.ts';

const [coarse, skips] = weightsFromBytes(NETS.map(heatmapLayers), bytesOf(file));
export const weights: Readonly<Record<Net, Weights<Single>>> = { coarse, skips };

/** Least and most of five trainings, at the noise that they were trained with; places at a threshold of ½. */
export const seeds = { coarse: spreadsOf('coarse'), skips: spreadsOf('skips') };

function spreadsOf(net: Net) {
  const { scores } = manifest.variants[net];
  return {
    precision: spreadOf(scores.map(({ averagePrecision }) => averagePrecision)),
    place: spreadOf(scores.map(({ place }) => place)),
  };
}
