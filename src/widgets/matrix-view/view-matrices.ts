/** A, with a row and a column to take hold of; and Aᵀ, where they have changed places. */
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { text, type Markish } from '../../parts/view/plot.ts';
import type { Handle, Panel } from '../contract.ts';
import { bandMark, dashedMarks, gridOf, HANDLE, numberMarks, paintMarks, type Grid } from './view-grid.ts';
import { chosen, GROUP, layoutOf, titleMarks, TWIN, type Context } from './view-layout.ts';

const scaleOf = (values: ArrayLike<number>): number =>
  Math.max(...Array.from(values, (value) => Math.abs(value))) || 1;

/** The numbers of the outlined row and column, where no handle says them. */
function edgeMarks(grid: Grid, row: number, column: number, rowFill: string, columnFill: string): Markish[] {
  return [
    text([String(row)], {
      x: HANDLE.beside,
      y: grid.top(row) + grid.cell / 2,
      fill: rowFill,
      fontWeight: 600,
    }),
    text([String(column)], {
      x: grid.left(column) + grid.cell / 2,
      y: grid.top(0) - HANDLE.above,
      fill: columnFill,
      fontWeight: 600,
    }),
  ];
}

export function matrixPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, words } = context;
  const named = words.figure;
  const { share, width, height } = layoutOf(context);
  const grid = gridOf(r.size, width, height);
  const { row, column } = chosen(context);
  const scale = scaleOf(r.matrix);
  const outside = r.folded.some((value) => value === 1);
  const panel = barePanel(context, { name: 'matrix', height, share }, [
    ...titleMarks(
      [
        { said: named.matrix, role: 'kernel' },
        { said: outside ? named.folded : named.unfolded, quiet: true },
      ],
      false,
    ),
    ...paintMarks(grid, (at) => r.matrix[at] / scale),
    ...dashedMarks(grid, r.folded),
    ...numberMarks(grid, r.matrix),
    bandMark(grid, 'row', row, colourOf('observation')),
    bandMark(grid, 'column', column, colourOf('truth')),
  ]);
  const handles: Handle[] = [
    {
      param: 'row',
      panel: 'matrix',
      axis: 'y',
      at: { x: before(grid), y: row },
      grab: { x1: -0.5, x2: r.size - 0.5, y1: row - 0.5, y2: row + 0.5 },
      label: named.rowHandle,
    },
    {
      param: 'column',
      panel: 'matrix',
      axis: 'x',
      at: { x: column, y: before(grid) },
      grab: { x1: column - 0.5, x2: column + 0.5, y1: -0.5, y2: r.size - 0.5 },
      label: named.columnHandle,
    },
  ];
  return { panel: { ...panel, group: GROUP, axes: { x: grid.x, y: grid.y } }, handles };
}

/** The place of a handle beside the cells, in cells from the first. */
const before = ({ cell }: Grid): number => -0.5 - HANDLE.above / cell;

export function transposePanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const { share, width, height } = layoutOf(context, TWIN);
  const grid = gridOf(r.size, width, height, narrow);
  const { row, column } = chosen(context);
  const scale = scaleOf(r.matrix);
  const panel = barePanel(context, { name: 'transpose', height, share }, [
    ...titleMarks(
      [
        { said: words.figure.transpose, role: 'kernel' },
        { said: words.figure.turned, quiet: true },
      ],
      narrow,
    ),
    ...paintMarks(grid, (at) => r.transposed[at] / scale),
    ...numberMarks(grid, r.transposed),
    bandMark(grid, 'column', row, colourOf('observation')),
    bandMark(grid, 'row', column, colourOf('truth')),
    ...edgeMarks(grid, column, row, colourOf('truth'), colourOf('observation')),
  ]);
  return { ...panel, group: GROUP };
}
