/** What the panels share: the axis of values, stated from the data and never from the estimate, and the marks of a peak. */
import type { AxisOptions } from '../../parts/view/frame.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { dot, ruleX, type Markish } from '../../parts/view/plot.ts';
import type { ViewContext } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** The book's lines reach 1. A greedy estimate leaves the panel, which then says how high it goes. */
const BOOK: readonly [number, number] = [-0.4, 1.3];

/** Of a reader's own spectrum: room below, and above for lines that grow as they get narrower. */
function ownDomain(data: ArrayLike<number>): readonly [number, number] {
  const values = Array.from(data);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return [low - 0.6 * (high - low), high + 1.8 * (high - low)];
}

export const valueDomain = ({ r, p }: Context): readonly [number, number] =>
  p.source === 'own' ? ownDomain(r.data) : BOOK;

export const valueAxis = (context: Context): AxisOptions => ({
  label: context.words.figure.intensity,
  domain: valueDomain(context),
  ticks: context.p.source === 'own' ? 4 : [0, 0.5, 1],
  format: (value) => formatNumber(value),
});

/** A tick hanging from the panel's top over every true line. */
export function tickMarks({ r }: Context, [low, high]: readonly [number, number]): Markish[] {
  return [
    ruleX(Array.from(r.lines.at), {
      y1: high,
      y2: high - 0.07 * (high - low),
      stroke: colourOf('truth'),
      strokeWidth: 2.5,
      clip: true,
    }),
  ];
}

/** A cross over every peak that no true line stands for. */
export function phantomMarks({ r }: Context, [low, high]: readonly [number, number]): Markish[] {
  const span = high - low;
  const over = (i: number) => Math.min(r.estimate[i] + 0.06 * span, high - 0.13 * span);
  return [
    dot(Array.from(r.phantoms), {
      x: (i: number) => r.positions[i],
      y: over,
      symbol: 'times',
      r: 3.2,
      stroke: colourOf('noise'),
      strokeWidth: 1.75,
      clip: true,
    }),
  ];
}
