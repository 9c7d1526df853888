/** A signal over its samples and a spectrum over its frequencies: lines in the book's roles over whole numbers, with their names. */
import type { Panel, ViewContext } from '../../widgets/contract.ts';
import { framedPanel, frameOf, type FrameOptions } from './frame.ts';
import { labelMarks, lineMarks, type LineOptions } from './lines.ts';
import { ruleY, type Markish } from './plot.ts';
import { wordLines, type Word } from './word-row.ts';

export interface SignalLine extends Omit<LineOptions, 'x'> {
  /** Where they are not whole numbers from the first on the axis. */
  readonly x?: ArrayLike<number>;
}
export interface SignalOptions extends FrameOptions {
  /** In the order of drawing; the last lies on top. One with a label is named beside its end. */
  readonly lines: readonly SignalLine[];
  readonly under?: readonly Markish[];
  readonly over?: readonly Markish[];
  /** Rows above the plot, the last next to it. */
  readonly words?: readonly (readonly Word[])[];
}
type Context = Pick<ViewContext<unknown, unknown>, 'width' | 'narrow' | 'document'>;

const zero = ruleY([0], { stroke: 'var(--rule)' });

function framedLines(context: Context, options: SignalOptions): Panel {
  const { under = [], over = [], words = [], x } = options;
  // An axis may begin half a sample before the first, where each sample has a width.
  const first = Math.ceil(x.domain[0]);
  const lines = options.lines.map((line): LineOptions => ({
    ...line,
    x: line.x ?? Array.from(line.y, (_, i) => first + i),
  }));
  return framedPanel(context, options, [
    ...under,
    ...lines.flatMap(lineMarks),
    ...over,
    ...labelMarks(frameOf(context, options), lines, context.narrow),
    ...wordLines(words, context.narrow),
  ]);
}

/** With the line of zero under everything. */
export const framedSignals = (context: Context, options: SignalOptions): Panel =>
  framedLines(context, { ...options, under: [zero, ...(options.under ?? [])] });

/** Magnitudes on decades. One below the axis is drawn on its lower end: the logarithm of a null would break the line. */
export function framedSpectra(context: Context, options: SignalOptions): Panel {
  const [floor] = options.y.domain;
  const lines = options.lines.map((line) => ({ ...line, y: Array.from(line.y, (v) => Math.max(v, floor)) }));
  return framedLines(context, { ...options, lines });
}
