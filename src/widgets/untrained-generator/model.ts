/** A generator that has learned nothing, nine times: is the grid there before any training? */
import type { Vec } from '../../core/vector.ts';
import { keepFew } from '../../parts/model/memo.ts';
import type { ComputeModel } from '../contract.ts';
import { picture } from './generator.ts';
import { byColumn, gridShare, powerShares } from './grid-share.ts';
import { PICTURES, SIDE, type Params } from './params.ts';
import { pythonOf } from './python.ts';

export interface Result {
  /** SIDE × SIDE each, with mean 0 and standard deviation 1: the scale of random weights says nothing. */
  readonly pictures: readonly Vec[];
  /** Of each picture's variation, the part on the grid's frequencies. */
  readonly shares: readonly number[];
  /** Of all pictures, the mean part at each horizontal frequency, in 1/SIDE cycles a pixel. */
  readonly spectrum: Vec;
  /** The grid repeats every so many pixels: 2 for each stage. */
  readonly period: number;
  /** What white noise has on as many frequencies. */
  readonly chance: number;
}

/** To draw so many weights takes longer than all the rest, and a slider of three stops goes back and forth. */
const picturesOf = keepFew(
  4,
  (p: Params) => [p.upsampler, p.activation, p.stages, p.seed].join(),
  (p) => Array.from({ length: PICTURES }, (_, i) => standardised(picture(p, p.seed + i))),
);

function standardised(x: Vec): Vec {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length;
  const deviation = Math.sqrt(variance) || 1;
  return x.map((value) => (value - mean) / deviation);
}
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const model = {
  kind: 'compute',

  compute(p) {
    const period = 2 ** p.stages;
    const pictures = picturesOf(p);
    const spectra = pictures.map((one) => powerShares(one, SIDE));
    const columns = spectra.map((one) => byColumn(one, SIDE));
    return {
      pictures,
      shares: spectra.map((one) => gridShare(one, SIDE, period)),
      spectrum: columns[0].map((_, f) => meanOf(columns.map((one) => one[f]))),
      period,
      chance: (period ** 2 - 1) / (SIDE ** 2 - 1),
    };
  },

  measures: ({ shares, chance }) => ({
    share: meanOf(shares),
    least: Math.min(...shares),
    most: Math.max(...shares),
    chance,
  }),

  facts: (r, p) => ({ upsampler: p.upsampler, pictures: PICTURES, period: r.period }),

  table: ({ spectrum, period }) => {
    const frequencies = Array.from(spectrum, (_, f) => f);
    return {
      columns: [
        { head: 'horizontal frequency (cycles a pixel)', values: frequencies.map((f) => f / SIDE) },
        { head: 'share of the variation', values: spectrum },
        {
          head: 'on the grid (1: yes)',
          values: frequencies.map((f) => (f % (SIDE / period) === 0 ? 1 : 0)),
        },
      ],
    };
  },

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
