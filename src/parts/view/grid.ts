/**
 * Grids of numbered cells, as layers are explained with: an input in its ring of padding, the window of a kernel over it with
 * the holes of its dilation, the cells that are never read hatched. Places are pixels of a bare panel; rows and columns may
 * begin below 0, which is where padding lies.
 */
import type { Axis, Role } from '../../widgets/contract.ts';
import { cellText, SIGNED } from './cells.ts';
import { colourOf } from './frame.ts';
import { line, rect, text, type Markish } from './plot.ts';
import { textWidth } from './text-width.ts';

/** Where a grid lies: the top left corner of its cell [0, 0], and the side of a cell. */
export interface GridPlace {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}
/** Rows and columns from the first up to, not with, the last. */
export interface GridSpan {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}
export interface GridRoom {
  readonly left?: number;
  readonly top?: number;
  readonly width: number;
  readonly height: number;
  /** The largest side of a cell. Default 40. */
  readonly most?: number;
}
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly value?: number;
  /** Instead of the value. */
  readonly text?: string;
  /** How strongly its colour shows, 0 … 1. */
  readonly part?: number;
  /** Default that of the grid. */
  readonly role?: Role;
  /** Blue below 0 and orange above instead, as the pictures of kernels and differences are. */
  readonly signed?: boolean;
  /** 'padding' was made up: dashed and empty. 'faint' has not been reached yet. */
  readonly kind?: 'padding' | 'faint';
}

const MOST_SIDE = 40;
/** Smaller cells have no number. */
const LEAST_NUMBERED = 15;
const LEAST_STROKED = 7;
/** Under a number the colour stays thin enough to read it. */
const FULLEST = 0.45;
const NEXT_TO_NOTHING = 1e-3;
/** Lines that are closer than this are a grey mass. */
export const LEAST_RULED = 4;

/** As large as there is room for, in the middle of it. */
export function placeGrid({ rows, columns }: GridSpan, room: GridRoom): GridPlace {
  const { left = 0, top = 0, width, height, most = MOST_SIDE } = room;
  const [down, across] = [rows[1] - rows[0], columns[1] - columns[0]];
  const side = Math.min(most, width / across, height / down);
  return {
    left: left + (width - side * across) / 2 - side * columns[0],
    top: top + (height - side * down) / 2 - side * rows[0],
    side,
  };
}

export const gridX = ({ left, side }: GridPlace, column: number): number => left + side * column;
export const gridY = ({ top, side }: GridPlace, row: number): number => top + side * row;
type GridAxes = { readonly x: Axis; readonly y: Axis };
const linear = (domain: Axis['domain'], range: Axis['range']): Axis => ({ type: 'linear', domain, range });
const middleX = (place: GridPlace, column: number): number => gridX(place, column + 0.5);
const middleY = (place: GridPlace, row: number): number => gridY(place, row + 0.5);

/**
 * The axes of a panel in which single cells are clicked or dragged from cell to cell: each whole number is the middle of a cell.
 * Rows count from below, so that the arrow keys move a handle the way they point.
 */
export function gridAxes(place: GridPlace, [down, across]: readonly [number, number]): GridAxes {
  return {
    x: linear([-0.5, across - 0.5], [gridX(place, 0), gridX(place, across)]),
    y: linear([-0.5, down - 0.5], [gridY(place, down), gridY(place, 0)]),
  };
}

/**
 * The axes of a handle that sits at the lower right corner of a cell, where it hides no number; with `stride` it moves over
 * every s-th cell, from that of `first` on. Rows count from below here too.
 */
export function cornerAxes(
  place: GridPlace,
  [down, across]: readonly [number, number],
  stride: readonly [number, number] = [1, 1],
  first: readonly [number, number] = [0, 0],
): GridAxes {
  const axis = (count: number, pixel: (index: number) => number): Axis => {
    // An axis needs two ends, even that of a lone cell.
    const ends = count > 1 ? ([0, count - 1] as const) : ([-NEXT_TO_NOTHING, 0] as const);
    return linear(ends, [pixel(ends[0]), pixel(ends[1])]);
  };
  return {
    x: axis(across, (index) => gridX(place, first[1] + 1 + index * stride[1])),
    y: axis(down, (index) => gridY(place, first[0] + 1 + (down - 1 - index) * stride[0])),
  };
}

const boxOf = (place: GridPlace) => ({
  x1: ({ column }: GridCell) => gridX(place, column),
  x2: ({ column }: GridCell) => gridX(place, column + 1),
  y1: ({ row }: GridCell) => gridY(place, row),
  y2: ({ row }: GridCell) => gridY(place, row + 1),
});

