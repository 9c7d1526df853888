/**
 * An outline on a page, and two networks that fill it: one sees 13 pixels, the other pools and sees further. Where two places look alike as
 * far as a network sees, it answers the same, whichever of them is inside.
 */
import type { Single, Vec } from '../../core/vector.ts';
import { SIDE } from '../../networks/outlines.ts';
import { keepFew } from '../../parts/model/memo.ts';
import type { ComputeModel } from '../contract.ts';
import { answerOf, type Answer } from './nets.ts';
import { noisyPage, outlinedOf } from './outline.ts';
import type { Params } from './params.ts';
import { pythonOf } from './python.ts';
import { filesOf } from './files.ts';
import { difference, pixelOf, viewOf } from './seeing.ts';
import { heldOut, trained } from './weights.ts';

export interface Result {
  /** What the networks get: 1 is ink, 0 paper, and noise on both. */
  readonly page: Single;
  /** 1 is inside. */
  readonly inside: Single;
  readonly near: Answer;
  readonly far: Answer;
}

const at = (picture: ArrayLike<number>, place: readonly [number, number]): number => {
  const [row, column] = pixelOf(place);
  return picture[row * SIDE + column];
};

/** In per cent, to a tenth: single precision differs between machines, though not so much. */
const chanceAt = (answer: Answer, place: readonly [number, number]): number =>
  Math.round(1000 * at(answer.chance, place)) / 10;

const answered = keepFew(
  4,
  ({ source, seed, radius, ink, noise }: Params) => JSON.stringify([source, seed, noise, radius, ink]),
  (p: Params): Result => {
    const { ink, inside } = outlinedOf(p);
    const page = noisyPage(ink, p.noise, p.seed);
    return {
      page,
      inside,
      near: answerOf('near', trained.near, page, inside),
      far: answerOf('far', trained.far, page, inside),
    };
  },
);

const widthOf = ([from, to]: readonly [number, number]): number => to - from + 1;
const rowsOf = (values: ArrayLike<number>): Vec => Float64Array.from(values, (_, i) => Math.floor(i / SIDE));

export const model = {
  kind: 'compute',
  compute: answered,

  measures: ({ near, far, page, inside }, { view, a, b }) => ({
    nearOverlap: near.overlap,
    farOverlap: far.overlap,
    nearFound: 100 * near.found,
    farFound: 100 * far.found,
    ...(near.edge !== null && { nearEdge: near.edge }),
    ...(far.edge !== null && { farEdge: far.edge }),
    nearA: chanceAt(near, a),
    nearB: chanceAt(near, b),
    farA: chanceAt(far, a),
    farB: chanceAt(far, b),
    insideA: at(inside, a),
    insideB: at(inside, b),
    area: inside.reduce((sum, value) => sum + value, 0),
    differ: difference(page, view, pixelOf(a), pixelOf(b)),
    seen: widthOf(viewOf(view, pixelOf(a)[1])),
    ...heldOut,
  }),

  facts: ({ inside }, { source, view, radius, noise, a, b }) => ({
    source,
    view,
    radius,
    noise,
    insideA: at(inside, a) === 1,
    insideB: at(inside, b) === 1,
  }),

  table: ({ page, inside, near, far }) => ({
    columns: [
      { head: 'row', values: rowsOf(page) },
      { head: 'column', values: Float64Array.from(page, (_, i) => i % SIDE) },
      { head: 'page', values: page },
      { head: 'inside', values: inside },
      { head: 'near: chance of inside', values: near.chance },
      { head: 'far: chance of inside', values: far.chance },
    ],
  }),

  python: pythonOf,
  files: filesOf,
} satisfies ComputeModel<Params, Result>;
