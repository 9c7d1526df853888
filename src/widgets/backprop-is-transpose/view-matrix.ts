/** Aᵀ, a row an input and a column an output: the columns of the outputs with a gradient, the row of the input looked at. */
import type { Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { boxMark, entryMarks, linesMark, placeMatrix } from '../../parts/view/entries.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { text } from '../../parts/view/plot.ts';
import { cellOf, footY, TITLE, TOP, type Context, type Layout } from './view-layout.ts';

const FOOT = 22;
/** With few outputs it is tall and slim; its entries may be wide. */
const ASPECT = 5;
/** More of them would frame the whole matrix. */
const MOST_FRAMED = 6;

export function matrixPanel(context: Context, layout: Layout): Panel {
  const { r, words } = context;
  const named = words.figure;
  const { lit, at, width, height, share } = layout;
  const shape = [r.side.input ** 2, r.side.output ** 2] as const;
  const [rows, columns] = shape;
  const room = { left: 2, top: TOP, width: width - 4, height: height - TOP - FOOT };
  const placed = placeMatrix(shape, room, ASPECT);
  const place = { ...placed, left: (width - placed.wide * columns) / 2 };
  const entries = Array.from(r.transposed, (value, i) => ({ ...cellOf(i, columns), value })).filter(
    ({ value }) => value !== 0,
  );
  const framed = lit.length > MOST_FRAMED ? [] : lit.map(({ row, column }) => row * r.side.output + column);
  return barePanel(context, { name: 'matrix', height, share }, [
    boxMark(shape, place),
    ...entryMarks(entries, place),
    linesMark(framed, 'columns', shape, place, { stroke: colourOf('kernel') }),
    linesMark([at.row * r.side.input + at.column], 'rows', shape, place, { stroke: colourOf('truth') }),
    text([filled(named.matrix, { rows, columns })], { x: width / 2, y: TITLE, fontWeight: 600 }),
    text([framed.length > 0 ? named.framedBoth : named.framedRow], {
      x: width / 2,
      y: footY(height),
      fill: 'var(--quiet)',
    }),
  ]);
}
