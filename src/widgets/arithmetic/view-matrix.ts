/** The layer as a matrix, a row an output and a column an input; the row of the output under the lens is framed. */
import type { Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { boxMark, entryMarks, linesMark, placeMatrix } from '../../parts/view/entries.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { wordsMark } from '../../parts/view/words.ts';
import { MOST_SHOWN } from './params.ts';
import type { Context, Layout } from './view-layout.ts';

const HEIGHT = 196;
const TITLE = 10;
const TOP = 26;
const FOOT = 20;

export function matrixPanel(context: Context, layout: Layout): Panel {
  const { r, words, width } = context;
  const named = words.figure;
  const { rows, columns, row, column, weight } = r.matrix;
  const shown = [Math.min(rows, MOST_SHOWN), Math.min(columns, MOST_SHOWN)] as const;
  const room = { left: 1, top: TOP, width: width - 2, height: HEIGHT - TOP - FOOT };
  const place = placeMatrix(shown, room);
  const entries = Array.from(row.keys(), (at) => ({
    row: row[at],
    column: column[at],
    value: r.weights[weight[at]],
  }));
  const [down, across] = shown;
  const foot = Math.min(TOP + place.high * down + 12, HEIGHT - 8);
  const current = layout.row * r.readings[1].outputs + layout.column;
  const cut = down < rows || across < columns;
  const said = cut ? named.corner : named.matrixRow;
  const numbers = { rows: down, columns: across, row: layout.row, column: layout.column };
  const panel = barePanel(context, { name: 'matrix', height: HEIGHT }, [
    boxMark(shown, place),
    ...entryMarks(entries, place),
    linesMark(current < down ? [current] : [], 'rows', shown, place, { stroke: colourOf('kernel') }),
    wordsMark({ said: filled(named.matrix, { rows, columns }), bold: true }, TITLE),
    wordsMark({ said: filled(said, numbers), quiet: true }, foot),
  ]);
  return { ...panel, more: true };
}
