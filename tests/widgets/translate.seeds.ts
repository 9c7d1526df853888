/**
 * `node tests/widgets/translate.seeds.ts`: the overlap on rings by their radius, for five trainings of each network, as
 * `src/widgets/translate/curve.ts` records it. It reads the trainings that `npm run train translate` keeps.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { deserialize } from 'node:v8';
import type { Params as Weights } from '../../src/core/layers/index.ts';
import type { Single } from '../../src/core/vector.ts';
import { SIDE } from '../../src/networks/outlines.ts';
import { TRAINED_NOISE, TRANSLATORS, type Translator } from '../../src/networks/translate.ts';
import { rounded } from '../../src/networks/weights-file.ts';
import { answerOf } from '../../src/widgets/translate/nets.ts';
import { noisyPage, outlinedOf, ringPage } from '../../src/widgets/translate/outline.ts';
import { params, presets } from '../../src/widgets/translate/params.ts';
import { pixelOf } from '../../src/widgets/translate/seeing.ts';
import { statesOf } from './support/states.ts';

export const RADII = Array.from({ length: 25 }, (_, i) => 4 + i);
const state = statesOf(params, presets);
const DRAWS = 5;
const TRAININGS = 5;

/** The mean over five draws of the noise, to four digits. */
export function overlapOfRing(net: Translator, weights: Weights<Single>, radius: number): number {
  const { ink, inside } = ringPage(radius);
  const draws = Array.from({ length: DRAWS }, (_, i) => {
    const page = noisyPage(ink, TRAINED_NOISE, i + 1);
    return answerOf(net, weights, page, inside).overlap;
  });
  return Number((draws.reduce((sum, one) => sum + one, 0) / DRAWS).toFixed(4));
}

export function trainingOf(net: Translator, seed: number): Weights<Single> {
  const file = readFileSync(`node_modules/.cache/train/translate-${net}-${seed}`);
  return rounded((deserialize(file) as { state: { params: Weights<Single> } }).state.params);
}

const said = (net: Translator, weights: Weights<Single>, preset: keyof typeof presets) => {
  const p = state(preset);
  const { ink, inside } = outlinedOf(p);
  const answer = answerOf(net, weights, noisyPage(ink, p.noise, p.seed), inside);
  const at = (place: readonly [number, number]) => {
    const [row, column] = pixelOf(place);
    return Number(answer.chance[row * SIDE + column].toFixed(3));
  };
  return [Number(answer.overlap.toFixed(3)), at(p.a), at(p.b)];
};

/** With `--presets` what every training makes of each preset: overlap, and its answers at A and B. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const net of TRANSLATORS)
    for (let seed = 1; seed <= TRAININGS; seed++) {
      const weights = trainingOf(net, seed);
      if (!process.argv.includes('--presets'))
        console.log(net, JSON.stringify(RADII.map((radius) => overlapOfRing(net, weights, radius))));
      else
        for (const preset of Object.keys(presets) as (keyof typeof presets)[])
          console.log(net, seed, preset, ...said(net, weights, preset));
    }
