/**
 * A blurred and noisy picture, restored by networks that know one blur, by formulas that are told the blur and the noise, and by both together: a
 * formula for the blur, with a network that only knows noise.
 */
import type { Vec } from '../../core/vector.ts';
import { psnrInside } from '../../networks/restorer-blur.ts';
import { unfit } from '../../parts/model/picture.ts';
import type { ComputeModel } from '../contract.ts';
import { benchOf, pictureOf, type Bench } from './bench.ts';
import { filesOf } from './files.ts';
import { METHODS, type Method, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { recorded } from './recorded.ts';
import { restoredBy } from './restore.ts';
import { trained } from './weights.ts';

export interface Result extends Bench {
  readonly estimates: Readonly<Record<Method, Vec>>;
  /** PSNR of each, and of the data, 8 pixels from the edges and more. */
  readonly rated: Readonly<Record<Method | 'seen', number>>;
}

const LEAST_SIDE = 32;

/** In decibels to a hundredth: single precision differs between machines, though not so much. */
const inHundredths = (value: number): number => Math.round(100 * value) / 100;

const byMethod = <T>(make: (method: Method) => T): Record<Method, T> =>
  Object.fromEntries(METHODS.map((method) => [method, make(method)])) as Record<Method, T>;

function compute(p: Params): Result {
  const bench = benchOf(p);
  const { data, truth, shape } = bench;
  const estimates = byMethod((method) => restoredBy(method, trained, data, p, shape));
  const rate = (x: Vec) => inHundredths(psnrInside(x, truth, shape));
  return {
    ...bench,
    estimates,
    rated: { seen: rate(data), ...byMethod((method) => rate(estimates[method])) },
  };
}

export const model = {
  kind: 'compute',
  compute,

  check: (p) => unfit(p.picture.own, pictureOf(p), LEAST_SIDE),

  measures: ({ rated }) => ({ ...rated, ...recorded }),

  facts: ({ rated }, { blur, noise }) => ({
    blur,
    noise,
    worse: rated.fixed < rated.seen,
    ahead: rated.fixed > rated.retuned,
  }),

  table: ({ shape: [, width], truth, data, estimates }) => ({
    columns: [
      { head: 'row', values: Array.from(data, (_, i) => Math.floor(i / width)) },
      { head: 'column', values: Array.from(data, (_, i) => i % width) },
      { head: 'truth', values: truth },
      { head: 'observation', values: data },
      ...METHODS.map((method) => ({ head: method, values: estimates[method] })),
    ],
  }),

  python: pythonOf,
  files: filesOf,
} satisfies ComputeModel<Params, Result>;
