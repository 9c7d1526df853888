/** x and y, and the two ways back: all on the scale of the truth, black 0 and white 1. */
import type { Handle, Panel, ViewContext } from '../contract.ts';
import { filled } from '../../parts/view/notes.ts';
import { pixelAxes } from '../../parts/view/pictures.ts';
import { formatNumber } from '../../format.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

/** Two by two beside two plots; on a phone the pictures have the whole width. */
const SHARES = { picture: 0.27, plot: 0.46 };
/** As high as a picture with its caption. */
export const PLOT_HEIGHT = 191;
export const plotShare = (narrow: boolean): number => (narrow ? 1 : SHARES.plot);

export type Context = ViewContext<Params, Result, Words>;

/** The row of the cut, from below and from above. */
export function cutOf({ r, p }: Context): { below: number; above: number } {
  const below = Math.min(p.row, r.shape[0] - 1);
  return { below, above: r.shape[0] - 1 - below };
}

const sized = (words: string, [height, width]: readonly [number, number]): string =>
  filled(words, { height, width });

export function picturePanels(
  context: Context,
): Record<'truth' | 'data' | 'transpose' | 'inverse', Panel> & { handles: Handle[] } {
  const { r, p, narrow, picture, words } = context;
  const named = words.figure;
  const place = { share: narrow ? 1 / 2 : SHARES.picture, group: 'pictures' };
  const common = { ...place, axes: pixelAxes(r.shape) };
  const transposed = filled(p.scaled ? named.scaled : named.transpose, { gain: formatNumber(r.gain) });
  const at = { x: -0.5, y: cutOf(context).below };
  return {
    truth: {
      name: 'truth',
      node: picture('truth', { shape: r.shape, data: r.truth }),
      role: 'truth',
      caption: sized(named.truth, r.shape),
      ...common,
    },
    data: {
      name: 'data',
      node: picture('data', { shape: r.outShape, data: r.data }),
      role: 'observation',
      caption: sized(p.noise > 0 ? named.noisyData : named.data, r.outShape),
      ...place,
    },
    transpose: {
      name: 'transpose',
      node: picture('transpose', { shape: r.shape, data: r.transpose.picture }),
      role: 'estimate',
      caption: transposed,
      ...common,
    },
    inverse: {
      name: 'inverse',
      node: picture('inverse', { shape: r.shape, data: r.inverse.picture }),
      role: 'estimate',
      caption: named.inverse,
      ...common,
    },
    handles: ['truth', 'transpose', 'inverse'].map((panel): Handle => ({
      param: 'row',
      panel,
      axis: 'y',
      at,
      grab: 'line',
      label: named.rowHandle,
    })),
  };
}
