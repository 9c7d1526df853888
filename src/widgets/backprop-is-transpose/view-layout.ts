/** Where the grids lie, which outputs have a gradient, and which input is looked at. */
import type { ViewContext } from '../contract.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { placeGrid, type GridPlace, type GridSpan, type WindowAxis } from '../../parts/view/grid.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

export const TITLE = 10;
export const TOP = 26;
const FOOT = 22;
/** In a column the outputs need less: they are seldom as many as the inputs. */
const GRIDS = {
  narrow: { height: 288, outputHeight: 230, share: 1 },
  wide: { height: 244, outputHeight: 244, share: 1 / 3 },
};
/** The lower panels, by `narrow`. */
export const lowerOf = (narrow: boolean) =>
  narrow ? { height: 190, share: 1 } : { height: 158, share: 1 / 2 };

export interface Cell {
  readonly row: number;
  readonly column: number;
}
export interface Layout {
  readonly height: number;
  readonly outputHeight: number;
  readonly share: number;
  readonly width: number;
  /** The input with its padding, and where it lies. */
  readonly padded: GridSpan;
  readonly input: GridPlace;
  readonly outputs: GridSpan;
  readonly output: GridPlace;
  /** The outputs with a gradient. */
  readonly lit: readonly Cell[];
  /** The input that is looked at. */
  readonly at: Cell;
}

/** The middle of the words below a grid. */
export const footY = (height: number): number => height - FOOT / 2;

export const counts = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
export const cellOf = (at: number, columns: number): Cell => ({
  row: Math.floor(at / columns),
  column: at % columns,
});

export function layoutOf({ r, p, width, narrow }: Context): Layout {
  const { height, outputHeight, share } = GRIDS[narrow ? 'narrow' : 'wide'];
  const { input, output } = r.side;
  const all = [-p.padding, input + p.padding] as const;
  const padded: GridSpan = { rows: all, columns: all };
  const outputs: GridSpan = { rows: [0, output], columns: [0, output] };
  const roomOf = (high: number) => ({
    top: TOP,
    left: 2,
    width: panelWidth(width, share) - 4,
    height: high - TOP - FOOT,
  });
  const [above, room] = [roomOf(outputHeight), roomOf(height)];
  const most = Math.min(placeGrid(padded, room).side, placeGrid(outputs, above).side);
  return {
    height,
    share,
    width: panelWidth(width, share),
    outputHeight,
    padded,
    input: placeGrid(padded, { ...room, most }),
    outputs,
    output: placeGrid(outputs, { ...above, most }),
    lit: [...r.gradient.y.keys()].filter((at) => r.gradient.y[at] !== 0).map((at) => cellOf(at, output)),
    at: { row: Math.max(0, input - 1 - p.at[1]), column: Math.min(p.at[0], input - 1) },
  };
}

/** What an output reads, along one axis. */
export const windowOf = ({ p, r }: Context, output: number): WindowAxis => ({
  from: output * p.stride - p.padding,
  count: r.side.kernel,
  apart: p.dilation,
});
