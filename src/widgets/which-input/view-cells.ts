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
/** Smaller cells are not drawn one by one. */
const SMALLEST_CELL = 7;
const FULL = { read: 0.34, unread: 0 };

/** Whether a number fits into a cell. */
export const isNumbered = ({ cell }: Ruler): boolean => cell >= SMALLEST_FOR_WORDS;

/** Cells that are too small for a stroke of their own: neighbours that are alike, as one piece. */
function runMarks(
  ruler: Ruler,
  { top, height, reads, padding, role, faint, framed = Infinity }: Strip,
): Markish[] {
  const runs: { from: number; to: number; read: boolean }[] = [];
  for (const cell of positions(reads.length)) {
    const read = reads[cell] > 0;
    const last = runs.at(-1);
    if (last?.read === read) last.to = cell + 1;
    else runs.push({ from: cell, to: cell + 1, read });
  }
  type Run = (typeof runs)[number];
  const strength = faint ? 0.4 : 1;
  const box = (inset: number) => ({
    x1: ({ from }: Run) => ruler.left(from),
    x2: ({ to }: Run) => ruler.left(to),
    y1: top + inset,
    y2: top + height - inset,
  });
  const whole = (from: number, to: number, style: object): Markish =>
    rect([0], {
      x1: ruler.left(from),
      x2: ruler.left(to),
      y1: top,
      y2: top + height,
      fill: 'none',
      ...style,
    });
  return [
    ...(padding > 0
      ? [
          whole(-padding, reads.length + padding, {
            stroke: 'var(--edge)',
            strokeDasharray: '2 2',
            strokeOpacity: strength,
          }),
        ]
      : []),
    rect(
      runs.filter(({ read }) => read),
      { ...box(0), fill: colourOf(role), fillOpacity: FULL.read * strength },
    ),
    // What no window reads is a thin line.
    rect(
      runs.filter(({ read }) => !read),
      { ...box(height / 2 - 1), fill: colourOf('noise'), fillOpacity: strength },
    ),
    whole(0, reads.length, { stroke: colourOf(role), strokeOpacity: 0.5 * strength }),
    ...(framed < reads.length
      ? [whole(framed, reads.length, { stroke: colourOf('estimate'), strokeWidth: 2.5 })]
      : []),
  ];
}

export function stripMarks(ruler: Ruler, strip: Strip): Markish[] {
  if (ruler.cell < SMALLEST_CELL) return runMarks(ruler, strip);
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
