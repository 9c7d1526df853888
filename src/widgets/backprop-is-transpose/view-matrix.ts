/** Aᵀ, a row an input and a column an output: the columns of the outputs with a gradient, the row of the input looked at. */
import type { Panel } from '../contract.ts';
import { barePanel } from '../figures/bare.ts';
import { boxMark, entryMarks, linesMark, placeMatrix } from '../figures/entries.ts';
import { colourOf, panelWidth } from '../figures/frame.ts';
import { filled } from '../figures/notes.ts';
import { wordsMark } from '../figures/words.ts';
import { cellOf, LOWER, TITLE, TOP, type Context, type Layout } from './view-layout.ts';

const FOOT = 20;
/** With few outputs it is tall and slim; its entries may be wide. */
const ASPECT = 5;
/** More of them would frame the whole matrix. */
const MOST_FRAMED = 6;

export function matrixPanel(context: Context, { lit, at }: Layout): Panel {
  const { r, words, width, narrow } = context;
  const named = words.figure;
  const share = narrow ? 1 : 1 / 2;
  const shape = [r.side.input ** 2, r.side.output ** 2] as const;
  const [rows, columns] = shape;
  const room = { left: 2, top: TOP, width: panelWidth(width, share) - 4, height: LOWER - TOP - FOOT };
  const place = placeMatrix(shape, room, ASPECT);
  const entries = Array.from(r.transposed, (value, i) => ({ ...cellOf(i, columns), value })).filter(
    ({ value }) => value !== 0,
  );
  const framed = lit.length > MOST_FRAMED ? [] : lit.map(({ row, column }) => row * r.side.output + column);
  const foot = Math.min(TOP + place.high * rows + 12, LOWER - 8);
  return barePanel(context, { name: 'matrix', height: LOWER, share }, [
    boxMark(shape, place),
    ...entryMarks(entries, place),
    linesMark(framed, 'columns', shape, place, { stroke: colourOf('kernel') }),
    linesMark([at.row * r.side.input + at.column], 'rows', shape, place, { stroke: colourOf('truth') }),
    wordsMark({ said: filled(named.matrix, { rows, columns }), bold: true }, TITLE),
    wordsMark({ said: framed.length > 0 ? named.framedBoth : named.framedRow, quiet: true }, foot),
  ]);
}
