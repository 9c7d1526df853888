/** One picture, large; and the middles of all nine, of which it is one. */
import type { Handle, Panel, ViewContext } from '../contract.ts';
import { filled } from '../figures/notes.ts';
import type { Result } from './model.ts';
import { SIDE, type Params } from './params.ts';

type Context = ViewContext<Params, Result>;

const COLUMNS = 3;
/** Of each picture in the sheet, the middle: small enough that every pixel of the grid stays visible. */
const DETAIL = 32;
const GAP = 2;
/** Black and white lie this many standard deviations from the mean. */
const REACH = 2.5;
const SHEET = COLUMNS * DETAIL + (COLUMNS - 1) * GAP;
const STEP = DETAIL + GAP;

/** Points count from below, pictures from above. */
export const shownIndex = ([column, row]: Params['shown']): number => (COLUMNS - 1 - row) * COLUMNS + column;

function sheetOf(pictures: Result['pictures']): Float64Array {
  const sheet = new Float64Array(SHEET * SHEET).fill(REACH);
  const first = (SIDE - DETAIL) / 2;
  for (const [k, one] of pictures.entries()) {
    const [top, left] = [Math.floor(k / COLUMNS) * STEP, (k % COLUMNS) * STEP];
    for (let i = 0; i < DETAIL; i++)
      for (let j = 0; j < DETAIL; j++)
        sheet[(top + i) * SHEET + left + j] = one[(first + i) * SIDE + first + j];
  }
  return sheet;
}

/** Whole numbers are the middles of the sheet's pictures. */
const middles = (from: number, to: number) =>
  ({ type: 'linear', domain: [0, COLUMNS - 1], range: [from, to] }) as const;

export function picturePanels({ r, p, picture, narrow, words }: Context): {
  panels: Panel[];
  handles: Handle[];
} {
  const named = words.figure;
  const index = shownIndex(p.shown);
  const share = narrow ? 1 : 1 / 2;
  const range = [-REACH, REACH] as const;
  const percent = (100 * r.shares[index]).toFixed(1);
  const [x, y] = p.shown;
  return {
    panels: [
      {
        name: 'one',
        node: picture('one', { shape: [SIDE, SIDE], data: r.pictures[index], range }),
        role: 'observation',
        caption: filled(named.one, { seed: p.seed + index, percent }),
        share,
      },
      {
        name: 'sheet',
        node: picture('sheet', { shape: [SHEET, SHEET], data: sheetOf(r.pictures), range }),
        role: 'observation',
        caption: named.sheet,
        share,
        axes: { x: middles(DETAIL / 2, SHEET - DETAIL / 2), y: middles(SHEET - DETAIL / 2, DETAIL / 2) },
      },
    ],
    handles: [{ param: 'shown', panel: 'sheet', axis: 'xy', at: { x, y }, label: named.shown }],
  };
}
