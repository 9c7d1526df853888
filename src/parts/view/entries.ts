/** The entries of a large sparse matrix, a few elements in all: one for each value that occurs. */
import { SIGNED } from './cells.ts';
import { strokes } from './grid.ts';
import { rect, type Markish } from './plot.ts';

export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}
export interface MatrixPlace {
  readonly left: number;
  readonly top: number;
  /** Of one entry. */
  readonly wide: number;
  readonly high: number;
}
const LEAST_OPACITY = 0.35;
/** An entry that is stored and 0 stays just visible. */
const ZERO_OPACITY = 0.18;
/** Entries higher than this are kept apart by a gap. */
const LEAST_PARTED = 4;
/** How much longer than the other an entry's side may be. */
const MOST_ASPECT = 2;

export function placeMatrix(
  [rows, columns]: readonly [number, number],
  room: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  aspect = MOST_ASPECT,
): MatrixPlace {
  const [wide, high] = [room.width / columns, room.height / rows];
  const most = aspect * Math.min(wide, high);
  return { left: room.left, top: room.top, wide: Math.min(wide, most), high: Math.min(high, most) };
}

/** Blue below 0 and orange above, each a short stroke as high as its row. */
export function entryMarks(entries: readonly Entry[], place: MatrixPlace): Markish[] {
  const most = Math.max(0, ...entries.map(({ value }) => Math.abs(value))) || 1;
  const values = [...new Set(entries.map(({ value }) => value))].sort((a, b) => a - b);
  return values.map((value) => {
    const pieces = entries
      .filter((entry) => entry.value === value)
      .map(({ row, column }) => {
        const y = place.top + (row + 0.5) * place.high;
        const x = place.left + column * place.wide;
        return [x, y, x + place.wide, y] as const;
      });
    return strokes(pieces, {
      stroke: value === 0 ? 'var(--quiet)' : SIGNED[value < 0 ? 'negative' : 'positive'],
      strokeWidth: Math.max(0.6, place.high - (place.high > LEAST_PARTED ? 1 : 0)),
      strokeOpacity:
        value === 0 ? ZERO_OPACITY : LEAST_OPACITY + (1 - LEAST_OPACITY) * (Math.abs(value) / most),
    });
  });
}

/** Where the matrix ends. */
export const boxMark = (
  [rows, columns]: readonly [number, number],
  { left, top, wide, high }: MatrixPlace,
): Markish =>
  rect([0], {
    x1: left,
    x2: left + wide * columns,
    y1: top,
    y2: top + high * rows,
    fill: 'none',
    stroke: 'var(--edge)',
  });

/** A frame round some of the rows or some of the columns. */
export function linesMark(
  lines: readonly number[],
  along: 'rows' | 'columns',
  [rows, columns]: readonly [number, number],
  place: MatrixPlace,
  options: object,
): Markish {
  const { left, top, wide, high } = place;
  const [right, bottom] = [left + columns * wide, top + rows * high];
  const box =
    along === 'rows'
      ? {
          x1: left,
          x2: right,
          y1: (line: number) => top + line * high - 1,
          y2: (line: number) => top + (line + 1) * high + 1,
        }
      : {
          x1: (line: number) => left + line * wide - 1,
          x2: (line: number) => left + (line + 1) * wide + 1,
          y1: top,
          y2: bottom,
        };
  return rect(lines, { ...box, fill: 'none', strokeWidth: 2, rx: 2, ...options });
}
