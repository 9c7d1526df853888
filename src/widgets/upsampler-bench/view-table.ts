/** The six side by side in numbers: grid, error, weights, multiplications, and the time on this machine once it is taken. */
import { formatNumber } from '../../format.ts';
import type { Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { rect, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { UPSAMPLERS } from './params.ts';
import type { Context } from './view-pictures.ts';

/** Heights of the heads, of a row, of the foot, and from one of its lines to the next. */
const SIZES = {
  narrow: { head: 40, row: 22, foot: 60 },
  wide: { head: 18, row: 16, foot: 19 },
};
const LINE = 17;
const FOOT_AT = 12;
/** Where each column ends, in parts of the width; the first begins at 0. */
const ENDS = {
  narrow: { score: 0.55, error: 0.76, time: 1 },
  wide: { score: 0.385, error: 0.5, weights: 0.63, products: 0.84, time: 1 },
};
const BAR = { from: 0.2, to: 0.29, high: 10 };

type Column = keyof (typeof ENDS)['wide'];
const columnsOf = (narrow: boolean) => Object.entries(ENDS[narrow ? 'narrow' : 'wide']) as [Column, number][];

interface Place {
  readonly width: number;
  readonly head: number;
  /** The middle of a row. */
  readonly middle: (row: number) => number;
  readonly end: number;
}

function placeOf({ width, narrow }: Context): Place & { readonly height: number } {
  const { head, row, foot } = SIZES[narrow ? 'narrow' : 'wide'];
  const end = head + UPSAMPLERS.length * row;
  return { width: panelWidth(width), head, middle: (i) => head + (i + 0.5) * row, end, height: end + foot };
}

const said = (one: string, x: number, y: number, options: object = {}): Markish =>
  text([one], { x, y, textAnchor: 'end', lineAnchor: 'middle', fill: 'var(--ink)', ...options });

function headMarks({ narrow, words }: Context, { width }: Place): Markish[] {
  return columnsOf(narrow).flatMap(([column, end]) => {
    const head = words.figure[`${column}Head`];
    const lines = narrow ? head.split('|') : [head.replace('|', ' ')];
    return lines.map((line, i) => said(line, end * width, 8 + i * LINE, { fill: 'var(--quiet)' }));
  });
}

function rowMarks({ r, narrow, words }: Context, { width, middle }: Place): Markish[] {
  const named = words.figure;
  const cell: Record<Column, (i: number) => string> = {
    score: (i) => formatNumber(r.enlarged[i].score, 2),
    error: (i) => formatNumber(r.enlarged[i].error, 2),
    weights: (i) => formatNumber(r.enlarged[i].weights),
    products: (i) => formatNumber(r.products[i]),
    time: (i) => (r.nanoseconds[i] > 0 ? formatNumber(r.nanoseconds[i], 2) : named.none),
  };
  const bold = { textAnchor: 'start', fontWeight: 600 };
  return UPSAMPLERS.flatMap((name, i) => [
    said(narrow ? named[`${name}Short`] : named[name], 0, middle(i), bold),
    ...columnsOf(narrow).map(([column, end]) => said(cell[column](i), end * width, middle(i))),
  ]);
}

const barMarks = ({ r }: Context, { width, middle }: Place): Markish =>
  rect(UPSAMPLERS, {
    x1: BAR.from * width,
    x2: (_: string, i: number) => (BAR.from + r.enlarged[i].score * (BAR.to - BAR.from)) * width,
    y1: (_: string, i: number) => middle(i) - BAR.high / 2,
    y2: (_: string, i: number) => middle(i) + BAR.high / 2,
    fill: colourOf('kernel'),
  });

/** How far the timing has come, and what is timed. */
function footMarks({ r, narrow, words }: Context, { width, end }: Place): Markish[] {
  const named = words.figure;
  const numbers = { timed: r.timed, total: r.total, channels: r.channels, side: r.timedSide };
  const state = r.timed === 0 ? named.notYet : r.timed < r.total ? named.going : named.done;
  const lines = (narrow ? [state, named.protocolShort, named.protocolRest] : [state, named.protocol]).map(
    (line) => filled(line, numbers),
  );
  const quiet = { fill: 'var(--quiet)' };
  const at = end + FOOT_AT;
  return narrow
    ? lines.map((line, i) => said(line, 0, at + i * LINE, { ...quiet, textAnchor: 'start' }))
    : [said(lines[0], 0, at, { textAnchor: 'start' }), said(lines[1], width, at, quiet)];
}

export function tablePanel(context: Context): Panel {
  const place = placeOf(context);
  return barePanel(context, { name: 'table', height: place.height }, [
    ruleY([place.head], { stroke: 'var(--rule)' }),
    ...headMarks(context, place),
    ...(context.narrow ? [] : [barMarks(context, place)]),
    ...rowMarks(context, place),
    ...footMarks(context, place),
  ]);
}
