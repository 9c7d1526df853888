/** What the panels share: the axis of values, stated from the data and never from the estimate, and the marks of a peak. */
import type { AxisOptions } from '../../parts/view/frame.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { dot, ruleX, type Markish } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import { isOwn, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** The book's lines reach 1. A greedy estimate leaves the panel, which then says how high it goes. */
const BOOK: readonly [number, number] = [-0.4, 1.3];
/** A weak second line is looked at from nearer, and the tops of the strong ones leave the panel. */
const NEARER: readonly [number, number] = [-0.2, 0.8];
const WEAK = 0.3;

/** Of a reader's own spectrum: room below, and above for lines that grow as they get narrower. */
function ownDomain(data: ArrayLike<number>): readonly [number, number] {
  const values = Array.from(data);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return [low - 0.6 * (high - low), high + 1.8 * (high - low)];
}

export function valueDomain({ r, p }: Context): readonly [number, number] {
  if (isOwn(p)) return ownDomain(r.data);
  return p.ratio > 0 && p.ratio < WEAK ? NEARER : BOOK;
}

export function valueAxis(context: Context, label = ''): AxisOptions {
  const domain = valueDomain(context);
  const ticks = isOwn(context.p) ? 4 : [0, 0.5, 1].filter((tick) => tick <= domain[1]);
  return plainAxis(domain, ticks, label);
}

/** A tick hanging from the panel's top over every true line. */
export function tickMarks({ r, p }: Context, [low, high]: readonly [number, number]): Markish[] {
  if (!p.reveal) return [];
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

/** A cross over every peak that no true line stands for; while the truth is hidden, a ring over every peak. */
export function phantomMarks({ r, p }: Context, [low, high]: readonly [number, number]): Markish[] {
  const span = high - low;
  const over = (i: number) => Math.min(r.estimate[i] + 0.06 * span, high - 0.13 * span);
  return [
    dot(Array.from(p.reveal ? r.phantoms : r.peaks), {
      x: (i: number) => r.positions[i],
      y: over,
      symbol: p.reveal ? 'times' : 'circle',
      r: p.reveal ? 3.2 : 4.2,
      stroke: colourOf(p.reveal ? 'noise' : 'estimate'),
      strokeWidth: 1.75,
      clip: true,
    }),
  ];
}
