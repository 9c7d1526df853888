/** Which columns of a text are meant: a position that goes one way, and what was measured there. */
import { isMeasured } from './number.ts';
import { COUNTED, type Row } from './types.ts';

/** Of its rows so many hold numbers, or go on in one direction: a few are damaged, or begin a second table. */
const MOSTLY = 0.5;
const ONE_WAY = 0.85;
const COUNTS = 0.95;
const SHOWS = 8;

/** The direction in which most values go on: 1, −1, or 0 if there is none. */
export function directionOf(values: readonly number[]): number {
  const steps = values.slice(1).map((value, i) => Math.sign(value - values[i]));
  const up = steps.filter((step) => step > 0).length;
  const down = steps.filter((step) => step < 0).length;
  if (Math.max(up, down) < ONE_WAY * steps.length) return 0;
  return up >= down ? 1 : -1;
}

/** 0, 1, 2, … or 1, 2, 3, …, as rows are numbered; from anywhere if the head gives it no name, and never if it gives another. */
function isCount(values: readonly number[], name: string | undefined): boolean {
  const isNameless = name !== undefined && NAMELESS.test(name);
  if (name !== undefined && !isNameless) return false;
  const ones = values.slice(1).filter((value, i) => value - values[i] === 1).length;
  const starts = isNameless ? Number.isInteger(values[0]) : values[0] === 0 || values[0] === 1;
  return values.length > 1 && starts && ones >= COUNTS * (values.length - 1);
}
const NAMELESS =
  /^(?:|#|no\.?|nr\.?|n|i|id|idx|index|row|unnamed.*|points?|pixels?|count|channel|kanal|number|nummer|num\.?|line|zeile|obs|rownames)$/i;

/** As many places as are wanted, the first for the position. */
export function chooseColumns(
  rows: readonly Row[],
  width: number,
  need: number,
  names: readonly string[],
): number[] {
  const columns = Array.from({ length: width }, (_, at) => ({
    at,
    values: rows.map((row) => row.values[at]).filter(isMeasured),
  }));
  const most = columns.reduce((longest, { values }) => Math.max(longest, values.length), 0);
  const numeric = columns.filter(({ values }) => values.length > 0 && values.length >= MOSTLY * most);
  if (need === 1) return numeric.length ? [numeric[0].at] : [];
  if (numeric.length < need)
    return numeric.length === need - 1 ? [COUNTED, ...numeric.map(({ at }) => at)] : [];

  const ordered = numeric.filter(({ values }) => directionOf(values) !== 0);
  const nameOf = (at: number) => (names.length > 0 ? (names[at] ?? '').trim() : undefined);
  // Few rows may be in order by chance.
  const [first, second] = rows.length < SHOWS && ordered[0] !== numeric[0] ? numeric : ordered;
  const isRowNumber = first && second && numeric.length > need && isCount(first.values, nameOf(first.at));
  const x = (isRowNumber ? second : (first ?? numeric[0])).at;
  const rest = numeric.filter(({ at }) => at !== x && !(isRowNumber && at === first.at));
  const after = rest.filter(({ at }) => at > x);
  return [x, ...[...after, ...rest.filter(({ at }) => at < x)].slice(0, need - 1).map(({ at }) => at)];
}

/** A column beside the only one of numbers in which digits stand too: numbers that could not be read. */
export function unreadBeside(
  rows: readonly Row[],
  width: number,
  [, taken]: readonly number[],
): { at: number; text: string; isBehindPositions: boolean } | undefined {
  const hasDigits = (at: number) =>
    rows.filter(({ cells }) => /\d/.test(cells[at] ?? '')).length > MOSTLY * rows.length;
  const at = Array.from({ length: width }, (_, i) => i).find((i) => i !== taken && hasDigits(i));
  if (at === undefined) return undefined;
  const text = rows.map(({ cells }) => cells[at] ?? '').find((cell) => /\d/.test(cell))!;
  const values = rows.map((row) => row.values[taken]).filter(isMeasured);
  return { at, text, isBehindPositions: at > taken && directionOf(values) !== 0 };
}
