/** A text as lines in which each minus, blank and apostrophe is written in one way. */
import type { Line } from './types.ts';

/** More lines than the largest table and any head need. */
export const MOST_LINES = 10_000;

/** The blank that parts the thousands, whichever it was. */
export const THIN = '\u202f';
const FIXED_BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const WITHOUT_WIDTH = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const MINUS = /[\u2010-\u2015\u2212\u207b\ufe58\ufe63]/g;
const APOSTROPHE = /[\u2018\u2019\u02bc\u00b4`]/g;
const QUOTE = /[\u201c\u201d\u201e\u00ab\u00bb]/g;
const BEYOND_ASCII = /[^ -~\t]/;

const COMMENT = /^\s*(?:#|%|!|\/\/)/;
/** A remark after the numbers; a number sign before a digit numbers something. */
const REMARK = /\s[#!](?!\d).*$/;
/** The brackets of a list in code. Round ones may mean a negative number and stay. */
const BRACKETS = /^[\s[{]*[[{]|[\]}][\s,;\]}]*$/g;

function plain(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text
    .replace(WITHOUT_WIDTH, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(MINUS, '-')
    .replace(APOSTROPHE, "'")
    .replace(QUOTE, '"')
    .replace(FIXED_BLANK, (_, at: number, line: string) => (partsThousands(line, at) ? THIN : ' '));
}
/** Between a digit and exactly three more. */
const partsThousands = (line: string, at: number): boolean =>
  /\d/.test(line[at - 1] ?? '') && /^\d{3}(?!\d)/.test(line.slice(at + 1, at + 5));

export function linesOf(text: string): Line[] {
  const raws = text.split(/\r\n|[\n\r\f\u0085\u2028\u2029]/, MOST_LINES);
  const lines = raws.map((raw, i): Line => {
    const text = plain(raw).replace(REMARK, '').replace(BRACKETS, '');
    return { at: i + 1, raw, text, silent: text.trim() === '' || COMMENT.test(text) };
  });
  return unwrapped(lines);
}

/** Some spreadsheets put each whole row into quotes once more. */
function unwrapped(lines: Line[]): Line[] {
  const wrapped = /^\s*"([^"]*[^"\d.,+-][^"]*|[^"]*\d,\d+\.[^"]*|[^"]*\.\d+,[^"]*)"\s*$/;
  const spoken = lines.filter((line) => !line.silent);
  if (!spoken.length || !spoken.every(({ text }) => wrapped.test(text))) return lines;
  return lines.map((line) => ({ ...line, text: line.text.replace(wrapped, '$1') }));
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
