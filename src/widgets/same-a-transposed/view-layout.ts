/** What the four panels share: sizes, and the input and the output that are at work in the step shown. */
import type { ViewContext } from '../contract.ts';
import { panelWidth } from '../figures/frame.ts';
import { placeGrid, type GridPlace, type GridSpan } from '../figures/grid.ts';
import { text, type Markish } from '../figures/plot.ts';
import type { Along } from './geometry.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';

export type Context = ViewContext<Params, Result>;

export const HEIGHT = 476;
const SOURCE = { top: 42, height: 182 };
const OUTPUT = { top: 250, height: 222 };
/** The part of the width that the source has; the kernel has the rest. */
const SOURCE_PART = 0.68;
const MOST_SIDE = 30;
/** The middle of each line of words. */
export const ROWS = { first: 9, second: 27, output: 238 };

export const shareOf = (narrow: boolean): number => (narrow ? 1 : 1 / 2);
export const widthOf = ({ width, narrow }: Context): number => panelWidth(width, shareOf(narrow));

export const spanOf = ([rows, columns]: readonly [number, number]): GridSpan => ({
  rows: [0, rows],
  columns: [0, columns],
});

export function sourcePlace(context: Context, span: GridSpan): GridPlace {
  const width = SOURCE_PART * widthOf(context) - 8;
  return placeGrid(span, { ...SOURCE, width, most: MOST_SIDE });
}

export function kernelPlace(context: Context, span: GridSpan): GridPlace {
  const width = widthOf(context);
  return placeGrid(span, {
    ...SOURCE,
    left: SOURCE_PART * width + 8,
    width: (1 - SOURCE_PART) * width - 8,
    most: MOST_SIDE,
  });
}

/** All that the copies cover, cropped or not, and what output padding appends beyond it. */
export function canvasSpan({ r }: Context): GridSpan {
  const ends = ({ inputs, stride, padding, reach, outputs }: Along): readonly [number, number] => [
    -padding,
    Math.max((inputs - 1) * stride + reach + 1 - padding, outputs),
  ];
  return { rows: ends(r.down), columns: ends(r.across) };
}

export const outputPlace = (context: Context): GridPlace =>
  placeGrid(canvasSpan(context), { ...OUTPUT, width: widthOf(context), most: MOST_SIDE });

export const positions = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
export const largest = (values: ArrayLike<number>): number => Math.max(...Array.from(values, Math.abs)) || 1;

/** The output gathered last, and the input scattered last; −1 before the first. */
export const atWork = ({ r }: Context) => ({ output: r.step - 1, input: r.scattered - 1 });

/** The name of a kernel, over its column. */
export const kernelTitle = (context: Context, said: string, fill: string): Markish =>
  text([said], { x: widthOf(context), y: ROWS.second, textAnchor: 'end', fill, fontWeight: 600 });
