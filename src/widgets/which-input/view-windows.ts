/** The windows of the layer, or the copies of its transpose: the same bars in the same places, as many rows as keep them apart. */
import { colourOf } from '../../parts/view/frame.ts';
import { dot, ruleY, type Markish } from '../../parts/view/plot.ts';
import { spanOf } from './span.ts';
import { positions, type Context, type Ruler } from './view-layout.ts';

export interface Window {
  readonly from: number;
  readonly middle: number;
  readonly to: number;
  readonly y: number;
  /** Radius of the dots on it. */
  readonly dot: number;
}
const MOST_ROWS = 4;
const APART = 10;
const LARGEST_DOT = 3.2;
/** The room that the bars have, whatever the setting. */
export const WINDOWS_HEIGHT = MOST_ROWS * APART;

/** Where the bars lie: the lowest at `bottom`, next to the cells. */
export function windowsOf({ p, r }: Context, ruler: Ruler, bottom: number): Window[] {
  const span = spanOf(p);
  // One cell of air between two bars of a row.
  const rows = Math.min(r.outputs, Math.ceil((span + 1) / p.stride));
  const apart = Math.min(APART, WINDOWS_HEIGHT / rows);
  const first = (j: number): number => j * p.stride - p.padding;
  return positions(r.outputs).map((j) => ({
    from: ruler.left(first(j)) + 2,
    middle: ruler.left(first(j) + span / 2),
    to: ruler.left(first(j) + span) - 2,
    y: bottom - (rows - 0.5 - (j % rows)) * apart,
    dot: Math.min(LARGEST_DOT, 0.4 * apart),
  }));
}

export function windowMarks(context: Context, ruler: Ruler, bottom: number): Markish[] {
  const { kernel, stride, padding, dilation } = context.p;
  const windows = windowsOf(context, ruler, bottom);
  const taps = windows.flatMap(({ y, dot: r }, j) =>
    positions(kernel).map((tap) => ({
      x: ruler.left(j * stride - padding + tap * dilation + 0.5),
      y,
      r,
    })),
  );
  return [
    ...windows.map(({ from, to, y }) =>
      ruleY([y], { x1: from, x2: to, stroke: colourOf('kernel'), strokeWidth: 2, strokeLinecap: 'round' }),
    ),
    dot(taps, { x: 'x', y: 'y', r: 'r', fill: colourOf('kernel') }),
  ];
}
