/** The input in its padding, the window over it, and what no window ever reads. */
import type { Handle, Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf } from '../../parts/view/frame.ts';
import {
  gridCellMarks,
  frameMark,
  cornerAxes,
  gridX,
  gridY,
  hatchMark,
  rulingMarks,
  strokes,
  windowMarks,
  type GridCell,
} from '../../parts/view/grid.ts';
import { filled } from '../../parts/view/notes.ts';
import { text, type Markish } from '../../parts/view/plot.ts';
import { spanOf, type LayerAxis } from './layer.ts';
import { counts, lensHandle, type Context, type Layout } from './view-layout.ts';

const LARGEST = 3;

function cellsOf({ r }: Context, { padded }: Layout): GridCell[] {
  const [down, across] = r.axes;
  const { rows, columns } = padded;
  return counts(rows[1] - rows[0]).flatMap((i) =>
    counts(columns[1] - columns[0]).map((j): GridCell => {
      const [row, column] = [rows[0] + i, columns[0] + j];
      if (row < 0 || row >= down.input || column < 0 || column >= across.input)
        return { row, column, value: 0, kind: 'padding' };
      const value = r.x[row * across.input + column];
      return { row, column, value, part: value / LARGEST };
    }),
  );
}

/** Each row and column that is never read, over the whole of the padded input. */
function unreadMarks({ r }: Context, { padded, input, cells }: Layout): Markish[] {
  const [rows, columns] = r.readings.map(({ unread }) => unread);
  if (cells) {
    const crossed = (list: readonly GridCell[]): GridCell[] =>
      list.filter(({ row, column }) => rows.includes(row) || columns.includes(column));
    const all = counts(padded.rows[1] - padded.rows[0]).flatMap((i) =>
      counts(padded.columns[1] - padded.columns[0]).map((j) => ({
        row: padded.rows[0] + i,
        column: padded.columns[0] + j,
      })),
    );
    return [hatchMark(crossed(all), input)];
  }
  const [left, right] = padded.columns.map((column) => gridX(input, column));
  const [top, bottom] = padded.rows.map((row) => gridY(input, row));
  const bands = [
    ...rows.map((row) => [left, gridY(input, row + 0.5), right, gridY(input, row + 0.5)] as const),
    ...columns.map(
      (column) => [gridX(input, column + 0.5), top, gridX(input, column + 0.5), bottom] as const,
    ),
  ];
  return [strokes(bands, { stroke: 'var(--quiet)', strokeWidth: input.side, strokeOpacity: 0.5 })];
}

function footOf({ r, words }: Context): string {
  const named = words.figure;
  const [down, across] = r.axes;
  const inside = (unread: readonly number[], input: number): number =>
    unread.filter((cell) => cell >= 0 && cell < input).length;
  const rows = down.input - inside(r.readings[0].unread, down.input);
  const columns = across.input - inside(r.readings[1].unread, across.input);
  const lost = down.input * across.input - rows * columns;
  if (lost > 0) return filled(named.lost, { lost });
  return r.readings.some(({ unread }) => unread.length > 0) ? named.lostPadding : named.allRead;
}

/** The zeros before the first input, and, where there are more, those after the last. */
const sidesText = ({ padding, after }: LayerAxis): string =>
  after === 0 ? `${padding}` : `${padding} | ${padding + after}`;

export function inputPanel(context: Context, layout: Layout): { panel: Panel; handles: Handle[] } {
  const { r, words } = context;
  const named = words.figure;
  const [down, across] = r.axes;
  const { input, padded, cells } = layout;
  const box = layout.boxes.input;
  const inside = { rows: [0, down.input], columns: [0, across.input] } as const;
  const sizes = {
    rows: down.input,
    columns: across.input,
    p: sidesText(down),
    q: sidesText(across),
  };
  const ring = sizes.p !== sizes.q ? named.paddingApart : sizes.p === '0' ? named.noPadding : named.padding;
  const panel = barePanel(context, { name: 'input', height: box.height, share: box.share }, [
    ...(cells ? gridCellMarks(cellsOf(context, layout), input, 'truth') : rulingMarks(padded, input)),
    ...unreadMarks(context, layout),
    frameMark(inside, input, { stroke: colourOf('truth'), strokeWidth: 1.5 }),
    ...windowMarks(layout.down, layout.across, input),
    text([filled(ring, sizes)], {
      x: box.width / 2,
      y: box.titleY,
      fill: colourOf('truth'),
      fontWeight: 600,
    }),
    text([footOf(context)], { x: box.width / 2, y: box.footY, fill: 'var(--quiet)' }),
  ]);
  // The last cell of the first window; with each output it lies s cells further.
  const first = r.axes.map((axis) => spanOf(axis) - 1 - axis.padding) as [number, number];
  const strides = r.axes.map(({ stride }) => stride) as [number, number];
  const [tall, wide] = r.axes.map((axis) => spanOf(axis) / axis.stride);
  return {
    panel: {
      ...panel,
      group: 'grids',
      axes: cornerAxes(input, [layout.outputs.rows[1], layout.outputs.columns[1]], strides, first),
    },
    handles: [lensHandle(layout, { panel: 'input', down: tall, across: wide }, named.windowHandle)],
  };
}
