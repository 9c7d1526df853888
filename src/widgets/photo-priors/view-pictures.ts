/** What was seen, what the prior makes of it, and the truth where there is one; a line through all three where the profile runs. */
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { captionedPicture, sideAxes } from '../../parts/view/pictures.ts';
import { link, type Markish } from '../../parts/view/plot.ts';
import type { Handle, Panel, Role, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** The row of pixels that the profile runs through; counted from below, as the handle is. */
export const rowOf = ({ r: { shape }, p }: Context): number => Math.round((1 - p.row) * (shape[0] - 1));

/** Dots along the row, through which the picture is seen. */
function rowMark(context: Context, share: number): Element {
  const { r } = context;
  const width = panelWidth(context.width, share);
  const height = (width * r.shape[0]) / r.shape[1];
  const y = ((rowOf(context) + 0.5) / r.shape[0]) * height;
  const mark: Markish = link([0], {
    x1: 0,
    x2: width,
    y1: y,
    y2: y,
    stroke: colourOf('estimate'),
    strokeWidth: 1.25,
    strokeDasharray: '2 5',
  });
  return barePanel(context, { name: 'row', height, share }, [mark]).node;
}

export function pictures(context: Context): { panels: Panel[]; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const { shape, truth, quality } = r;
  const named = words.figure;
  const rated = (name: string, value: number | undefined): string =>
    value === undefined ? name : `${name}: ${value.toFixed(1)} ${named.decibel}`;
  // The estimate as large as there is room: beside the two others, or above them.
  // Three in a row, no higher than a phone on its side has room for.
  const beside = narrow ? (truth ? 1 / 2 : 1) : 2 / 7;
  const one = (
    name: string,
    role: Role,
    caption: string,
    data: ArrayLike<number>,
    share: number,
    group: string,
  ) =>
    captionedPicture(context, {
      ...{ name, role, caption, shape, data, share, group },
      ...{ axes: sideAxes(shape), over: rowMark(context, share) },
    });
  const estimate = one(
    'estimate',
    'estimate',
    rated(named.estimate, quality?.psnr),
    r.estimate,
    narrow ? 1 : beside,
    narrow ? 'estimate' : 'pictures',
  );
  const data = one('data', 'observation', rated(named.data, quality?.psnrData), r.data, beside, 'pictures');
  const original = truth ? [one('truth', 'truth', named.truth, truth, beside, 'pictures')] : [];
  return {
    panels: narrow ? [estimate, data, ...original] : [data, estimate, ...original],
    handles: [
      {
        param: 'row',
        panel: 'estimate',
        axis: 'y',
        at: { x: 0.97, y: p.row },
        grab: 'line',
        label: named.row,
      },
    ],
  };
}
