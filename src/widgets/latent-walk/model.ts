/** Twins that differ in how they double, at the same place of latent space: one picture of each, and the grid in 400 of each. */
import { gridLines, meanPower, spectrumSlice } from '../../core/checkerboard/index.ts';
import type { GridLines } from '../../core/checkerboard/index.ts';
import { tensor } from '../../core/layers/index.ts';
import type { Tensor } from '../../core/layers/index.ts';
import { RandomState } from '../../core/random/index.ts';
import type { Single, Vec } from '../../core/vector.ts';
import { LATENT, generator, randomLatent } from '../../networks/generator-layers.ts';
import { TESTED } from '../../networks/generator-scores.ts';
import { keepFew } from '../../parts/model/memo.ts';
import type { ComputeModel } from '../contract.ts';
import { filesOf } from './files.ts';
import { MAP_PLACES } from './map-places.ts';
import { twinsOf } from './nets.ts';
import type { Twin } from './nets.ts';
import type { Params } from './params.ts';
import { latentAt, planeOf } from './plane.ts';
import { pythonOf } from './python.ts';
import { realPictures } from './real-sheet.ts';
import { ofSeeds, realOf, spreadsOf } from './seeds.ts';
import type { Ratios } from './seeds.ts';
import { isLeaves, mixOf, otherOf } from './ups.ts';

export const SIDE = 32;
const PIXELS = SIDE ** 2;
/** Seed of the z that every generator is measured on. */
export const TESTED_LATENT = 77;

/** Of one side: before the tanh, or after. */
interface Grid {
  readonly lines: GridLines;
  readonly slice: Vec;
}
export interface Side {
  readonly picture: Vec;
  /** Black and white of what goes into the tanh lie this far from 0. */
  readonly reach: number;
  /** R at ½, ¼, ⅛ of 400 pictures. */
  readonly ratios: Ratios;
  readonly after: Ratios;
  readonly before: Ratios;
  readonly slice: Vec;
  /** R of all seeds. */
  readonly seeds: readonly Ratios[];
}
export interface Result {
  readonly first: Side;
  readonly second: Side;
  /** The first twin's pictures over the plane, row by row from above. */
  readonly map: readonly Vec[];
  readonly real: { readonly ratios: Ratios; readonly slice: readonly number[] };
  /** Real pictures beside them. */
  readonly beside: readonly Single[];
}

/** z, and a one-hot where there are classes, as one input. */
function inputOf(z: readonly ArrayLike<number>[], digits: readonly number[], classes: number): Tensor {
  const width = LATENT + classes;
  const data = new Float64Array(z.length * width);
  z.forEach((one, i) => {
    data.set(one, i * width);
    if (classes > 0) data[i * width + LATENT + digits[i]] = 1;
  });
  return tensor([z.length, width, 1, 1], data);
}

/** What goes into the tanh, and what comes out. */
function made({ options, weights }: Twin, z: readonly ArrayLike<number>[], digits: readonly number[]) {
  const { y, memory } = generator<Vec>(options).forward(inputOf(z, digits, options.classes), weights);
  return { after: y.data, before: memory.outputs[memory.outputs.length - 2].data };
}

const measured = keepFew(
  12,
  ({ key }: Twin) => key,
  (twin): Readonly<Record<Params['stage'], Grid>> & { readonly reach: number } => {
    const z = randomLatent(new RandomState(TESTED_LATENT), TESTED);
    const { after, before } = made(
      twin,
      z,
      z.map((_, i) => i % 10),
    );
    const gridOf = (pictures: Vec): Grid => {
      const power = meanPower(pictures, [SIDE, SIDE]);
      return { lines: gridLines(power, [SIDE, SIDE]), slice: spectrumSlice(power, SIDE) };
    };
    const squares = before.reduce((sum, value) => sum + value ** 2, 0);
    return {
      after: gridOf(after),
      before: gridOf(before),
      reach: 2 * Math.sqrt(squares / before.length),
    };
  },
);

const ratiosOf = (lines: GridLines): Ratios => [lines[2].ratio, lines[4].ratio, lines[8].ratio];

function sideOf(p: Params, twin: Twin, seeds: readonly Ratios[]): Side {
  const grid = measured(twin);
  const picture = made(twin, [latentAt(planeOf(p.plane), p.at)], [p.digit])[p.stage];
  const { lines, slice } = grid[p.stage];
  return {
    picture,
    reach: p.stage === 'after' ? 1 : grid.reach,
    ratios: ratiosOf(lines),
    after: ratiosOf(grid.after.lines),
    before: ratiosOf(grid.before.lines),
    slice,
    seeds,
  };
}

/** The first twin's pictures over the plane. */
const mapOf = keepFew(
  4,
  ({ twin, p }: { readonly twin: Twin; readonly p: Params }) => [twin.key, p.plane, p.digit, p.stage].join(),
  ({ twin, p }): readonly Vec[] => {
    const plane = planeOf(p.plane);
    const z = MAP_PLACES.map((place) => latentAt(plane, place));
    const all = made(
      twin,
      z,
      z.map(() => p.digit),
    )[p.stage];
    return MAP_PLACES.map((_, i) => all.slice(i * PIXELS, (i + 1) * PIXELS));
  },
);

export const model = {
  kind: 'compute',

  compute(p): Result {
    const [first, second] = twinsOf(p);
    const seeds = ofSeeds(p);
    return {
      first: sideOf(p, first, seeds.first),
      second: sideOf(p, second, seeds.second),
      map: mapOf({ twin: first, p }),
      real: realOf(p),
      beside: realPictures(p),
    };
  },

  measures: ({ first, second, real }, p) => ({
    ...spreadsOf(p),
    first2: first.ratios[0],
    first4: first.ratios[1],
    first8: first.ratios[2],
    second2: second.ratios[0],
    second4: second.ratios[1],
    second8: second.ratios[2],
    shown2: first.after[0],
    hidden2: first.before[0],
    otherShown2: second.after[0],
    otherHidden2: second.before[0],
    real2: real.ratios[0],
  }),

  facts: (_, p) => ({
    trained: p.state === 'trained',
    leaves: isLeaves(p),
    mix: mixOf(p),
    other: otherOf(p),
    before: p.stage === 'before',
    digit: p.digit,
  }),

  table: ({ first, second, real }) => ({
    columns: [
      { head: 'frequency (cycles a pixel)', values: Array.from(first.slice, (_, f) => f / SIDE) },
      { head: 'first twin: share of the energy', values: first.slice },
      { head: 'second twin: share of the energy', values: second.slice },
      { head: 'real pictures: share of the energy', values: real.slice },
    ],
  }),

  python: pythonOf,
  files: filesOf,
} satisfies ComputeModel<Params, Result>;
