/** A table that is nothing but numbers, every row as long as the first: a kernel as people write it down. */

export interface Matrix {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  readonly data: Float64Array;
}

/** Why a text is no such table: the line, counted from 1, and what it holds. */
export type MatrixRefusal =
  | { readonly why: 'table'; readonly line: number; readonly text: string }
  | { readonly why: 'ragged'; readonly line: number; readonly count: number; readonly width: number };

const isSilent = (line: string): boolean => /^\s*($|#|%|\/\/)/.test(line);
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$|^[+-]?(nan|inf|infinity)$/i;

/** A comma inside a number, and numbers parted by blanks. */
const DECIMAL_COMMAS = /^[^,]*\d,\d+[ \t]+[+-]?\d/m;

/** The cells of each line: between semicolons or tabs, else between commas, else between blanks. A comma that parts nothing is a decimal sign. */
function splitter(text: string): (line: string) => readonly string[] {
  const isParted = /[;\t]/.test(text);
  if (isParted || (DECIMAL_COMMAS.test(text) && !/,[ \t]/.test(text))) {
    const parts = isParted ? /[;\t]/ : /[ \t]+/;
    return (line) =>
      line
        .trim()
        .split(parts)
        .map((cell) => cell.trim().replace(',', '.'));
  }
  const parts = text.includes(',') ? /,/ : /\s+/;
  return (line) =>
    line
      .trim()
      .split(parts)
      .map((cell) => cell.trim());
}

const numberOf = (cell: string): number => (/nan|inf/i.test(cell) ? NaN : Number(cell));

/** Lines that are empty or begin with #, % or // are passed over; a sign that parts columns may end a line. */
export function matrixIn(text: string): Matrix | MatrixRefusal {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\r\n]/);
  const split = splitter(lines.filter((line) => !isSilent(line)).join('\n'));
  const rows: number[][] = [];
  for (const [i, line] of lines.entries()) {
    if (isSilent(line)) continue;
    const cells = split(line.replace(/[;,]\s*$/, ''));
    if (!cells.every((cell) => NUMBER.test(cell)))
      return { why: 'table', line: i + 1, text: line.trim().slice(0, 40) };
    rows.push(cells.map(numberOf));
    const [count, width] = [cells.length, rows[0].length];
    if (count !== width) return { why: 'ragged', line: i + 1, count, width };
  }
  if (rows.length === 0) return { why: 'table', line: 1, text: '' };
  return { shape: [rows.length, rows[0].length], data: Float64Array.from(rows.flat()) };
}
