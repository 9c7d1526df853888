/** What goes in, the gradient that comes back, and its numbers round one cell. */
import type { Axis, Handle, Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { cellMarks, cellText } from '../../parts/view/cells.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { onScale, pictureRow } from '../../parts/view/pictures.ts';
import { text } from '../../parts/view/plot.ts';
import type { Result } from './model.ts';
import { SIDE, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

const SHAPE = [SIDE, SIDE] as const;
/** Cells to either side of the spot. */
const REACH = 3;
const ACROSS = 2 * REACH + 1;
/** Normal noise hardly ever goes further. */
const NOISE = 2.5;
const TITLE = 20;
const FOOT = 40;
const ZOOM = { narrow: 256, wide: 216 };

export const reachOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;

const signed = (values: ArrayLike<number>): boolean => Array.from(values).some((value) => value < 0);

/** Whole numbers are the middles of pixels; rows count from below. */
const axes: { x: Axis; y: Axis } = {
  x: { type: 'linear', domain: [0, SIDE - 1], range: [0.5, SIDE - 0.5] },
  y: { type: 'linear', domain: [0, SIDE - 1], range: [SIDE - 0.5, 0.5] },
};

/** The gradient round the spot, in numbers, and how many windows read the cell in the middle. */
function zoomPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const share = narrow ? 1 : 1 / 3;
  const width = panelWidth(context.width, share);
  const side = Math.min(width, ZOOM[narrow ? 'narrow' : 'wide']);
  const [column, row] = [Math.round(p.spot[0]), SIDE - 1 - Math.round(p.spot[1])];
  const [left, top] = [column, row].map((at) => Math.max(0, Math.min(SIDE - ACROSS, at - REACH)));
  const values = Array.from({ length: ACROSS ** 2 }, (_, k) => {
    return r.gradient[(top + Math.floor(k / ACROSS)) * SIDE + left + (k % ACROSS)];
  });
  const value = cellText(r.gradient[row * SIDE + column]);
  const windows = r.readers[row] * r.readers[column];
  const line = (said: string, at: number) =>
    text([said], { x: 0, y: side + at, textAnchor: 'start', lineAnchor: 'middle', fill: 'var(--ink)' });
  return barePanel(context, { name: 'zoom', height: side + FOOT, share }, [
    ...cellMarks(
      {
        shape: [ACROSS, ACROSS],
        values,
        colours: 'signed',
        scale: reachOf(r.gradient),
        numbered: true,
        marked: [row - top, column - left],
      },
      { width: side, height: side },
    ),
    line(filled(named.spotAt, { row, column, value }), TITLE / 2),
    line(filled(windows === 0 ? named.unread : named.readBy, { windows }), TITLE * 1.5),
  ]);
}

export function picturePanels(context: Context): { panels: Panel[]; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const noisy = p.input === 'noise';
  const reach = reachOf(r.gradient);
  const isSigned = signed(r.gradient);
  const [x, y] = p.spot;
  const pictures = pictureRow(context, { share: narrow ? 1 / 2 : 1 / 3, group: 'pictures' }, [
    {
      name: 'input',
      role: 'truth',
      caption: filled(noisy && p.draws > 1 ? named.inputs : named.input, { draws: p.draws }),
      shape: SHAPE,
      data: r.input,
      range: noisy ? [-NOISE, NOISE] : [0, 1],
    },
    {
      name: 'gradient',
      role: 'estimate',
      caption: filled(isSigned ? named.gradientSigned : named.gradient, { scale: cellText(reach, 2) }),
      ...onScale(SHAPE, r.gradient, reach, isSigned),
      axes,
    },
  ]);
  return {
    panels: [...pictures, zoomPanel(context)],
    handles: [
      { param: 'spot', panel: 'gradient', axis: 'xy', at: { x, y }, grab: 'panel', label: named.spot },
    ],
  };
}
