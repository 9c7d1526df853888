/** The windows of the layer, or the copies of its transpose: the same bars in the same places, as many rows as keep them apart. */
import { colourOf } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot, ruleY, type Markish } from '../../parts/view/plot.ts';
import { spanOf } from './span.ts';
import { positions, type Context, type Ruler } from './view-layout.ts';

export interface Window {
  readonly output: number;
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

/** More rows than these are a grey mass: then the first windows and the last one are drawn. */
const MOST_CLEAR = 8;
/** Smaller dots are no dots any more. */
const LEAST_DOT = 1.2;

/** One cell of air between two bars of a row. */
const rowsOf = ({ p, r }: Context): number => Math.min(r.outputs, Math.ceil((spanOf(p) + 1) / p.stride));

/** The outputs whose windows are drawn. */
function drawnOf(context: Context): number[] {
  const all = positions(context.r.outputs);
  return rowsOf(context) <= MOST_CLEAR ? all : [...all.slice(0, MOST_CLEAR - 1), all[all.length - 1]];
}

/** What is said above the windows. */
export function windowWords(context: Context, whole: string, part: string): string {
  const { outputs } = context.r;
  const drawn = drawnOf(context).length;
  return drawn === outputs ? filled(whole, { outputs }) : filled(part, { outputs, drawn: drawn - 1 });
}

/** Where the bars lie: the lowest at `bottom`, next to the cells. */
export function windowsOf(context: Context, ruler: Ruler, bottom: number): Window[] {
  const { p } = context;
  const span = spanOf(p);
  const rows = Math.min(MOST_CLEAR, rowsOf(context));
  const apart = Math.min(APART, WINDOWS_HEIGHT / rows);
  const first = (j: number): number => j * p.stride - p.padding;
  const gap = Math.min(2, (span * ruler.cell) / 4);
  return drawnOf(context).map((j, at) => ({
    output: j,
    from: ruler.left(first(j)) + gap,
    middle: ruler.left(first(j) + span / 2),
    to: ruler.left(first(j) + span) - gap,
    y: bottom - (rows - 0.5 - (at % rows)) * apart,
    dot: Math.min(LARGEST_DOT, 0.4 * apart, 0.4 * ruler.cell * p.dilation),
  }));
}

export function windowMarks(context: Context, ruler: Ruler, bottom: number): Markish[] {
  const { kernel, stride, padding, dilation } = context.p;
  const windows = windowsOf(context, ruler, bottom);
  const taps = windows
    .filter((one) => one.dot >= LEAST_DOT)
    .flatMap(({ output, y, dot: r }) =>
      positions(kernel).map((tap) => ({
        x: ruler.left(output * stride - padding + tap * dilation + 0.5),
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
