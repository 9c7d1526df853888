/** What generators show over seeds: five trainings, out of the manifests, and twenty beginnings; beside them what they learned from. */
import { readFileSync } from 'node:fs';
import { meanPower, spectrumSlice } from '../../../src/core/checkerboard/index.ts';
import type { Tensor } from '../../../src/core/layers/index.ts';
import type { Single } from '../../../src/core/vector.ts';
import { testedDigits } from '../../../src/networks/digits-32.ts';
import { digitOptions } from '../../../src/networks/generator-digits.ts';
import { generatorStart } from '../../../src/networks/generator-layers.ts';
import { generatorScores, gridScores, TESTED } from '../../../src/networks/generator-scores.ts';
import { testedLeaves } from '../../../src/networks/leaves-32.ts';
import type { Scores } from '../../../src/networks/network.ts';
import { SHAPE, varietyOf } from '../../../src/networks/small-pictures.ts';
import type { Mix } from '../../../src/widgets/latent-walk/params.ts';
import { UPS_OF } from '../../../src/widgets/latent-walk/ups.ts';
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
