/** Where the cells of A x = y lie: A, then x, then y, with a little room between them for the signs. */
import { panelWidth } from '../../parts/view/frame.ts';
import { INPUTS, OUTPUTS } from './params.ts';
import { shareOf } from './view-layout.ts';
import type { Context } from './view-lens.ts';

export interface Grid {
  readonly left: (column: number) => number;
  readonly top: (row: number) => number;
  readonly width: number;
  readonly height: number;
}

/** The columns of x and y, counted on from A's. */
export const X = INPUTS;
export const Y = INPUTS + 1;
/** x is as high as A is wide, and stands in the middle. */
export const X_TOP = (OUTPUTS - INPUTS) / 2;

/** The room for a sign, for the numbers of the rows, above the cells and below them, in pixels. */
export const SIGN = 17;
export const LEFT = 18;
const TOP = 44;
export const FOOT = 24;
const HIGH = { narrow: 22, wide: 24 };
const WIDEST = 30;

export function gridOf({ width, narrow }: Context): Grid {
  const room = panelWidth(width, shareOf(narrow)) - LEFT - 2 * SIGN - 2;
  const height = HIGH[narrow ? 'narrow' : 'wide'];
  const cell = Math.min(WIDEST, room / (INPUTS + 2));
  return {
    width: cell,
    height,
    left: (column) => LEFT + column * cell + (column >= Y ? 2 : column >= X ? 1 : 0) * SIGN,
    top: (row) => TOP + row * height,
  };
}
