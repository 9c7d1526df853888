/** What is said of lines that were not taken: the first few by name, the others by their number. */
import { fill } from '../../words.ts';
import { en as words } from '../words.en.ts';
import type { Item } from './items.ts';
import type { Line } from './types.ts';

/** So many letters of a line are shown. */
export const SHOWN = 24;
const MOST_NAMED = 5;

export const named = (line: Line): string =>
  fill(words.tableBadRow, { line: line.at, text: line.raw.trim().slice(0, SHOWN) });

export function namedFew(lines: readonly Line[]): string[] {
  const others = lines.length - MOST_NAMED;
  const more = others > 0 ? [fill(words.tableMoreBad, { count: others })] : [];
  return [...lines.slice(0, MOST_NAMED).map(named), ...more];
}

export function complaintsOf(leftOut: readonly Item[]): string[] {
  const lines = (isUnmeasured: boolean) =>
    leftOut.filter(({ kind }) => (kind === 'unmeasured') === isUnmeasured).map(({ row }) => row.line);
  const unmeasured = lines(true);
  const [first] = unmeasured;
  const count = unmeasured.length;
  return [
    ...namedFew(lines(false)),
    ...(first ? [fill(words.tableUnmeasured, { count, line: first.at })] : []),
  ];
}
