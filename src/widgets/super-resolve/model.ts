/** A picture of half the size, enlarged by a formula and by three networks, beside what was there. */
import { rmse, ssim } from '../../core/metrics.ts';
import type { Vec } from '../../core/vector.ts';
import { inside, type Frame } from '../../networks/restorer-blur.ts';
import { psnrEnlarged, SCORED_CROP } from '../../networks/super-resolver.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { unfit } from '../../parts/model/picture.ts';
import type { ComputeModel } from '../contract.ts';
import { benchOf, pictureOf, type Bench } from './bench.ts';
import { cornerOf, cutOut } from './detail.ts';
import { filesOf } from './files.ts';
import { DETAIL, WAYS, type Params, type Way } from './params.ts';
import { pythonOf } from './python.ts';
import { numbers } from './numbers.ts';
import { enlargedBy, gridOf } from './weights.ts';

export interface Result extends Bench {
  readonly enlarged: Readonly<Record<Way, Vec>>;
  /** 6 pixels from the edges and more; in decibels to a hundredth, and to a thousandth: single precision differs between machines, though not so much. */
  readonly psnr: Readonly<Record<Way, number>>;
  readonly ssim: Readonly<Record<Way, number>>;
  /** Rms difference from the truth within the square, in hundredths of the range. */
  readonly here: Readonly<Record<Way, number>>;
}

const LEAST_SIDE = 32;

const byWay = <T>(make: (way: Way) => T): Record<Way, T> =>
  Object.fromEntries(WAYS.map((way) => [way, make(way)])) as Record<Way, T>;
const rounded = (value: number, parts: number): number => Math.round(parts * value) / parts;

function ssimInside(x: Vec, truth: Vec, shape: Frame): number {
  const middle: Frame = [shape[0] - 2 * SCORED_CROP, shape[1] - 2 * SCORED_CROP];
  return ssim(inside(x, shape, SCORED_CROP), inside(truth, shape, SCORED_CROP), middle);
}

const wholeOf = keepLast(
  (bench: Bench) => bench,
  (bench) => {
    const { shape, truth, small } = bench;
    const enlarged = byWay((way) => enlargedBy(way, small, [shape[0] / 2, shape[1] / 2]));
    return {
      ...bench,
      enlarged,
      psnr: byWay((way) => rounded(psnrEnlarged(enlarged[way], truth, shape), 100)),
      ssim: byWay((way) => rounded(ssimInside(enlarged[way], truth, shape), 1000)),
    };
  },
);

function compute(p: Params): Result {
  const whole = wholeOf(benchOf(p));
  const { shape, truth, enlarged } = whole;
  const square = (values: Vec) => cutOut(values, shape, cornerOf(p, shape), DETAIL);
  const off = (way: Way) => 100 * rmse(square(enlarged[way]), square(truth));
  return { ...whole, here: byWay((way) => rounded(off(way), 100)) };
}

/** Steps along a ramp differ by so many per cent of their mean. */
const rampOf = (way: Way): number => rounded(100 * gridOf(way).ramp, 10);

export const model = {
  kind: 'compute',
  compute,

  check: (p) => unfit(p.picture.own, pictureOf(p), LEAST_SIDE),

  measures: ({ psnr, ssim: alike, here }) => ({
    ...psnr,
    hereBicubic: here.bicubic,
    hereSubPixel: here.subPixel,
    hereTransposed: here.transposed,
    herePlain: here.plain,
    ssimBicubic: alike.bicubic,
    ssimSubPixel: alike.subPixel,
    ssimTransposed: alike.transposed,
    ssimPlain: alike.plain,
    rampBicubic: rampOf('bicubic'),
    rampSubPixel: rampOf('subPixel'),
    rampTransposed: rampOf('transposed'),
    rampPlain: rampOf('plain'),
    ...numbers,
  }),

  facts: ({ shape }, { shown }) => ({ height: shape[0], width: shape[1], differs: shown === 'difference' }),

  table: ({ shape: [, width], truth, enlarged }) => ({
    columns: [
      { head: 'row', values: Array.from(truth, (_, i) => Math.floor(i / width)) },
      { head: 'column', values: Array.from(truth, (_, i) => i % width) },
      { head: 'truth', values: truth },
      ...WAYS.map((way) => ({ head: way, values: enlarged[way] })),
    ],
  }),

  python: pythonOf,
  files: filesOf,
} satisfies ComputeModel<Params, Result>;
