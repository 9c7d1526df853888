/** A text as lines in which each minus, blank and apostrophe is written in one way. */
import { rowsOfCode } from './code.ts';
import { numberIn, THIN } from './number.ts';
import type { Line } from './types.ts';

/** More lines than the largest table and any head need. */
export const MOST_LINES = 10_000;

const FIXED_BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const WITHOUT_WIDTH = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const MINUS = /[\u2010-\u2015\u2212\u207b\ufe58\ufe63]/g;
const APOSTROPHE = /[\u2018\u2019\u02bc\u00b4`]/g;
const QUOTE = /[\u201c\u201d\u201e\u00ab\u00bb]/g;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const POWER = /10(-?)([⁰¹²³⁴-⁹]{1,3})/g;
const BEYOND_ASCII = /[^ -~\t]/;

const COMMENT = /^\s*(?:#|%|!|\/\/)/;
/** A remark after the numbers; a number sign before a digit numbers something. */
const REMARK = /\s[#!](?!\d).*$/;

function plain(text: string, partColumns: boolean): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text
    .replace(WITHOUT_WIDTH, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(MINUS, '-')
    .replace(APOSTROPHE, "'")
    .replace(QUOTE, '"')
    .replace(POWER, (_, minus: string, raised: string) => `10^${minus}${lowered(raised)}`)
    .replace(FIXED_BLANK, (_, at: number, line: string) =>
      !partColumns && partsThousands(line, at) ? THIN : ' ',
    );
}
const lowered = (raised: string): string => [...raised].map((sign) => RAISED.indexOf(sign)).join('');
/** Between a digit and exactly three more. */
const partsThousands = (line: string, at: number): boolean =>
  /\d/.test(line[at - 1] ?? '') && /^\d{3}(?!\d)/.test(line.slice(at + 1, at + 5));

/** A blank of fixed width between numbers, and one that no group of three follows. */
const BETWEEN_DIGITS = /\d[\u00a0\u2000-\u200a\u202f\u205f\u3000][+-]?[.,]?\d/;
const NO_THOUSANDS = /\d[\u00a0\u2000-\u200a\u202f\u205f\u3000](?!\d{3}(?!\d))[+-]?[.,]?\d/;
/** A line that is one number with its thousands parted, or two numbers. */
export const ONE_OR_TWO = /^\s*([+-]?\d{1,3})[\u00a0\u2000-\u200a\u202f\u205f\u3000]\d{3}(?:[.,]\d*)?\s*$/;
const FEW = 0.1;
const FEWEST = 3;

/** On a web page such blanks part columns: what follows them is no group of three, or what stands before goes on in one direction. */
function fixedBlanksPart(raws: readonly string[]): boolean {
  const some = raws.filter((raw) => BETWEEN_DIGITS.test(raw));
  const others = some.filter((raw) => NO_THOUSANDS.test(raw)).length;
  if (others > 1 && others > FEW * some.length) return true;
  const firsts = some.map((raw) => Number(ONE_OR_TWO.exec(raw)?.[1]));
  const steps = firsts.slice(1).map((first, i) => Math.sign(first - firsts[i]));
  return firsts.length >= FEWEST && steps[0] !== 0 && steps.every((step) => step === steps[0]);
}

export function linesOf(text: string): Line[] {
  const raws = text.split(/\r\n|[\n\r\f\u0085\u2028\u2029]/, MOST_LINES);
  const partColumns = fixedBlanksPart(raws);
  const texts = raws.map((raw) => plain(raw, partColumns).replace(REMARK, ''));
  const code = rowsOfCode(texts.map((one) => (COMMENT.test(one) ? '' : one)).join('\n'));
  if (code) return code.slice(0, MOST_LINES).map((row) => ({ ...row, raw: row.text, silent: false }));
  const lines = raws.map((raw, i): Line => {
    const text = withoutBrackets(texts[i]);
    return { at: i + 1, raw, text, silent: text.trim() === '' || COMMENT.test(text) };
  });
  return withoutEnds(unwrapped(lines));
}

/** Without the brackets of a list in code. Round ones may mean a negative number and stay. */
function withoutBrackets(text: string): string {
  const start = /^[\s[{]*/.exec(text)![0];
  const from = Math.max(start.lastIndexOf('['), start.lastIndexOf('{')) + 1;
  let end = text.length;
  while (end > from && /[\s,;\]}]/.test(text[end - 1])) end--;
  const bracket = text.slice(end).search(/[\]}]/);
  return text.slice(from, bracket < 0 ? text.length : end + bracket);
}

/** So much of a text shows how all of it is written. */
const MOSTLY = 0.5;
const isMostly = (lines: readonly Line[], holds: (line: Line) => boolean): boolean =>
  lines.filter(holds).length > MOSTLY * lines.length;

const WRAPPED = /^"([^"]*)"$/;
const innerOf = ({ text }: Line): string | undefined => WRAPPED.exec(text.trim())?.[1];
/** Signs of more than one number, and not written as one. */
const isSeveral = (inner: string): boolean =>
  /[^\d.,+-]|\d,\d+\.|\.\d+,/.test(inner) &&
  numberIn(inner, 'dot') === undefined &&
  numberIn(inner, 'comma') === undefined;

/** Some spreadsheets put each whole row into quotes once more. */
function unwrapped(lines: Line[]): Line[] {
  const spoken = lines.filter((line) => !line.silent);
  if (!spoken.length || !spoken.every((line) => innerOf(line) !== undefined)) return lines;
  if (!isMostly(spoken, (line) => isSeveral(innerOf(line)!))) return lines;
  return lines.map((line) => ({ ...line, text: innerOf(line) ?? line.text }));
}

/** A sign that stands at the ends of lines only parts no columns. */
function withoutEnds(lines: Line[]): Line[] {
  const spoken = lines.filter((line) => !line.silent && /\d/.test(line.text));
  const sign = [';', ','].find(
    (one) =>
      isMostly(spoken, ({ text }) => text.trimEnd().endsWith(one)) &&
      spoken.every(({ text }) => !text.trimEnd().slice(0, -1).includes(one)),
  );
  if (sign === undefined) return lines;
  return lines.map((line) => {
    const text = line.text.trimEnd();
    return text.endsWith(sign) ? { ...line, text: text.slice(0, -1) } : line;
  });
}

/** A workbook (a ZIP file), a PDF, an old workbook. */
const BEGINNINGS = ['PK\u0003\u0004', '%PDF', '\u00d0\u00cf\u0011'];
const SHOWS = 2000;
const MOST_STRANGE = 0.05;

/** Whether it begins as a file of another kind, or holds what no text does. */
export function isBinary(text: string): boolean {
  if (BEGINNINGS.some((beginning) => text.startsWith(beginning))) return true;
  const start = [...text.slice(0, SHOWS)];
  const strange = start.filter((sign) => sign === '\ufffd' || (sign < ' ' && !/\s/.test(sign)));
  return strange.length > MOST_STRANGE * start.length;
}
