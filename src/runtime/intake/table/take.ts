/** The rows of one table out of a text whose separator and decimal sign are known, and the report of them. */
import { fill } from '../../words.ts';
import { en as words } from '../words.en.ts';
import { blockStarts, headRows, stretchStarts } from './blocks.ts';
import { chooseColumns, unreadBeside } from './columns.ts';
import { complaintsOf, SHOWN } from './complaints.ts';
import { aroundOf, itemsOf, type Item } from './items.ts';
import { digitsAfter, isMeasured, thousandsIn, unitIn } from './number.ts';
import { fits, type Reading } from './reading.ts';
import { COUNTED, type Choices, type Decimal, type Line, type Row, type Taken } from './types.ts';

/** Undefined where the text has too few columns of numbers. */
export function take(
  lines: readonly Line[],
  reading: Reading,
  choices: Choices,
  need: number,
  mostRows: number,
): Taken | undefined {
  const { width, separator, separators, decimal } = reading;
  const isFull = (row: Row) => fits(row, reading) && row.values.filter(isMeasured).length >= reading.need;
  const full = reading.rows.filter(isFull);
  const above = reading.rows.slice(0, Math.max(0, reading.rows.indexOf(full[0])));
  const names = namesOf(above, width);
  const columns =
    chosenOf(choices, width, need) ?? chooseColumns(full, width, need, namesOf(above.slice(-NEAR), width));
  if (columns.length < need) return undefined;
  const isCounted = columns[0] === COUNTED && need > 1;
  const unread = isCounted ? unreadBeside(full, width, columns) : undefined;
  if (unread?.isBehindPositions && !choices.columns)
    return { rows: [], report: undefined, complaints: [saidOf(words.tableUnread, unread)] };

  const items = itemsOf(lines, reading, columns);
  const table = items.filter(({ kind }) => kind === 'row');
  const { heads, starts } = partsOf(table, columns, reading);
  const block = choices.block !== undefined && choices.block < starts.length ? choices.block : 0;
  const here = table.slice(starts[block], starts[block + 1]);
  const { inside, leftOut } = aroundOf(items, here);
  const places = new Map(inside.map((item, i) => [item, i + 1]));
  const valueAt = (item: Item, at: number) => (at === COUNTED ? places.get(item)! : item.row.values[at]!);
  const rows = here.slice(0, mostRows).map((item) => columns.map((at) => valueAt(item, at)));

  const cells = here.flatMap(({ row }) => columns.flatMap((at) => row.cells[at] ?? []));
  const repeated = need > 1 ? rows.length - new Set(rows.map(([x]) => x)).size : 0;
  const { doubt } = reading;
  const headText = table.slice(0, heads).map(({ row }) => row.line.raw.trim());
  const notes = [
    ...(doubt ? [fill(words[DOUBTS[doubt.word]], { text: doubt.text.slice(0, SHOWN) })] : []),
    ...(starts.length > 1 ? [fill(words.tableBlocks, { blocks: starts.length, block: block + 1 })] : []),
    ...(heads > 0
      ? [fill(words.tableHeadRows, { count: heads, text: shortened(headText.join(' · ')) })]
      : []),
    ...unitNotes(here, columns, decimal),
    ...(isCounted && !unread ? [fill(words.tableCounted, { count: inside.length })] : []),
    ...(unread ? [saidOf(words.tableCountedBeside, unread, inside.length)] : []),
    ...(repeated > 0 ? [fill(words.tableRepeated, { count: repeated })] : []),
  ];
  return {
    rows,
    complaints: [
      ...(rows.length === 0 ? [words.tableEmpty] : []),
      ...complaintsOf(leftOut),
      ...(here.length > mostRows ? [fill(words.tableTooLong, { most: mostRows })] : []),
    ],
    report: {
      form: 'table',
      separator,
      separators,
      decimal,
      hasDecimals: cells.some((cell) => digitsAfter(cell, decimal) > 0),
      thousands: [...new Set(cells.flatMap((cell) => thousandsIn(cell, decimal) ?? []))],
      rows: rows.length,
      width,
      names,
      columns,
      leftOut: leftOut.length,
      unmeasured: leftOut.filter(({ kind }) => kind === 'unmeasured').length,
      blocks: starts.length,
      block,
      notes,
    },
  };
}
const DOUBTS = {
  thousands: 'tableThousands',
  decimals: 'tableDecimals',
  separator: 'tableTwoNumbers',
  commas: 'tableCommas',
  wholes: 'tableWholes',
  blanks: 'tableBlanks',
  spaced: 'tableSpaced',
  parted: 'tableParted',
} as const;

const saidOf = (template: string, { at, text }: { at: number; text: string }, count = 0): string =>
  fill(template, { column: at + 1, text: shortened(text), count });

/** Of each column taken: two units that stand in it. */
function unitNotes(here: readonly Item[], columns: readonly number[], decimal: Decimal): string[] {
  return columns.flatMap((at) => {
    const units = new Map<string, string>();
    for (const { row } of at === COUNTED ? [] : here) {
      const unit = unitIn(row.cells[at], row.cells[at + 1] ?? '', decimal);
      if (!units.has(unit))
        units.set(unit, row.cells[at].endsWith(unit) ? row.cells[at] : `${row.cells[at]} ${unit}`);
    }
    const [one, other] = units.values();
    return units.size > 1 ? [fill(words.tableUnits, { column: at + 1, one, other })] : [];
  });
}

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Names, and their units, stand directly above the numbers; words further up may be of anything. */
const NEAR = 2;

/** The last line of words above the first row that has a cell for each column. */
function namesOf(above: readonly Row[], width: number): readonly string[] {
  const isHead = ({ cells, values }: Row) =>
    cells.length === width && !values.some(isMeasured) && cells.some(Boolean);
  return above.findLast(isHead)?.cells ?? [];
}

function chosenOf({ columns }: Choices, width: number, need: number): readonly number[] | undefined {
  const isOffered = (at: number) => at === COUNTED || (Number.isInteger(at) && at >= 0 && at < width);
  return columns?.length === need && columns.every(isOffered) ? columns : undefined;
}

/** How many rows of numbers are a head, and where each table begins. */
function partsOf(table: readonly Item[], columns: readonly number[], { decimal }: Reading) {
  const isCounted = columns[0] === COUNTED;
  const placed = table.map(({ row, afterGap }, i) => ({
    x: isCounted ? i : row.values[columns[0]]!,
    digits: columns.map((at) => digitsAfter(row.cells[at] ?? '', decimal)),
    afterGap,
  }));
  const heads = isCounted ? 0 : headRows(placed);
  const body = placed.slice(heads);
  const starts = (isCounted ? stretchStarts : blockStarts)(body).map((start) => start + heads);
  return { heads, starts };
}
