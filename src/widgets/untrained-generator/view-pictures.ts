/** One picture, what of it repeats, and the middles of all nine, of which it is one. */
import type { Handle, Panel, ViewContext } from '../contract.ts';
import { filled } from '../../parts/view/notes.ts';
import { captionedPicture, pictureRow } from '../../parts/view/pictures.ts';
import { repeated } from './mean-tile.ts';
import type { Result } from './model.ts';
import { SIDE, type Params } from './params.ts';
import type { Words } from './words.en.ts';

type Context = ViewContext<Params, Result, Words>;

const COLUMNS = 3;
/** Of each picture in the sheet, the middle: small enough that every pixel of the grid stays visible. */
const DETAIL = 32;
const GAP = 2;
/** Black and white lie this many standard deviations from the mean. */
const REACH = 2.5;
const SHEET = COLUMNS * DETAIL + (COLUMNS - 1) * GAP;
const STEP = DETAIL + GAP;
/** Of a phone's width: all of it would be too high. */
const NARROW_SHEET = 0.8;

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
  ({ type: 'linear', domain: [-0.5, COLUMNS - 0.5], range: [from, to] }) as const;

export function picturePanels(context: Context): { twins: Panel[]; sheet: Panel; handle: Handle } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const index = shownIndex(p.shown);
  const share = narrow ? 1 / 2 : 1 / 3;
  const range = [-REACH, REACH] as const;
  const shown = r.pictures[index];
  const percent = (100 * r.shares[index]).toFixed(1);
  const [x, y] = p.shown;
  const twin = { shape: [SIDE, SIDE], range } as const;
  return {
    twins: pictureRow(context, { share, group: 'twins' }, [
      {
        name: 'one',
        role: 'observation',
        caption: filled(named.one, { seed: p.seed + index }),
        ...twin,
        data: shown,
      },
      {
        name: 'grid',
        role: 'kernel',
        caption: filled(named.grid, { percent }),
        ...twin,
        data: repeated(shown, SIDE, r.period),
      },
    ]),
    sheet: captionedPicture(context, {
      name: 'sheet',
      role: 'observation',
      caption: named.sheet,
      share: narrow ? NARROW_SHEET : share,
      axes: { x: middles(-GAP / 2, SHEET + GAP / 2), y: middles(SHEET + GAP / 2, -GAP / 2) },
      shape: [SHEET, SHEET],
      data: sheetOf(r.pictures),
      range,
    }),
    handle: { param: 'shown', panel: 'sheet', axis: 'xy', at: { x, y }, grab: 'panel', label: named.shown },
  };
}
