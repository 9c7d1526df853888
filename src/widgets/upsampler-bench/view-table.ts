/** The six side by side in numbers: grid, error, weights, products, and the time on this machine once it is taken. */
import { formatNumber } from '../../format.ts';
import type { Panel } from '../contract.ts';
import { barePanel } from '../figures/bare.ts';
import { colourOf, panelWidth } from '../figures/frame.ts';
import { filled } from '../figures/notes.ts';
import { rect, ruleY, text, type Markish } from '../figures/plot.ts';
import { UPSAMPLERS } from './params.ts';
import type { Context } from './view-pictures.ts';

const ROW = 24;
const HEAD = 40;
const FOOT = { narrow: 64, wide: 30 };
const LINE = 17;
/** Where each column ends, in parts of the width; the first begins at 0. */
const ENDS = {
  narrow: { score: 0.55, error: 0.76, time: 1 },
  wide: { score: 0.42, error: 0.55, weights: 0.67, products: 0.83, time: 1 },
};
const BAR = { from: 0.2, to: 0.36 };

type Column = keyof (typeof ENDS)['wide'];

export function tablePanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const width = panelWidth(context.width);
  const ends: Partial<Record<Column, number>> = ENDS[narrow ? 'narrow' : 'wide'];
  const middle = (row: number) => HEAD + (row + 0.5) * ROW;
  const said = (text_: string, x: number, y: number, options: object = {}): Markish =>
    text([text_], { x, y, textAnchor: 'end', lineAnchor: 'middle', fill: 'var(--ink)', ...options });
  const cell: Record<Column, (i: number) => string> = {
    score: (i) => formatNumber(r.enlarged[i].score, 2),
    error: (i) => formatNumber(r.enlarged[i].error, 2),
    weights: (i) => formatNumber(r.enlarged[i].weights),
    products: (i) => formatNumber(r.products[i]),
    time: (i) => (r.nanoseconds[i] > 0 ? formatNumber(r.nanoseconds[i], 2) : named.none),
  };
  const columns = Object.entries(ends) as [Column, number][];
  const heads = columns.flatMap(([column, end]) =>
    named[`${column}Head`]
      .split('|')
      .map((line, i) => said(line, end * width, 8 + i * LINE, { fill: 'var(--quiet)' })),
  );
  const rows = UPSAMPLERS.flatMap((name, i) => [
    said(narrow ? named[`${name}Short`] : named[name], 0, middle(i), {
      textAnchor: 'start',
      fontWeight: 600,
    }),
    ...columns.map(([column, end]) => said(cell[column](i), end * width, middle(i))),
  ]);
  const bars = narrow
    ? []
    : [
        rect(UPSAMPLERS, {
          x1: BAR.from * width,
          x2: (_: string, i: number) => (BAR.from + r.enlarged[i].score * (BAR.to - BAR.from)) * width,
          y1: (_: string, i: number) => middle(i) - 5,
          y2: (_: string, i: number) => middle(i) + 5,
          fill: colourOf('kernel'),
        }),
      ];
  const numbers = { timed: r.timed, total: r.total, channels: r.channels, side: r.timedSide };
  const state = r.timed === 0 ? named.notYet : r.timed < r.total ? named.going : named.done;
  const notes = narrow ? [state, named.protocolShort, named.protocolRest] : [state, named.protocol];
  const foot = HEAD + UPSAMPLERS.length * ROW + 16;
  const height = HEAD + UPSAMPLERS.length * ROW + FOOT[narrow ? 'narrow' : 'wide'];
  return barePanel(context, { name: 'table', height }, [
    ruleY([HEAD], { stroke: 'var(--rule)' }),
    ...heads,
    ...bars,
    ...rows,
    ...(narrow
      ? notes.map((note, i) =>
          said(filled(note, numbers), 0, foot + i * LINE, { textAnchor: 'start', fill: 'var(--quiet)' }),
        )
      : [
          said(filled(notes[0], numbers), 0, foot, { textAnchor: 'start' }),
          said(filled(notes[1], numbers), width, foot, { fill: 'var(--quiet)' }),
        ]),
  ]);
}
