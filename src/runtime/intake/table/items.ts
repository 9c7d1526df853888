/** The lines of a text, by what they are to a table. */
import { isMeasured } from './number.ts';
import { fits, type Reading } from './reading.ts';
import { COUNTED, type Line, type Row } from './types.ts';

/** A line that stands where rows do. */
export interface Item {
  readonly row: Row;
  /** `bad`: only its intensity is none. `stray`: there are numbers in it. */
  readonly kind: 'row' | 'unmeasured' | 'bad' | 'stray' | 'words';
  readonly afterGap: boolean;
}

export function itemsOf(lines: readonly Line[], reading: Reading, columns: readonly number[]): Item[] {
  const rows = new Map(reading.rows.map((row) => [row.line, row]));
  let afterGap = false;
  return lines.flatMap((line): Item[] => {
    const row = rows.get(line);
    const kind = row && kindOf(row, reading, columns);
    const item = row && kind ? [{ row, kind, afterGap }] : [];
    afterGap = kind === undefined || kind === 'words' || (kind === 'stray' && afterGap);
    return item;
  });
}
function kindOf(row: Row, reading: Reading, columns: readonly number[]): Item['kind'] {
  const values = columns.filter((at) => at !== COUNTED).map((at) => row.values[at]);
  const hasPlace = fits(row, reading);
  if (hasPlace && values.every(isMeasured)) return 'row';
  const isCounted = columns[0] === COUNTED;
  if (hasPlace && (isCounted || isMeasured(values[0])) && values.every((value) => value !== undefined))
    return 'unmeasured';
  if (hasPlace && !isCounted && isMeasured(values[0])) return 'bad';
  return isMeasured(row.values[0]) || (hasPlace && row.values.some(isMeasured)) ? 'stray' : 'words';
}

/** What stands among the rows of a table, and directly above and below it, and is none of them. */
export function aroundOf(items: readonly Item[], here: readonly Item[]): { inside: Item[]; leftOut: Item[] } {
  if (here.length === 0) return { inside: [], leftOut: [] };
  let from = items.indexOf(here[0]);
  let to = items.indexOf(here[here.length - 1]);
  const isOne = (at: number, kinds: readonly Item['kind'][]) => kinds.includes(items[at]?.kind);
  // Other numbers above are a head.
  while (isOne(from - 1, ['unmeasured', 'bad']) && !items[from].afterGap) from--;
  while (isOne(to + 1, ['unmeasured', 'bad', 'stray']) && !items[to + 1].afterGap) to++;
  const inside = items.slice(from, to + 1);
  return { inside, leftOut: inside.filter(({ kind }) => kind !== 'row') };
}
