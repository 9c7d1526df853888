/** Rows of numbers from CSV as people have it: commas, semicolons, tabs or blanks, a head, comments, decimal commas. */
import type { TableSpec } from '../../widgets/contract.ts';
import { fill } from '../words.ts';
import { en as intake } from './words.en.ts';

const SHOWN = 24;
const MOST_COMPLAINTS = 5;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;

const isFiniteNumber = (cell: string): boolean => NUMBER.test(cell) && Number.isFinite(Number(cell));

function cellsOf(line: string): string[] {
  if (line.includes(';') || line.includes('\t'))
    return line.split(/[;\t]/).map((cell) => cell.trim().replace(/^([+-]?\d+),(\d+)/, '$1.$2'));
  // Blanks between numbers with a decimal comma: every comma stands inside a number.
  const words = line.trim().split(/\s+/);
  if (words.length > 1 && words.every((word) => DECIMAL_COMMA.test(word)))
    return words.map((word) => word.replace(',', '.'));
  return line.trim().split(/\s*,\s*|\s+/);
}

export function readTable(
  text: string,
  { columns, mostRows }: Pick<TableSpec, 'columns' | 'mostRows'>,
): { rows: number[][]; complaints: string[] } {
  const rows: number[][] = [];
  const complaints: string[] = [];
  let heads = 0;
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const cells = cellsOf(line).slice(0, columns.length);
    const good = cells.length === columns.length && cells.every(isFiniteNumber);
    if (good && rows.length < mostRows) rows.push(cells.map(Number));
    else if (good) {
      complaints.push(fill(intake.tableTooLong, { most: mostRows }));
      break;
    }
    // One line of names above the first number is a head, not a mistake.
    else if (rows.length === 0 && heads === 0 && !cells.some((cell) => NUMBER.test(cell))) heads++;
    else if (complaints.length < MOST_COMPLAINTS)
      complaints.push(fill(intake.tableBadRow, { line: i + 1, text: line.trim().slice(0, SHOWN) }));
  }
  return { rows, complaints };
}
