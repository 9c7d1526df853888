/**
 * The same clean generator against discriminators that differ in their first layer: what ∂D/∂x does to a pixel of each phase (row mod 2, column mod 2),
 * and what becomes of the pictures.
 */
import {
  blockSeam,
  gridLines,
  meanPower,
  phaseEnergies,
  spectrumSlice,
} from '../../core/checkerboard/index.ts';
import type { GridLines } from '../../core/checkerboard/index.ts';
import type { Tensor } from '../../core/layers/index.ts';
import type { Vec } from '../../core/vector.ts';
import { TESTED, testedLabels } from '../../networks/generator-scores.ts';
import { keepFew } from '../../parts/model/memo.ts';
import type { ComputeModel } from '../contract.ts';
import { filesOf } from './files.ts';
import { gradientsOf } from './judge.ts';
import { generatorKey, keyOf, pairOf, picturesOf } from './pairs.ts';
import type { First, Params } from './params.ts';
import { pythonOf } from './python.ts';
import { REAL } from './recorded.ts';
import { middleOf, ofSeeds } from './seeds.ts';
import type { Row } from './seeds.ts';

export const SIDE = 32;
const SHAPE = [SIDE, SIDE] as const;
const PIXELS = SIDE ** 2;
/** Seed of the z that every generator is measured on. */
export const TESTED_LATENT = 77;

interface Made {
  readonly pictures: Tensor;
  readonly lines: GridLines;
  /** Of what goes into the tanh. */
  readonly before: GridLines;
  readonly slice: Vec;
  readonly seam: number;
}
interface Judged {
  /** The mean of (∂D/∂x)² at each pixel. */
  readonly energy: Vec;
  readonly phases: Vec;
  readonly lines: GridLines;
  readonly slice: Vec;
}
export interface Result {
  /** One picture of the generator, and ∂D/∂x there. */
  readonly picture: Vec;
  readonly gradient: Vec;
  /** Of 400 pictures: the mean of (∂D/∂x)² at each pixel, and by phase over the smallest of the four. */
  readonly energy: Vec;
  readonly phases: readonly number[];
  readonly gradientLines: GridLines;
  readonly pictureLines: GridLines;
  /** Of what goes into the tanh. */
  readonly beforeLines: GridLines;
  readonly seam: number;
  readonly gradientSlice: Vec;
  readonly pictureSlice: Vec;
  readonly realSlice: readonly number[];
  /** Over seeds, and of real digits. */
  readonly seeds: Readonly<Record<First, readonly Row[]>>;
  readonly real: { readonly picture2: number; readonly seam: number };
}

const labels = testedLabels(10);

const made = keepFew(8, generatorKey, (p: Params): Made => {
  const { pictures, before } = picturesOf(pairOf(p).generator, labels, TESTED_LATENT);
  const power = meanPower(pictures.data, SHAPE);
  return {
    pictures,
    lines: gridLines(power, SHAPE),
    before: gridLines(meanPower(before.data, SHAPE), SHAPE),
    slice: spectrumSlice(power, SIDE),
    seam: blockSeam(pictures.data, SHAPE),
  };
});

const judged = keepFew(12, keyOf, (p: Params): Judged => {
  const gradients = gradientsOf(p.first, pairOf(p).judge, made(p).pictures, labels);
  const power = meanPower(gradients, SHAPE);
  const energy = new Float64Array(PIXELS);
  gradients.forEach((value, at) => (energy[at % PIXELS] += value ** 2 / TESTED));
  return {
    energy,
    phases: phaseEnergies(gradients, SHAPE, 2),
    lines: gridLines(power, SHAPE),
    slice: spectrumSlice(power, SIDE),
  };
});

/** The largest of four energies over the smallest. */
const overLeast = (phases: Vec): number[] => Array.from(phases, (value) => value / Math.min(...phases));

export const model = {
  kind: 'compute',

  compute(p): Result {
    const pair = pairOf(p);
    const { pictures: picture } = picturesOf(pair.generator, [p.digit], p.sample);
    const [pictures, gradients] = [made(p), judged(p)];
    return {
      picture: picture.data,
      gradient: gradientsOf(p.first, pair.judge, picture, [p.digit]),
      energy: gradients.energy,
      phases: overLeast(gradients.phases),
      gradientLines: gradients.lines,
      pictureLines: pictures.lines,
      beforeLines: pictures.before,
      seam: pictures.seam,
      gradientSlice: gradients.slice,
      pictureSlice: pictures.slice,
      realSlice: REAL.slice,
      seeds: ofSeeds(p.state),
      real: { picture2: REAL.picture2, seam: REAL.seam },
    };
  },

  measures: ({ phases, gradientLines, pictureLines, beforeLines, seam, real }, p) => ({
    uneven: Math.max(...phases),
    gradient2: gradientLines[2].ratio,
    gradient4: gradientLines[4].ratio,
    gradient8: gradientLines[8].ratio,
    picture2: pictureLines[2].ratio,
    hidden2: beforeLines[2].ratio,
    seam,
    real2: real.picture2,
    realSeam: real.seam,
    ...middleOf(p),
  }),

  facts: (_, p) => ({ first: p.first, trained: p.state === 'trained', digit: p.digit }),

  table: ({ gradientSlice, pictureSlice, realSlice }) => ({
    columns: [
      { head: 'frequency (cycles a pixel)', values: Array.from(gradientSlice, (_, f) => f / SIDE) },
      { head: 'gradient: share of the energy', values: gradientSlice },
      { head: 'pictures: share of the energy', values: pictureSlice },
      { head: 'real digits: share of the energy', values: realSlice },
    ],
  }),

  python: pythonOf,
  files: filesOf,
} satisfies ComputeModel<Params, Result>;