/** Single cells, with their numbers as far as these fit. */
export function gridCellMarks(cells: readonly GridCell[], place: GridPlace, role: Role): Markish[] {
  const box = { ...boxOf(place), inset: place.side < LEAST_STROKED ? 0 : 0.5 };
  const made = cells.filter(({ kind }) => kind === 'padding');
  const plain = cells.filter(({ kind }) => kind !== 'padding');
  const said = (cell: GridCell): string =>
    cell.text ?? (cell.value === undefined ? '' : cellText(cell.value, 1));
  const fits = (cell: GridCell): boolean =>
    said(cell) !== '' && textWidth(said(cell)) <= place.side && place.side >= LEAST_NUMBERED;
  return [
    rect(made, { ...box, fill: 'none', stroke: 'var(--rule)', strokeDasharray: '2 2' }),
    rect(plain, {
      ...box,
      fill: ({ signed, part = 0, role: own }: GridCell) =>
        signed ? SIGNED[part < 0 ? 'negative' : 'positive'] : colourOf(own ?? role),
      fillOpacity: ({ signed, part = 0, kind }: GridCell) =>
        Math.min(1, Math.abs(part)) * (signed ? SIGNED.opacity : FULLEST) * (kind === 'faint' ? 0.2 : 1),
      // Round the smallest cells it would hide their colour.
      stroke: place.side < LEAST_STROKED ? undefined : 'var(--rule)',
    }),
    text(cells.filter(fits), {
      x: ({ column }: GridCell) => middleX(place, column),
      y: ({ row }: GridCell) => middleY(place, row),
      text: said,
      fill: ({ kind }: GridCell) => (kind ? 'var(--quiet)' : 'var(--ink)'),
    }),
  ];
}

/** Many broken pieces of line as one element: hatching, rulings and the entries of a matrix stay cheap. */
export function strokes(
  pieces: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[],
  options: object,
): Markish {
  const points = pieces.flatMap(([x1, y1, x2, y2]) => [
    [x1, y1],
    [x2, y2],
    [NaN, NaN],
  ]);
  return line(points, { x: '0', y: '1', strokeLinecap: 'butt', ...options });
}

/** An empty grid: its outline, and the lines in it where they are far enough apart. */
export function rulingMarks(span: GridSpan, place: GridPlace): Markish[] {
  const { rows, columns } = span;
  const [left, right] = columns.map((column) => gridX(place, column));
  const [top, bottom] = rows.map((row) => gridY(place, row));
  const inner = (ends: readonly [number, number]): number[] =>
    Array.from({ length: Math.max(0, ends[1] - ends[0] - 1) }, (_, i) => ends[0] + 1 + i);
  const lines = [
    ...inner(rows).map((row) => [left, gridY(place, row), right, gridY(place, row)] as const),
    ...inner(columns).map((column) => [gridX(place, column), top, gridX(place, column), bottom] as const),
  ];
  return [
    ...(place.side >= LEAST_RULED ? [strokes(lines, { stroke: 'var(--rule)' })] : []),
    frameMark(span, place, { stroke: 'var(--edge)' }),
  ];
}

/** A frame round some rows and columns. */
export function frameMark({ rows, columns }: GridSpan, place: GridPlace, options: object): Markish {
  return rect([0], {
    x1: gridX(place, columns[0]),
    x2: gridX(place, columns[1]),
    y1: gridY(place, rows[0]),
    y2: gridY(place, rows[1]),
    fill: 'none',
    ...options,
  });
}

/** Diagonal lines over each of these cells, in one element. */
export function hatchMark(
  cells: readonly Pick<GridCell, 'row' | 'column'>[],
  place: GridPlace,
  stroke = 'var(--quiet)',
): Markish {
  const third = place.side / 3;
  const pieces = cells.flatMap(({ row, column }) => {
    const [x, y] = [gridX(place, column), gridY(place, row)];
    return [
      [x, y + third, x + third, y],
      [x, y + 3 * third, x + 3 * third, y],
      [x + 2 * third, y + 3 * third, x + 3 * third, y + 2 * third],
    ] as const;
  });
  return strokes(pieces, { stroke, strokeWidth: 1, strokeOpacity: 0.7 });
}

/** One axis of a kernel's window: its first cell, how many weights, and how far they are apart. */
export interface WindowAxis {
  readonly from: number;
  readonly count: number;
  readonly apart: number;
}
const cellsAlong = ({ from, count, apart }: WindowAxis): number[] =>
  Array.from({ length: count }, (_, i) => from + i * apart);

/** The cells under the weights of a kernel, row by row. */
export const windowCells = (down: WindowAxis, across: WindowAxis): { row: number; column: number }[] =>
  cellsAlong(down).flatMap((row) => cellsAlong(across).map((column) => ({ row, column })));

/** A kernel laid over a grid: a thick frame round all it spans, and with a dilation one round each cell that it reads. */
export function windowMarks(
  down: WindowAxis,
  across: WindowAxis,
  place: GridPlace,
  role: Role = 'kernel',
): Markish[] {
  const spanned = ({ from, count, apart }: WindowAxis): readonly [number, number] => [
    from,
    from + (count - 1) * apart + 1,
  ];
  const dilated = down.apart > 1 || across.apart > 1;
  return [
    frameMark({ rows: spanned(down), columns: spanned(across) }, place, {
      stroke: colourOf(role),
      strokeWidth: dilated ? 1.5 : 3,
      strokeDasharray: dilated ? '4 3' : undefined,
      rx: 2,
    }),
    ...(dilated
      ? [
          rect(windowCells(down, across), {
            ...boxOf(place),
            fill: 'none',
            stroke: colourOf(role),
            strokeWidth: 2.5,
            rx: 2,
          }),
        ]
      : []),
  ];
}
