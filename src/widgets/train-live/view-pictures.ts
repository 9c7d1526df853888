/** What the generator makes at this step, a column of each digit, and real digits beside it. */
import { pictureRow } from '../../parts/view/pictures.ts';
import type { Panel, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import { OF_EACH } from './params.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

const SIDE = 32;
const COLUMNS = 10;
const SHAPE = [OF_EACH * SIDE, COLUMNS * SIDE] as const;

function sheetOf(pictures: ArrayLike<number>): Float32Array {
  const sheet = new Float32Array(SHAPE[0] * SHAPE[1]);
  for (let at = 0; at < sheet.length; at++) {
    const [row, column] = [Math.floor(at / SHAPE[1]), at % SHAPE[1]];
    const picture = Math.floor(row / SIDE) * COLUMNS + Math.floor(column / SIDE);
    sheet[at] = pictures[picture * SIDE ** 2 + (row % SIDE) * SIDE + (column % SIDE)];
  }
  return sheet;
}

export const sheetPanels = (context: Context): Panel[] => {
  const { r, narrow, words } = context;
  return pictureRow(context, { share: narrow ? 1 : 1 / 2, group: 'sheets' }, [
    {
      ...{ name: 'made', role: 'estimate', caption: words.figure.made },
      ...{ shape: SHAPE, data: sheetOf(r.made), range: [-1, 1] },
    },
    {
      ...{ name: 'real', role: 'truth', caption: words.figure.real },
      ...{ shape: SHAPE, data: sheetOf(r.real), range: [-1, 1] },
    },
  ]);
};
