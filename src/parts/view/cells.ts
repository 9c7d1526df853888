/** A small matrix as a grid of coloured cells with their numbers in them. */
import { rect, text, type Markish } from './plot.ts';
import { textWidth } from './text-width.ts';

export interface CellsOptions {
  /** [rows, columns]. */
  readonly shape: readonly [number, number];
  readonly values: ArrayLike<number>;
  /** 'grey' paints [0, 1] from black to white; 'signed' blue below 0 and orange above, full at ±`scale`. */
  readonly colours: 'grey' | 'signed';
  readonly scale?: number;
  /** Whether the numbers are written, as far as they fit. */
  readonly numbered: boolean;
  /** A cell that stands out, as [row, column]. */
  readonly marked?: readonly [number, number];
  /** Cells that were made up: shrunk inside a dashed frame. */
  readonly invented?: readonly boolean[];
}
/** The room for the grid in pixels, and how much wider than high a cell may be. */
export interface CellsRoom {
  readonly width: number;
  readonly height: number;
  readonly aspect?: number;
}

const MOST_CELL = 72;
const MOST_DECIMALS = 3;
/** The ends of a 'diverging' picture, laid thinly over the panel so that the ink stays legible in both themes. */
export const SIGNED = { negative: 'rgb(30 72 160)', positive: 'rgb(176 74 8)', opacity: 0.5 };

/** A number as a cell shows it: at most so many decimals, a true minus sign. */
export const cellText = (value: number, decimals = MOST_DECIMALS): string =>
  String(Number(value.toFixed(decimals))).replace('-', '−');

/** All numbers with as many decimals as the widest of them leaves room for. */
function textsFor(values: readonly number[], width: number): string[] {
  for (let decimals = MOST_DECIMALS; decimals >= 0; decimals--) {
    const texts = values.map((value) => cellText(value, decimals));
    if (Math.max(...texts.map((said) => textWidth(said))) <= width - 4) return texts;
  }
  return [];
}

function paint(options: CellsOptions, value: number): { fill: string; opacity: number; ink: string } {
  if (options.colours === 'grey') {
    const level = Math.round(255 * Math.min(1, Math.max(0, value)));
    return { fill: `rgb(${level} ${level} ${level})`, opacity: 1, ink: level > 118 ? '#000' : '#fff' };
  }
  const part = Math.min(1, Math.abs(value) / (options.scale || 1));
  return {
    fill: value < 0 ? SIGNED.negative : SIGNED.positive,
    opacity: SIGNED.opacity * part,
    ink: 'var(--ink)',
  };
}

export function cellMarks(options: CellsOptions, room: CellsRoom): Markish[] {
  const [rows, columns] = options.shape;
  const high = Math.min(MOST_CELL, room.height / rows, room.width / columns);
  const height = room.aspect ? Math.min(MOST_CELL, room.height / rows) : high;
  const width = room.aspect ? Math.min(room.width / columns, room.aspect * height) : high;
  const [left, top] = [(room.width - width * columns) / 2, (room.height - height * rows) / 2];
  const values = Array.from(options.values);
  const texts = options.numbered && height >= 14 ? textsFor(values, width) : [];
  const cells = values.map((value, k) => {
    const [x, y] = [left + (k % columns) * width, top + Math.floor(k / columns) * height];
    const invented = options.invented?.[k] ?? false;
    const inset = invented ? Math.min(4, width / 6) : 0.5;
    return {
      x1: x,
      x2: x + width,
      y1: y,
      y2: y + height,
      invented,
      inset,
      ...paint(options, value),
      text: texts[k],
    };
  });
  const box = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' } as const;
  const marked = cells.filter(
    (_, k) => options.marked && k === options.marked[0] * columns + options.marked[1] && cells.length > 1,
  );
  const painted = [...new Set(cells.map(({ inset }) => inset))].map((inset) =>
    rect(
      cells.filter((cell) => cell.inset === inset),
      { ...box, inset, fill: 'fill', fillOpacity: 'opacity' },
    ),
  );
  return [
    ...painted,
    rect(cells, { ...box, inset: 0.5, fill: 'none', stroke: 'var(--rule)' }),
    rect(
      cells.filter(({ invented }) => invented),
      { ...box, inset: 1, fill: 'none', stroke: 'var(--ink)', strokeDasharray: '3 2' },
    ),
    rect(marked, { ...box, inset: 1, fill: 'none', stroke: 'var(--kernel)', strokeWidth: 2.5 }),
    text(
      cells.filter((cell) => cell.text),
      {
        x: (cell: { x1: number; x2: number }) => (cell.x1 + cell.x2) / 2,
        y: (cell: { y1: number; y2: number }) => (cell.y1 + cell.y2) / 2,
        text: 'text',
        fill: 'ink',
      },
    ),
  ];
}
