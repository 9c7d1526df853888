/** The strided convolution A and its transpose, which is this layer; the step's input and output outlined in both. */
import type { Panel } from '../contract.ts';
import { barePanel } from '../figures/bare.ts';
import { colourOf } from '../figures/frame.ts';
import { frameMark, gridX, gridY, type GridPlace, type GridSpan } from '../figures/grid.ts';
import { filled } from '../figures/notes.ts';
import { rect, text, type Markish } from '../figures/plot.ts';
import { atWork, largest, positions, shareOf, spanOf, widthOf, type Context } from './view-layout.ts';

export const LOWER = 268;
const TOP = 52;
const BETWEEN = 26;
const MOST_SIDE = 12;
/** Two lines of words below A, and beside Aᵀ. */
const WORDS = { width: 110, height: 40, line: 18 };

interface Entry {
  readonly input: number;
  readonly output: number;
  readonly part: number;
}

function entryMarks(
  entries: readonly Entry[],
  place: GridPlace,
  at: (entry: Entry) => readonly [number, number],
): Markish {
  const inset = place.side > 5 ? 0.5 : 0;
  return rect(entries, {
    x1: (entry: Entry) => gridX(place, at(entry)[1]),
    x2: (entry: Entry) => gridX(place, at(entry)[1] + 1),
    y1: (entry: Entry) => gridY(place, at(entry)[0]),
    y2: (entry: Entry) => gridY(place, at(entry)[0] + 1),
    inset,
    fill: ({ part }: Entry) => (part < 0 ? colourOf('noise') : colourOf('kernel')),
    fillOpacity: ({ part }: Entry) => 0.25 + 0.75 * Math.abs(part),
  });
}

const row = (at: number, columns: number): GridSpan => ({ rows: [at, at + 1], columns: [0, columns] });
const column = (at: number, rows: number): GridSpan => ({ rows: [0, rows], columns: [at, at + 1] });

export function matricesPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const [inputs, outputs] = [r.x.data.length, r.y.length];
  const width = widthOf(context);
  const side = Math.min(
    MOST_SIDE,
    (width - BETWEEN - 4) / (inputs + outputs),
    (width - WORDS.width - 4) / inputs,
    (LOWER - TOP - WORDS.height) / inputs,
    (LOWER - TOP - 4) / outputs,
  );
  const forward: GridPlace = { left: 2, top: TOP, side };
  const back: GridPlace = { left: Math.max(2 + side * outputs + BETWEEN, WORDS.width), top: TOP, side };
  const scale = largest(r.h.data);
  const entries = positions(r.matrix.length)
    .filter((at) => r.matrix[at] !== 0)
    .map((at) => ({
      input: at % inputs,
      output: Math.floor(at / inputs),
      part: r.matrix[at] / scale,
    }));
  const at = atWork(context);
  const lit = { stroke: colourOf('truth'), strokeWidth: 2 };
  const seen = { stroke: colourOf('observation'), strokeWidth: 2 };
  const below = gridY(forward, inputs) + 14;
  const title = (said: string, x: number, y: number, fill: string): Markish =>
    text([said], { x, y, textAnchor: 'start', fill, fontWeight: 600 });
  return barePanel(context, { name: 'matrices', height: LOWER, share: shareOf(narrow) }, [
    title(filled(named.forward, { inputs, outputs }), 0, 9, colourOf('kernel')),
    title(filled(named.back, { inputs, outputs }), 0, 27, colourOf('kernel')),
    frameMark(spanOf([inputs, outputs]), forward, { stroke: 'var(--edge)' }),
    frameMark(spanOf([outputs, inputs]), back, { stroke: 'var(--edge)' }),
    entryMarks(entries, forward, ({ input, output }) => [input, output]),
    entryMarks(entries, back, ({ input, output }) => [output, input]),
    ...(at.input >= 0
      ? [frameMark(row(at.input, outputs), forward, lit), frameMark(column(at.input, outputs), back, lit)]
      : []),
    ...(at.output >= 0
      ? [frameMark(column(at.output, inputs), forward, seen), frameMark(row(at.output, inputs), back, seen)]
      : []),
    title(named.thisInput, 2, below, colourOf('truth')),
    title(named.thisOutput, 2, below + WORDS.line, colourOf('observation')),
    title(named.a, 2, TOP - 9, 'var(--quiet)'),
    title(named.at, back.left, TOP - 9, 'var(--quiet)'),
  ]);
}
