/** The cells of A x = y with their numbers; what has not been read yet is faint. */
import { cellText } from '../../parts/view/cells.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { rect, text, type Markish } from '../../parts/view/plot.ts';
import type { Role } from '../contract.ts';
import { INPUTS, OUTPUTS } from './params.ts';
import { X, X_TOP, Y, type Grid } from './view-grid.ts';
import { positions, type Context, type Lens } from './view-lens.ts';

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly role: Role;
  /** Of the largest value of its kind, 0 … 1. */
  readonly part: number;
  /** A zero that the kernel does not reach has no number. */
  readonly said: boolean;
  readonly faint: boolean;
}
const MINUS = '−';
/** Under a number the colour stays thin enough to read it. */
const FULLEST = { numbered: 0.42, plain: 0.95 };

function cellsOf({ r }: Context, lens: Lens): Cell[] {
  const most = (values: ArrayLike<number>): number => Math.max(...Array.from(values, Math.abs)) || 1;
  const [h, x, y] = [most(r.h), most(r.x), most(r.y)];
  const touched = (k: number): boolean => (lens.scatter ? k <= lens.at : lens.inputLit(k));
  const matrix = positions(OUTPUTS * INPUTS).map((at): Cell => {
    const [row, column] = [Math.floor(at / INPUTS), at % INPUTS];
    const share = lens.shares.find(({ k, n }) => k === column && n === row);
    const done = (lens.scatter ? column : row) <= lens.at;
    const value = r.matrix[at];
    return { row, column, value, role: 'kernel', part: value / h, said: share !== undefined, faint: !done };
  });
  const inputs = positions(INPUTS).map((k): Cell => {
    const value = r.x[k];
    const place = { row: X_TOP + k, column: X };
    return { ...place, value, role: 'truth', part: value / x, said: true, faint: !touched(k) };
  });
  const outputs = positions(OUTPUTS).map((row): Cell => {
    const [value, said] = [lens.soFar(row) ?? 0, lens.soFar(row) !== undefined];
    return { row, column: Y, value, role: 'observation', part: value / y, said, faint: !said };
  });
  return [...matrix, ...inputs, ...outputs];
}

/** What fits: two decimals and no zero before the point (−.75), or one decimal (−1.6). */
const MOST_LETTERS = 4;
function short(value: number): string {
  const said = (decimals: number): string => cellText(value, decimals).replace(/^(−?)0\./, '$1.');
  return said(2).length > MOST_LETTERS ? said(1) : said(2);
}

export function lensCellMarks(context: Context, lens: Lens, grid: Grid): Markish[] {
  const { narrow } = context;
  const cells = cellsOf(context, lens);
  const fullest = narrow ? FULLEST.plain : FULLEST.numbered;
  const box = {
    x1: ({ column }: Cell) => grid.left(column),
    x2: ({ column }: Cell) => grid.left(column) + grid.width,
    y1: ({ row }: Cell) => grid.top(row),
    y2: ({ row }: Cell) => grid.top(row) + grid.height,
    inset: 1,
  };
  // A cell too small for its number still shows its sign.
  const words = cells.filter(({ said, value }) => said && (!narrow || short(value).startsWith(MINUS)));
  return [
    rect(cells, { ...box, fill: 'none', stroke: 'var(--rule)' }),
    rect(cells, {
      ...box,
      fill: ({ role }: Cell) => colourOf(role),
      fillOpacity: ({ part, faint }: Cell) => Math.min(1, Math.abs(part)) * fullest * (faint ? 0.25 : 1),
    }),
    text(words, {
      x: ({ column }: Cell) => grid.left(column) + grid.width / 2,
      y: ({ row }: Cell) => grid.top(row) + grid.height / 2,
      text: ({ value }: Cell) => (narrow ? MINUS : short(value)),
      fill: ({ faint, value }: Cell) => (faint || value === 0 ? 'var(--quiet)' : 'var(--ink)'),
      ...(narrow ? { stroke: 'var(--panel)', strokeWidth: 3, fontWeight: 700 } : {}),
    }),
  ];
}
