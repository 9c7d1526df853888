/** The strided convolution A and its transpose, which is this layer; the step's input and output outlined in both. */
import type { Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { frameMark, gridX, gridY, type GridPlace, type GridSpan } from '../../parts/view/grid.ts';
import { filled } from '../../parts/view/notes.ts';
import { rect, text, type Markish } from '../../parts/view/plot.ts';
import { linesOfWords, wordsMark, type Phrase } from '../../parts/view/words.ts';
import {
  atWork,
  largest,
  positions,
  ROW,
  SAID,
  shareOf,
  spanOf,
  widthOf,
  type Context,
} from './view-layout.ts';

const NARROW_HEIGHT = 262;
const TOP = 20;
/** The middle of the words above a matrix. */
const ABOVE = 11;
const BETWEEN = 22;
const MOST_SIDE = 12;
const LEAST_SIDE = 0.9;
/** Four lines of words below A, and beside Aᵀ. */
const WORDS = { width: 132, height: 76, line: 18 };

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

/** Of matrices whose entries are finer than a pixel. */
function wordsAlone(context: Context, height: number, sizes: { inputs: number; outputs: number }): Panel {
  const named = context.words.figure;
  const lines: readonly Phrase[] = [
    { said: filled(named.a, sizes), role: 'kernel' },
    { said: named.forward, quiet: true },
    { said: filled(named.at, sizes), role: 'kernel' },
    { said: named.back, quiet: true },
    { said: named.fine, quiet: true },
  ];
  const share = shareOf(context.narrow, SAID);
  return barePanel(
    context,
    { name: 'matrices', height, share },
    linesOfWords(lines, TOP - ABOVE, WORDS.line),
  );
}

export function matricesPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const [inputs, outputs] = [r.y.data.length, r.outShape[0] * r.outShape[1]];
  const width = widthOf(context, SAID);
  const height = narrow ? NARROW_HEIGHT : ROW;
  const side = Math.min(
    MOST_SIDE,
    (width - BETWEEN - 4) / (inputs + outputs),
    (width - WORDS.width - 4) / inputs,
    (height - TOP - WORDS.height) / inputs,
    (height - TOP - 2) / outputs,
  );
  if (side < LEAST_SIDE) return wordsAlone(context, height, { inputs, outputs });
  const forward: GridPlace = { left: 2, top: TOP, side };
  const back: GridPlace = { left: width - 2 - side * inputs, top: TOP, side };
  const scale = largest(r.h.data);
  const entries = positions(r.matrix.length)
    .filter((at) => r.matrix[at] !== 0)
    .map((at) => ({
      input: at % inputs,
      output: Math.floor(at / inputs),
      part: r.matrix[at] / scale,
    }));
  const at = atWork(context);
  const lit = { stroke: colourOf('observation'), strokeWidth: 2 };
  const seen = { stroke: colourOf('estimate'), strokeWidth: 2 };
  const lines: readonly Phrase[] = [
    { said: named.forward, quiet: true },
    { said: named.back, quiet: true },
    { said: named.thisInput, role: 'observation' },
    { said: named.thisOutput, role: 'estimate' },
  ];
  return barePanel(context, { name: 'matrices', height, share: shareOf(narrow, SAID) }, [
    wordsMark({ said: filled(named.a, { inputs, outputs }), role: 'kernel' }, TOP - ABOVE, forward.left),
    text([filled(named.at, { inputs, outputs })], {
      x: width,
      y: TOP - ABOVE,
      textAnchor: 'end',
      fill: colourOf('kernel'),
      fontWeight: 600,
    }),
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
    ...linesOfWords(lines, gridY(forward, inputs) + WORDS.line, WORDS.line),
  ]);
}
