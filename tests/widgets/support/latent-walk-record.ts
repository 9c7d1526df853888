/** What generators show over seeds: five trainings, out of the manifests, and twenty beginnings; beside them what they learned from. */
import { readFileSync } from 'node:fs';
import { meanPower, spectrumSlice } from '../../../src/core/checkerboard/index.ts';
import type { Tensor } from '../../../src/core/layers/index.ts';
import type { Single } from '../../../src/core/vector.ts';
import { testedDigits, trainedDigit, HANDS } from '../../../src/networks/digits-32.ts';
import { digitOptions } from '../../../src/networks/generator-digits.ts';
import { generatorStart } from '../../../src/networks/generator-layers.ts';
import type { Up } from '../../../src/networks/generator-layers.ts';
import { generatorScores, gridScores, madeBy, TESTED } from '../../../src/networks/generator-scores.ts';
import { testedLeaves } from '../../../src/networks/leaves-32.ts';
import type { Scores } from '../../../src/networks/network.ts';
import { PIXELS, SHAPE, varietyOf } from '../../../src/networks/small-pictures.ts';
import { median } from '../../../src/parts/model/median.ts';
import type { Mix } from '../../../src/widgets/latent-walk/params.ts';
import { UPS_OF } from '../../../src/widgets/latent-walk/ups.ts';
import { shippedNetworks } from '../../networks/shipped.ts';
import type { Manifest } from '../../networks/shipped.ts';

const brief = (value: number): number => Number(value.toPrecision(4));
export const RATIOS = [
  'ratio2',
  'ratio4',
  'ratio8',
  'before-ratio2',
  'before-ratio4',
  'before-ratio8',
] as const;
/** R at ½, ¼, ⅛ after the tanh, and before it. */
export const ratiosOf = (scores: Scores): number[] => RATIOS.map((name) => brief(scores[name]));

export function trainedScores(name: string, variant: string): readonly Scores[] {
  const manifest = readFileSync(
    new URL(`../../../src/networks/weights/${name}.json`, import.meta.url),
    'utf8',
  );
  return (JSON.parse(manifest) as Manifest).variants[variant].scores;
}

export function startScores(mix: Mix | 'subPixel', seed: number): Scores {
  const ups = mix === 'subPixel' ? (['sub-pixel', 'sub-pixel', 'sub-pixel'] as const) : UPS_OF[mix];
  const options = { ...digitOptions('resized'), ups };
  return generatorScores(options, generatorStart(options, seed));
}

/** Of real pictures. */
export function realScores(pictures: Tensor<Single>, labels: readonly number[]) {
  const grid = gridScores(pictures);
  return {
    ratios: [grid.ratio2, grid.ratio4, grid.ratio8].map(brief),
    variety: brief(varietyOf(pictures, labels)),
    slice: Array.from(spectrumSlice(meanPower(Float64Array.from(pictures.data), SHAPE), SHAPE[0]), brief),
  };
}

export function realDigits() {
  const { pictures, labels } = testedDigits(TESTED);
  return realScores(pictures, labels);
}
export const realLeaves = () =>
  realScores(
    testedLeaves(TESTED),
    Array.from({ length: TESTED }, () => 0),
  );

/** The root mean square from a picture to the nearest of the digits of its class that generators learn from; values are −1 … 1. */
function toNearest(picture: Single, label: number): number {
  let least = Infinity;
  for (let hand = 0; hand < HANDS; hand++) {
    const known = trainedDigit(label, hand);
    let squares = 0;
    for (let at = 0; at < PIXELS && squares < least; at++) squares += (picture[at] - known[at]) ** 2;
    least = Math.min(least, squares);
  }
  return Math.sqrt(least / PIXELS);
}

function nearestOf({ data }: Tensor<Single>, labels: readonly number[]) {
  const all = labels.map((label, i) => toNearest(data.slice(i * PIXELS, (i + 1) * PIXELS), label));
  return { least: brief(Math.min(...all)), middle: brief(median(all)) };
}

/** Whether a generator only hands out what it was shown: of so many pictures the least and the median distance. */
export function nearestToMade(up: Up, count = TESTED) {
  const { paramsOf } = shippedNetworks.find(({ network }) => network.name === 'generator-digits')!;
  const { pictures, labels } = madeBy(digitOptions(up), paramsOf(up), count);
  return nearestOf(pictures, labels);
}
/** The same of real digits that were not shown. */
export function nearestToReal(count = TESTED) {
  const { pictures, labels } = testedDigits(count);
  return nearestOf(pictures, labels);
}
