/** A line as cells, in every way that could be meant. */
import type { Line, Separator } from './types.ts';
import { pairsIn } from './pairs.ts';

export interface Way {
  readonly separator: Separator;
  split(line: string): string[];
  /** Which decimal signs it goes with; both if nothing is said. */
  readonly only?: 'dot' | 'comma';
  /** Several blanks part columns, and one does not. */
  readonly isWide?: boolean;
  /** A blank after a sign or before an exponent stands inside a number. */
  readonly isJoined?: boolean;
  /** Every comma outside quotes parts columns. */
  readonly isPlain?: boolean;
  /** It shows that commas which seem to part columns are decimal signs. */
  readonly refutesCommas?: boolean;
  /** Commas do both, and a reader is told so. */
  readonly isDouble?: boolean;
  /** It has not shown that commas do both, but they could. */
  readonly isPossible?: boolean;
}

const CHARACTER = { tab: '\t', semicolon: ';', comma: ',', bar: '|' } as const;
const isBlank = (sign: string): boolean => sign === ' ' || sign === '\t';

/** Cells between the signs that `parts` finds, which inside quotes mean nothing. */
function cellsBetween(line: string, parts: (sign: string) => boolean): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && parts(sign)) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}

/** Without blanks and quotes around it; a spreadsheet may write ="5". */
function bare(cell: string): string {
  const trimmed = cell.trim();
  if (!/["']/.test(trimmed)) return trimmed;
  return trimmed
    .replace(/^=?"(.*)"$|^'(.*)'$/, '$1$2')
    .replaceAll('""', '"')
    .trim();
}

const isBalanced = (line: string): boolean => (line.split('"').length - 1) % 2 === 0;

const between = (sign: string) => (line: string) =>
  (line.includes('"') && isBalanced(line) ? cellsBetween(line, (one) => one === sign) : line.split(sign)).map(
    bare,
  );

const betweenBlanks = (line: string): string[] =>
  (line.includes('"') && isBalanced(line) ? cellsBetween(line, isBlank) : line.split(/[ \t]+/))
    .filter((cell) => cell !== '')
    .map(bare);

/** A sign and its number, and a number and its power of ten, with blanks between. */
const AFTER_SIGN = /(^|[ \t])([+-])[ \t]+(?=[\d.,])/g;
const BEFORE_POWER = /(\d) (?=[eE][+-]?\d)/g;
const TIMES_TEN = /(\d) ?([x×*·]) ?(?=10\^?[+-]?\d)/g;
export const joined = (line: string): string =>
  line.replace(AFTER_SIGN, '$1$2').replace(BEFORE_POWER, '$1').replace(TIMES_TEN, '$1$2');

/** Every way of which the text shows a sign; earlier ones win where nothing else decides. */
export function waysOf(lines: readonly Line[]): Way[] {
  const text = lines.map((line) => line.text).join('\n');
  const ways: Way[] = [];
  for (const separator of ['tab', 'semicolon', 'bar'] as const)
    if (text.includes(CHARACTER[separator])) ways.push({ separator, split: between(CHARACTER[separator]) });
  if (text.includes(',')) ways.push(...commas(lines, text));
  if (/\S[ \t]+\S/.test(text)) ways.push({ separator: 'blank', split: betweenBlanks });
  if (lines.some((line) => joined(line.text) !== line.text))
    ways.push({ separator: 'blank', isJoined: true, split: (line) => betweenBlanks(joined(line)) });
  // One blank parts thousands here, and several part columns.
  if (/\d \d{3}(?!\d)/.test(text) && /\S {2,}\S/.test(text))
    ways.push({
      separator: 'blank',
      isWide: true,
      split: (line) =>
        line
          .trim()
          .split(/ {2,}|\t/)
          .map(bare),
    });
  ways.push({ separator: 'none', split: (line) => [bare(line)] });
  return ways;
}

/** Columns parted by commas, and what to do where the decimal sign is a comma too. */
function commas(lines: readonly Line[], text: string): Way[] {
  const split = between(',');
  const isQuoted = /"[^"\n]*\d,\d[^"\n]*"/.test(text);
  const ways: Way[] = [{ separator: 'comma', split, isPlain: true }];
  // A comma before a blank is another one than a comma between digits.
  if (!isQuoted && /\d,\d/.test(text) && /,[ \t]+\S/.test(text))
    ways.unshift({
      separator: 'comma',
      split: (line) => line.split(/,\s+/).map(bare),
      refutesCommas: isAlwaysBlanked(lines),
    });
  const pairs = pairsIn(lines.map((line) => split(line.text)));
  if (pairs)
    ways.push({
      separator: 'comma',
      split: (line) => pairs.join(split(line)),
      only: 'comma',
      refutesCommas: pairs.isProven,
      isDouble: true,
      isPossible: pairs.isPossible,
    });
  return ways;
}

/** Whether each row that has a comma before a digit alone also has one before a blank. */
const isAlwaysBlanked = (lines: readonly Line[]): boolean =>
  lines.every(({ text }) => !/\d,\d/.test(text) || /,[ \t]+\S/.test(text));

export const separatorsIn = (ways: readonly Way[]): Separator[] => [
  ...new Set(ways.map((way) => way.separator)),
];
