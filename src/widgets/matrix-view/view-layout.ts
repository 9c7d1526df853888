/** What the panels share: their size, and the words at the top of a table of cells. */
import { panelWidth } from '../../parts/view/frame.ts';
import type { Markish } from '../../parts/view/plot.ts';
import { wordsMark, type Phrase } from '../../parts/view/words.ts';
import type { ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { textWidth } from '../../parts/view/text-width.ts';

export type Context = ViewContext<Params, Result, Words>;

interface Size {
  /** The part of a narrow figure's width. */
  readonly share: number;
  readonly height: number;
}
const HEIGHT = 204;
/** The matrix with what makes it and what its outlined row and column say. */
export const GROUP = 'matrix';

export const layoutOf = ({ width, narrow }: Context, onPhone: Size = { share: 1, height: 300 }) => {
  const { share, height } = narrow ? onPhone : { share: 1 / 3, height: HEIGHT };
  return { share, width: panelWidth(width, share), height };
};

/** Two that are compared stay beside each other on a phone. */
export const TWIN: Size = { share: 1 / 2, height: 204 };

const LINES = [9, 27];
const SPACE = 6;

/** A panel's name and a remark: beside it, or below where the panel is half a phone wide. */
export function titleMarks([name, remark]: readonly [Phrase, Phrase], isStacked: boolean): Markish[] {
  const after = isStacked ? 0 : textWidth(name.said, { bold: true }) + SPACE;
  return [
    wordsMark({ bold: true, ...name }, LINES[0]),
    wordsMark({ bold: false, ...remark }, LINES[isStacked ? 1 : 0], after),
  ];
}

/** The row and the column outlined: the last one where the matrix is smaller than the choice. */
export const chosen = ({ r, p }: Context) => ({
  row: Math.min(p.row, r.size - 1),
  column: Math.min(p.column, r.size - 1),
});

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
export const subscript = (n: number): string =>
  [...String(n)].map((digit) => SUBSCRIPTS[Number(digit)]).join('');
