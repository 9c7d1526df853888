/** The output, drawn to the scale of the input, and the cell of it that the window makes. */
import type { Handle, Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { gridCellMarks, frameMark, cornerAxes, rulingMarks, type GridCell } from '../../parts/view/grid.ts';
import { filled } from '../../parts/view/notes.ts';
import { text } from '../../parts/view/plot.ts';
import { lensHandle, type Context, type Layout } from './view-layout.ts';

export function outputPanel(context: Context, layout: Layout): { panel: Panel; handles: Handle[] } {
  const { r, words } = context;
  const named = words.figure;
  const { output, outputs, row, column, cells } = layout;
  const box = layout.boxes.output;
  const [rows, columns] = [outputs.rows[1], outputs.columns[1]];
  const largest = cells ? Math.max(...r.y.map(Math.abs)) || 1 : 1;
  const cell = (at: number): GridCell => {
    const value = r.y[at];
    return { row: Math.floor(at / columns), column: at % columns, value, part: value / largest };
  };
  const drawn = cells
    ? gridCellMarks(Array.from(r.y.keys(), cell), output, 'observation')
    : rulingMarks(outputs, output);
  const here = { rows: [row, row + 1], columns: [column, column + 1] } as const;
  const panel = barePanel(context, { name: 'output', height: box.height, share: box.share }, [
    ...drawn,
    frameMark(outputs, output, { stroke: colourOf('observation'), strokeWidth: 1.5 }),
    frameMark(here, output, {
      stroke: colourOf('kernel'),
      strokeWidth: 3,
      rx: 2,
    }),
    text([filled(named.output, { rows, columns })], {
      x: box.width / 2,
      y: box.titleY,
      fill: colourOf('observation'),
      fontWeight: 600,
    }),
    text([filled(named.here, { row, column })], {
      x: box.width / 2,
      y: box.footY,
      fill: 'var(--quiet)',
    }),
  ]);
  return {
    panel: { ...panel, group: 'grids', axes: cornerAxes(output, [rows, columns]) },
    handles: [lensHandle(layout, { panel: 'output', down: 1, across: 1 }, named.outputHandle)],
  };
}
