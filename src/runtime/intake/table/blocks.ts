/** Where a table begins below numbers that are its head, and where a second one follows in the same text. */
import { directionOf } from './columns.ts';

/** What is asked of a row here. */
export interface Placed {
  readonly x: number;
  /** How many digits follow the decimal sign of each number. */
  readonly digits: readonly number[];
  /** Whether empty lines, comments or words stand above it, below an earlier row. */
  readonly afterGap: boolean;
}

const MOST_HEADS = 5;
/** A table that is so long shows what is usual in it. */
const SHOWS = 8;
const FAR = 5;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * Numbers above the table: the first leaves the direction or the step of all that follow, and is written otherwise, or counts
 * them.
 */
export function headRows(rows: readonly Placed[]): number {
  for (let heads = Math.min(MOST_HEADS, rows.length - SHOWS); heads > 0; heads--)
    if (isHead(rows[heads - 1], rows.slice(heads))) return heads;
  return 0;
}
function isHead(row: Placed, rest: readonly Placed[]): boolean {
  const xs = rest.map(({ x }) => x);
  const way = directionOf(xs);
  if (way === 0) return false;
  const usualStep = median(xs.slice(1).map((x, i) => Math.abs(x - xs[i])));
  const step = xs[0] - row.x;
  const isFar = Math.abs(step) > FAR * usualStep;
  const isBack = step * way < 0;
  const sample = rest.slice(0, 20);
  const isOdd = row.digits.map((digits, i) => {
    const usual = sample[0].digits[i];
    return digits !== usual && sample.every((one) => one.digits[i] === usual);
  });
  return (
    (isFar && (isBack || row.x === rest.length || isOdd.some(Boolean))) || (isBack && isOdd.every(Boolean))
  );
}

/** A table begins anew where the position falls back over so much of it, with as many rows as make one. */
const FALLS_BACK = 0.25;
const LEAST_ROWS = 8;
const LEAST_BELOW_GAP = 2;

/** The first row of each table. */
export function blockStarts(rows: readonly Placed[]): number[] {
  const way = directionOf(rows.map(({ x }) => x)) || directionOf(rows.slice(0, LEAST_ROWS).map(({ x }) => x));
  if (way === 0) return [0];
  const starts = [0];
  let gapsOnly = true;
  for (let i = 1; i < rows.length; i++) {
    const start = starts[starts.length - 1];
    if ((rows[i].x - rows[i - 1].x) * way >= 0) continue;
    const passed = rows.slice(start, i).filter(({ x }) => (x - rows[i].x) * way >= 0).length;
    const wanted = rows[i].afterGap ? LEAST_BELOW_GAP : Math.max(3, FALLS_BACK * (i - start));
    if (passed < wanted) continue;
    gapsOnly &&= rows[i].afterGap;
    starts.push(i);
  }
  const lengths = starts.map((start, i) => (starts[i + 1] ?? rows.length) - start);
  return median(lengths) >= (gapsOnly ? LEAST_BELOW_GAP : LEAST_ROWS) ? starts : [0];
}

/** Columns without a position: equally long stretches between gaps. */
export function stretchStarts(rows: readonly Placed[]): number[] {
  const starts = rows.flatMap(({ afterGap }, i) => (i === 0 || afterGap ? [i] : []));
  const lengths = starts.map((start, i) => (starts[i + 1] ?? rows.length) - start);
  return lengths.every((length) => length === lengths[0] && length >= LEAST_ROWS) ? starts : [0];
}
