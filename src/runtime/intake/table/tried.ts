/** One way to read a text with one decimal sign, and how good it is. */
import { hasOrdinaryBlank, isMeasured, numberIn } from './number.ts';
import { filled, fits, type Reading } from './reading.ts';
import { separatorsIn, type Way } from './split.ts';
import type { Decimal, Line, Row } from './types.ts';

export interface Tried extends Reading {
  readonly way: Way;
  readonly good: readonly Row[];
  /** How much of what is written in them is numbers. */
  readonly purity: number;
  readonly rank: readonly number[];
}

const countNumbers = ({ values }: Row): number => values.filter(isMeasured).length;

function mostCommon(counts: readonly number[]): [value: number, times: number] {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
}

/** Rows in which a comma between columns is more likely a decimal sign. */
function likelyDecimals(good: readonly Row[], way: Way, width: number, ways: readonly Way[]): number {
  if (!way.isPlain) return 0;
  if (ways.some((one) => one.refutesCommas)) return good.length;
  const isWhole = (cell: string) => /^[+-]?\d+$/.test(cell);
  // One column of decimals: their whole parts repeat where positions would not.
  const wholes = new Set(good.map(({ cells }) => cells[0]));
  const isOneColumn = width === 2 && good.length > 3 && good.every(({ cells }) => cells.every(isWhole));
  if (isOneColumn && 2 * wholes.size < good.length) return good.length;
  const isFraction = (cell: string, i: number, cells: readonly string[]) =>
    i > 0 && /^0\d/.test(cell) && isWhole(cells[i - 1]);
  return good.filter(({ cells }) => cells.some(isFraction)).length;
}

/** Whether blanks between digits part the thousands for sure: columns are parted otherwise, or a group begins with a nought. */
const partThousands = (cells: readonly string[], { separator, isWide }: Way): boolean =>
  cells.length > 0 &&
  (['tab', 'semicolon', 'bar'].includes(separator) ||
    (isWide === true && cells.some((cell) => /\d 0\d\d/.test(cell))));

const rowOf = (line: Line, cells: readonly string[], decimal: Decimal): Row => ({
  line,
  cells,
  values: cells.map((cell) => numberIn(cell, decimal)),
});

const ALONE = 0.5;

/** `rank` is in the order of `decide`. */
export function attempt(
  lines: readonly Line[],
  cells: string[][],
  way: Way,
  decimal: Decimal,
  need: number,
  ways: readonly Way[],
): Tried {
  const rows = lines.map((line, i): Row => rowOf(line, cells[i], decimal));
  const enough = (row: Row) => countNumbers(row) >= (way.separator === 'none' ? 1 : need);
  const full = rows.filter(enough);
  const written = mostCommon(full.map(({ cells }) => cells.length));
  const held = mostCommon(full.map(filled));
  const [width] = written[1] >= held[1] ? written : held;
  const isWhole = (row: Row) => row.cells.length === width || filled(row) === width;
  const good = full.filter((row) => fits(row, { width, separator: way.separator }) && isWhole(row));
  const nonEmpty = good.reduce((sum, row) => sum + row.cells.filter((cell) => cell !== '').length, 0);
  const numbers = good.reduce((sum, row) => sum + countNumbers(row), 0);
  const blanks = good.flatMap(({ cells, values }) =>
    cells.filter((cell, i) => isMeasured(values[i]) && hasOrdinaryBlank(cell)),
  );
  // A number alone in its line is found in many a damaged table.
  const share = way.separator === 'none' && need > 1 ? ALONE : 1;
  const purity = nonEmpty ? numbers / nonEmpty : 0;
  const rank = [
    share * (good.length - likelyDecimals(good, way, width, ways)),
    Number(numbers >= need * good.length && good.length > 0),
    Number(partThousands(blanks, way)),
    purity,
    -blanks.length,
  ];
  return {
    way,
    separator: way.separator,
    separators: separatorsIn(ways),
    decimal,
    rows,
    width,
    need: way.separator === 'none' ? 1 : need,
    good,
    purity,
    rank,
  };
}

export const compare = (a: Tried, b: Tried): number =>
  b.rank.map((rank, i) => rank - a.rank[i]).find((difference) => difference !== 0) ?? 0;
