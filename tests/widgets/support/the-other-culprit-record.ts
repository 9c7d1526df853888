/** What the gradients and the pictures show over seeds: five trainings, out of the manifest, and twenty beginnings; beside them real digits. */
import { readFileSync } from 'node:fs';
import { meanPower, phaseEnergies, spectrumSlice } from '../../../src/core/checkerboard/index.ts';
import {
  culpritOptions,
  discriminatorOf,
  generatorOf,
  network,
  pixelGradients,
} from '../../../src/networks/culprit.ts';
import { testedDigits } from '../../../src/networks/digits-32.ts';
import { gridScores, madeBy, TESTED } from '../../../src/networks/generator-scores.ts';
import type { Scores } from '../../../src/networks/network.ts';
import { SHAPE, SIDE } from '../../../src/networks/small-pictures.ts';
import type { First } from '../../../src/widgets/the-other-culprit/params.ts';
import type { Manifest } from '../../networks/shipped.ts';

const brief = (value: number): number => Number(value.toPrecision(4));

/** How uneven the gradient is, its R at ½, the pictures' R at ½, their seam, and R before the tanh. */
export const rowOf = (scores: Scores): number[] =>
  ['uneven', 'gradientRatio2', 'ratio2', 'seam', 'before-ratio2'].map((name) => brief(scores[name]));

/** With the spectral norm that a training begins with. */
export const startScores = (first: First, seed: number): Scores =>
  network.measure(first, network.init(first, seed).params);

export function trainedScores(first: First): readonly Scores[] {
  const manifest = readFileSync('src/networks/weights/culprit.json', 'utf8');
  return (JSON.parse(manifest) as Manifest).variants[first].scores;
}

export function realDigits() {
  const { pictures } = testedDigits(TESTED);
  const { ratio2, seam } = gridScores(pictures);
  const power = meanPower(Float64Array.from(pictures.data), SHAPE);
  return { picture2: brief(ratio2), seam: brief(seam), slice: Array.from(spectrumSlice(power, SIDE), brief) };
}

/** What of the gradient's energy falls on each phase of an untrained pair, in ninths: 1, 2, 2, 4 where it is as the windows of k 3, s 2. */
export function startPhases(first: First, seed: number): number[] {
  const { params } = network.init(first, seed);
  const { pictures, labels } = madeBy(culpritOptions, generatorOf(params));
  const gradients = pixelGradients(first, discriminatorOf(first, params), pictures, labels);
  const energies = Array.from(phaseEnergies(Float64Array.from(gradients.data), SHAPE, 2));
  const total = energies.reduce((sum, value) => sum + value, 0);
  return energies.map((value) => brief((9 * value) / total));
}
