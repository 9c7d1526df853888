/** What all six panels share: their size, and the lines of words at the top of a table of cells. */
import { panelWidth } from '../figures/frame.ts';
import type { Markish } from '../figures/plot.ts';
import { wordsMark, type Words } from '../figures/words.ts';
import type { ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';

export type Context = ViewContext<Params, Result>;

export const layoutOf = ({ width, narrow }: Context) => {
  const share = narrow ? 1 : 1 / 3;
  return { share, width: panelWidth(width, share), height: narrow ? 300 : 256 };
};

const LINES = [9, 27];

/** Up to two lines from the panel's top left. */
export const titleMarks = (lines: readonly Words[]): Markish[] =>
  lines.map((line, i) => wordsMark({ bold: i === 0, ...line }, LINES[i]));

/** The row and the column outlined: the last one where the matrix is smaller than the choice. */
export const chosen = ({ r, p }: Context) => ({
  row: Math.min(p.row, r.size - 1),
  column: Math.min(p.column, r.size - 1),
});

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
export const subscript = (n: number): string =>
  [...String(n)].map((digit) => SUBSCRIPTS[Number(digit)]).join('');
