/** A strip of cells: those that are read, those that never are (crossed), the padding (dashed), the appended (framed). */
import { colourOf } from '../../parts/view/frame.ts';
import { link, rect, text, type Markish } from '../../parts/view/plot.ts';
import type { Role } from '../contract.ts';
import { positions, type Ruler } from './view-layout.ts';

export interface Strip {
  readonly role: Role;
  readonly top: number;
  readonly height: number;
  /** How many windows read each cell. */
  readonly reads: ArrayLike<number>;
  /** Cells of padding on each side. */
  readonly padding: number;
  /** The cells from this one on are framed. */
  readonly framed?: number;
  readonly faint?: boolean;
  /** What each cell says, where there is room for it. */
  readonly said?: (cell: number) => string;
}
const SMALLEST_FOR_WORDS = 9;
const FULL = { read: 0.34, unread: 0 };

export function stripMarks(ruler: Ruler, strip: Strip): Markish[] {
  const { top, height, reads, padding, role, faint, framed = Infinity, said } = strip;
  const cells = positions(reads.length);
  const box = {
    x1: (cell: number) => ruler.left(cell),
    x2: (cell: number) => ruler.left(cell + 1),
    y1: top,
    y2: top + height,
    inset: 1,
  };
  const outside = positions(padding).flatMap((i) => [-1 - i, reads.length + i]);
  const unread = cells.filter((cell) => reads[cell] === 0);
  const last = cells.filter((cell) => cell >= framed);
  const strength = faint ? 0.4 : 1;
  return [
    rect(outside, {
      ...box,
      fill: 'none',
      stroke: 'var(--edge)',
      strokeDasharray: '2 2',
      strokeOpacity: strength,
    }),
    rect(cells, {
      ...box,
      fill: colourOf(role),
      fillOpacity: (cell: number) => (reads[cell] > 0 ? FULL.read : FULL.unread) * strength,
    }),
    rect(cells, { ...box, fill: 'none', stroke: colourOf(role), strokeOpacity: 0.5 * strength }),
    ...(said ? [] : [crossMark(ruler, strip, unread, strength)]),
    ...(last.length > 0
      ? [
          rect([last], {
            x1: ruler.left(last[0]),
            x2: ruler.left(last[last.length - 1] + 1),
            y1: top,
            y2: top + height,
            inset: -1,
            fill: 'none',
            stroke: colourOf('estimate'),
            strokeWidth: 2.5,
          }),
        ]
      : []),
    ...(said && ruler.cell >= SMALLEST_FOR_WORDS
      ? [
          text(cells, {
            x: (cell: number) => ruler.left(cell) + ruler.cell / 2,
            y: top + height / 2,
            text: said,
            fill: (cell: number) => (reads[cell] > 0 ? 'var(--ink)' : colourOf('noise')),
            fontWeight: 600,
          }),
        ]
      : []),
  ];
}

/** What no window reads is struck through. */
const crossMark = (
  ruler: Ruler,
  { top, height }: Strip,
  cells: readonly number[],
  strength: number,
): Markish =>
  link(cells, {
    x1: (cell: number) => ruler.left(cell) + 3,
    x2: (cell: number) => ruler.left(cell + 1) - 3,
    y1: top + height - 3,
    y2: top + 3,
    stroke: colourOf('noise'),
    strokeWidth: 2,
    strokeOpacity: strength,
  });
