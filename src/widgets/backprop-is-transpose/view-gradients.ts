/** The gradient of the outputs, and where it lands: a copy of the kernel on each window, its numbers added up. */
import type { Handle, Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { cellText } from '../../parts/view/cells.ts';
import { colourOf } from '../../parts/view/frame.ts';
import {
  gridCellMarks,
  cornerAxes,
  frameMark,
  gridAxes,
  gridX,
  gridY,
  hatchMark,
  windowMarks,
  type GridCell,
} from '../../parts/view/grid.ts';
import { filled } from '../../parts/view/notes.ts';
import { text, type Markish } from '../../parts/view/plot.ts';
import {
  cellOf,
  counts,
  footY,
  TITLE,
  windowOf,
  type Cell,
  type Context,
  type Layout,
} from './view-layout.ts';

interface Grid {
  readonly panel: Panel;
  readonly handles: readonly Handle[];
}
const MOST_WINDOWS = 6;
const SAID = { picked: 'lossPicked', sum: 'lossSum', squares: 'lossSquares' } as const;

const signedCells = (values: ArrayLike<number>, side: number): GridCell[] => {
  const most = Math.max(0, ...Array.from(values, Math.abs)) || 1;
  return Array.from(values, (value, at) => ({
    ...cellOf(at, side),
    value,
    part: value / most,
    signed: true,
  }));
};

/** Where a number does not lie under the handle in the middle of its cell. */
const cornerNumbers = (cells: readonly GridCell[], { output }: Layout): Markish =>
  text(
    cells.filter(({ value }) => value !== 0),
    {
      x: ({ column }: GridCell) => gridX(output, column + 0.17),
      y: ({ row }: GridCell) => gridY(output, row + 0.2),
      text: ({ value }: GridCell) => cellText(value ?? 0),
      fill: 'var(--ink)',
      fontWeight: 600,
    },
  );

export function outputGrid(context: Context, layout: Layout): Grid {
  const { r, p, words } = context;
  const named = words.figure;
  const side = r.side.output;
  const cells = signedCells(r.gradient.y, side);
  const picking = p.loss === 'picked';
  const drawn = picking
    ? [
        ...gridCellMarks(
          cells.map((cell) => ({ ...cell, value: undefined })),
          layout.output,
          'observation',
        ),
        cornerNumbers(cells, layout),
      ]
    : gridCellMarks(cells, layout.output, 'observation');
  const panel = barePanel(context, { name: 'output', height: layout.outputHeight, share: layout.share }, [
    ...drawn,
    frameMark(layout.outputs, layout.output, { stroke: colourOf('observation'), strokeWidth: 1.5 }),
    text([filled(named.output, { side })], {
      x: layout.width / 2,
      y: TITLE,
      fill: colourOf('observation'),
      fontWeight: 600,
    }),
    text([named[SAID[p.loss]]], { x: layout.width / 2, y: footY(layout.outputHeight), fill: 'var(--quiet)' }),
  ]);
  const common = { param: 'picked', panel: 'output', axis: 'xy' } as const;
  const middle = (side - 1) / 2;
  const handles: Handle[] = picking
    ? [
        { ...common, at: { x: middle, y: middle }, label: named.place },
        ...p.picked.map(([x, y], index): Handle => ({
          ...common,
          index,
          at: { x, y },
          label: filled(named.pickedHandle, { number: index + 1 }),
        })),
      ]
    : [];
  return { panel: { ...panel, group: 'grids', axes: gridAxes(layout.output, [side, side]) }, handles };
}

export function inputGrid(context: Context, layout: Layout): Grid {
  const { r, p, words } = context;
  const named = words.figure;
  const side = r.side.input;
  const { input, at, lit } = layout;
  const inside: GridCell[] = signedCells(r.gradient.x, side);
  const outside = counts((side + 2 * p.padding) ** 2)
    .map((cell): Cell => cellOf(cell, side + 2 * p.padding))
    .map(({ row, column }): GridCell => ({
      row: row - p.padding,
      column: column - p.padding,
      kind: 'padding',
    }))
    .filter(({ row, column }) => Math.min(row, column) < 0 || Math.max(row, column) >= side);
  const unread = inside.filter((_, cell) => r.reads[cell] === 0);
  const windows = lit.length > MOST_WINDOWS ? [] : lit;
  const framed = windows.length > 0 ? named.framed : named.allRead;
  const said = unread.length > 0 ? filled(named.unread, { count: unread.length }) : framed;
  const lens = { rows: [at.row, at.row + 1], columns: [at.column, at.column + 1] } as const;
  const whole = { rows: [0, side], columns: [0, side] } as const;
  const panel = barePanel(context, { name: 'input', height: layout.height, share: layout.share }, [
    ...gridCellMarks([...outside, ...inside], input, 'truth'),
    hatchMark(unread, input),
    frameMark(whole, input, { stroke: colourOf('truth'), strokeWidth: 1.5 }),
    ...windows.flatMap(({ row, column }) =>
      windowMarks(windowOf(context, row), windowOf(context, column), input),
    ),
    frameMark(lens, input, { stroke: colourOf('truth'), strokeWidth: 3, rx: 2 }),
    text([filled(named.input, { side })], {
      x: layout.width / 2,
      y: TITLE,
      fill: colourOf('truth'),
      fontWeight: 600,
    }),
    text([said], {
      x: layout.width / 2,
      y: footY(layout.height),
      fill: 'var(--quiet)',
    }),
  ]);
  const handle: Handle = {
    param: 'at',
    panel: 'input',
    axis: 'xy',
    at: { x: at.column, y: side - 1 - at.row },
    // The handle sits at the lower right corner of the cell.
    grab: { x1: at.column - 1, x2: at.column, y1: side - 1 - at.row, y2: side - at.row },
    label: named.lensHandle,
  };
  return { panel: { ...panel, group: 'grids', axes: cornerAxes(input, [side, side]) }, handles: [handle] };
}
