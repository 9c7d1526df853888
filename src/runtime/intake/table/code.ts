/** Lists of numbers as programs write them (Python, JSON, MATLAB, Mathematica, C): one row of the table a line. */

/** Brackets without others in them. */
const INNERMOST = /[[{(]([^[\]{}()]*)[\]})]/g;
const NAMES = /[A-Za-z_][\w.]*/g;
const BETWEEN = /^[\s,;:="'[\]{}()]*$/;
/** What a list is called, and what makes an array of it. */
const NAMED = /([A-Za-z_][\w.]*)["']?\s*[=:]\s*(?:[\w.]+\()?$/;
const LONGEST_NAME = 80;
const MOST_LISTS = 4;
const FEWEST = 3;

interface Piece {
  /** From which line of the text it is, from 1. */
  readonly at: number;
  readonly text: string;
}
interface List {
  readonly name: string | undefined;
  readonly rows: readonly Piece[];
}

const cellsOf = (row: string): string[] => row.split(/[,\s]+/).filter(Boolean);
const isList = (inner: string): boolean =>
  /\d/.test(inner) && !/[:="']/.test(inner) && /[^\s,;][\s,;]+[^\s,;]/.test(inner);

/** The rows; undefined where the text holds anything else than names and lists. */
export function rowsOfCode(text: string): Piece[] | undefined {
  if (!/[[{(]/.test(text)) return undefined;
  if (!BETWEEN.test(text.replace(INNERMOST, '').replace(NAMES, ''))) return undefined;
  const found = [...text.matchAll(INNERMOST)].filter(([, inner]) => inner.trim() !== '');
  if (found.length === 0 || !found.every(([, inner]) => isList(inner))) return undefined;
  const lists = listsOf(text, found);
  return turned(lists) ?? lists.flatMap(({ rows }) => rows);
}

function listsOf(text: string, found: readonly RegExpExecArray[]): List[] {
  let at = 1;
  let from = 0;
  return found.map(({ index, 1: inner }): List => {
    at += text.slice(from, index).split('\n').length - 1;
    from = index;
    const rows = inner
      .replace(/,\s*/g, ', ')
      .split(/[;\n]/)
      .map((row) => row.trim().replace(/,$/, ''))
      .filter(Boolean);
    const name = NAMED.exec(text.slice(Math.max(0, index - LONGEST_NAME), index))?.[1];
    return { name, rows: rows.map((row) => ({ at, text: row })) };
  });
}

/** `x = […]`, `y = […]`: each list is a column. */
function turned(lists: readonly List[]): Piece[] | undefined {
  const columns = lists.map(({ rows }) => (rows.length === 1 ? cellsOf(rows[0].text) : []));
  const [{ length }] = columns;
  const areColumns =
    lists.length > 1 &&
    lists.length <= MOST_LISTS &&
    length >= FEWEST &&
    lists.every(({ name }, i) => name !== undefined && columns[i].length === length);
  if (!areColumns) return undefined;
  const { at } = lists[0].rows[0];
  const rows = columns[0].map((_, i) => columns.map((column) => column[i]));
  return [lists.map(({ name }) => name), ...rows].map((row) => ({ at, text: row.join(', ') }));
}
