/** Where the two grids lie, drawn to one scale, and which output the lens stands on. */
import type { Handle, ViewContext } from '../contract.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { placeGrid, type GridPlace, type GridSpan, type WindowAxis } from '../../parts/view/grid.ts';
import type { LayerAxis } from './layer.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** Above and below a grid: its title, and what is said of its hatching. */
const TITLE = 26;
const FOOT = 22;
const INPUT = { narrow: { height: 288, share: 1 }, wide: { height: 262, share: 1 / 3 } };
/** The output needs less: it is never larger than the padded input. */
const OUTPUT = { narrow: { height: 240, share: 1 }, wide: { height: 262, share: 1 / 3 } };
/** More cells than this are drawn as lines, without numbers. */
const MOST_CELLS = 441;

/** A grid's panel: its size, and where its words stand. */
export interface Box {
  readonly height: number;
  readonly share: number;
  readonly width: number;
  readonly titleY: number;
  readonly footY: number;
}

export interface Layout {
  readonly boxes: { readonly input: Box; readonly output: Box };
  /** The input with its padding, and where it lies. */
  readonly padded: GridSpan;
  readonly input: GridPlace;
  readonly outputs: GridSpan;
  readonly output: GridPlace;
  /** Whether single cells are drawn. */
  readonly cells: boolean;
  /** The output under the lens. */
  readonly row: number;
  readonly column: number;
  /** What that output reads. */
  readonly down: WindowAxis;
  readonly across: WindowAxis;
}

const windowOf = ({ kernel, stride, padding, dilation }: LayerAxis, output: number): WindowAxis => ({
  from: output * stride - padding,
  count: kernel,
  apart: dilation,
});

export function layoutOf({ r, p, width, narrow }: Context): Layout {
  const size = narrow ? 'narrow' : 'wide';
  const boxOf = (panel: typeof INPUT): Box => {
    const { height, share } = panel[size];
    return { height, share, width: panelWidth(width, share), titleY: 10, footY: height - FOOT / 2 };
  };
  const boxes = { input: boxOf(INPUT), output: boxOf(OUTPUT) };
  const roomOf = (box: Box) => ({
    top: TITLE,
    left: 2,
    width: box.width - 4,
    height: box.height - TITLE - FOOT,
  });
  const [down, across] = r.axes;
  const [rows, columns] = r.readings.map(({ outputs }) => outputs);
  const around = ({ input, padding, after }: LayerAxis) => [-padding, input + padding + after] as const;
  const padded: GridSpan = { rows: around(down), columns: around(across) };
  const outputs: GridSpan = { rows: [0, rows], columns: [0, columns] };
  const [above, below] = [roomOf(boxes.input), roomOf(boxes.output)];
  const most = Math.min(placeGrid(padded, above).side, placeGrid(outputs, below).side);
  const row = Math.max(0, rows - 1 - p.at[1]);
  const column = Math.min(p.at[0], columns - 1);
  return {
    boxes,
    padded,
    input: placeGrid(padded, { ...above, most }),
    outputs,
    output: placeGrid(outputs, { ...below, most }),
    cells: (padded.rows[1] - padded.rows[0]) * (padded.columns[1] - padded.columns[0]) <= MOST_CELLS,
    row,
    column,
    down: windowOf(down, row),
    across: windowOf(across, column),
  };
}

export const counts = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** The lens can be moved by what it reads and by what it makes. */
export function lensHandle({ row, column, outputs }: Layout, seen: Seen, label: string): Handle {
  const at = { x: column, y: outputs.rows[1] - 1 - row };
  const { panel, across, down } = seen;
  // Its handle sits at the lower right corner.
  const grab = { x1: at.x - across, x2: at.x, y1: at.y, y2: at.y + down };
  return { param: 'at', panel, axis: 'xy', at, grab, label };
}
/** What stands for the lens in a panel, in steps of the lens. */
interface Seen {
  readonly panel: string;
  readonly down: number;
  readonly across: number;
}
