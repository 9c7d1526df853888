/** Where the cells of an n × n matrix lie in its panel, and their paint. */
import { rect, text, type Markish } from '../../parts/view/plot.ts';
import type { Axis } from '../contract.ts';
import { cellText } from '../../parts/view/cells.ts';
import { textWidth } from '../../parts/view/text-width.ts';

/** Room for the numbers of the rows on the left, for words and the handle above, in pixels. */
const LEFT = 20;
const TOP = { oneLine: 40, twoLines: 58 };
const END = 2;
/** Where the handles sit: this far above a column's first cell, and left of a row. */
export const HANDLE = { above: 12, beside: 8 };

export interface Grid {
  readonly n: number;
  readonly cell: number;
  readonly x: Axis;
  readonly y: Axis;
  readonly left: (column: number) => number;
  readonly top: (row: number) => number;
}

export function gridOf(n: number, width: number, height: number, isStacked = false): Grid {
  const first = isStacked ? TOP.twoLines : TOP.oneLine;
  const cell = Math.min(width - LEFT - END, height - first - END) / n;
  const axis = (start: number): Axis => ({
    type: 'linear',
    domain: [-0.5, n - 0.5],
    range: [start, start + n * cell],
  });
  return {
    n,
    cell,
    x: axis(LEFT),
    y: axis(first),
    left: (column) => LEFT + column * cell,
    top: (row) => first + row * cell,
  };
}

/** The kernel's own colour, and blue below 0; thin enough for the ink in both themes. */
const PAINT = { negative: 'rgb(70 120 220)', positive: 'var(--kernel)', opacity: 0.55 };
const LEVELS = 8;
/** The least height of a cell that holds a number. */
const LEGIBLE = 13;

const rowOf = (n: number, at: number): number => Math.floor(at / n);

/** `part` in [−1, 1] of the full paint for each cell; a cell of 0 is left to the panel. */
export function paintMarks(grid: Grid, part: (at: number) => number): Markish[] {
  const { n, cell, left, top } = grid;
  const levels = new Map<number, number[]>();
  for (let at = 0; at < n * n; at++) {
    const share = part(at);
    const level = Math.sign(share) * Math.ceil(Math.min(1, Math.abs(share)) * LEVELS);
    if (level !== 0) levels.set(level, [...(levels.get(level) ?? []), at]);
  }
  const painted = [...levels].map(([level, cells]) =>
    rect(cells, {
      x1: (at: number) => left(at % n),
      x2: (at: number) => left(at % n) + cell,
      y1: (at: number) => top(rowOf(n, at)),
      y2: (at: number) => top(rowOf(n, at)) + cell,
      inset: 0.5,
      fill: level < 0 ? PAINT.negative : PAINT.positive,
      fillOpacity: (PAINT.opacity * Math.abs(level)) / LEVELS,
    }),
  );
  return [...painted, frameMark(grid)];
}

const frameMark = ({ n, left, top }: Grid): Markish =>
  rect([0], { x1: left(0), x2: left(n), y1: top(0), y2: top(n), fill: 'none', stroke: 'var(--rule)' });

/** The entries that are not 0, as numbers, where all of them fit. */
export function numberMarks({ n, cell, left, top }: Grid, values: ArrayLike<number>): Markish[] {
  const cells = Array.from(values, (_, at) => at).filter((at) => values[at] !== 0);
  const widest = Math.max(0, ...cells.map((at) => textWidth(cellText(values[at]))));
  if (cell < LEGIBLE || widest > cell) return [];
  return [
    text(cells, {
      x: (at: number) => left(at % n) + cell / 2,
      y: (at: number) => top(rowOf(n, at)) + cell / 2,
      text: (at: number) => cellText(values[at]),
      fill: 'var(--ink)',
    }),
  ];
}

/** Cells that hold something from outside: dashed. */
export function dashedMarks({ n, cell, left, top }: Grid, marked: ArrayLike<number>): Markish[] {
  const cells = Array.from(marked, (_, at) => at).filter((at) => marked[at] !== 0);
  return [
    rect(cells, {
      x1: (at: number) => left(at % n),
      x2: (at: number) => left(at % n) + cell,
      y1: (at: number) => top(rowOf(n, at)),
      y2: (at: number) => top(rowOf(n, at)) + cell,
      inset: 1,
      fill: 'none',
      stroke: 'var(--ink)',
      strokeDasharray: '2 2',
    }),
  ];
}

/** A whole row or a whole column, outlined. */
export function bandMark(grid: Grid, along: 'row' | 'column', at: number, stroke: string): Markish {
  const { n, left, top } = grid;
  const [columns, rows] =
    along === 'row'
      ? [
          [0, n],
          [at, at + 1],
        ]
      : [
          [at, at + 1],
          [0, n],
        ];
  return rect([0], {
    x1: left(columns[0]),
    x2: left(columns[1]),
    y1: top(rows[0]),
    y2: top(rows[1]),
    fill: 'none',
    stroke,
    strokeWidth: 2,
    rx: 2,
  });
}
