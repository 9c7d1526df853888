/** Bars: `|t|` is a magnitude, and `||` between two operands is "or". */
import { functions } from './functions.ts';

const OPERAND = /[\w.)\u0391-\u03c9]\s*$/;
const WORD = /\b(?:and|or|not|mod)\s*$/;
const BEGINS = /^[\w.(\u0391-\u03c9]/;
const CALLED = /(?<![\w.])[A-Za-z]\w*\s*$/;
/** What may follow the argument of a function that is between bars: in ln|t|^2 it is not said where that ends. */
const AFTER_CALL = /^\s*(?:$|[-+),<>=?:])/;

/** What one bar does at its place; 'call' opens the argument of a function, as in ln|t|. */
type Bar = 'open' | 'call' | 'close' | 'or';

interface Reading {
  /** What is written so far. */
  out: string;
  readonly open: { readonly from: number; readonly isCall: boolean }[];
  /** Where `out` ended when a magnitude was closed last. */
  closed: number;
}

/** `t<0 || t>1` where no bar can be that of a magnitude, and `(t<0) | (t>1)`, of comparisons alone. */
export function withOrs(plain: string): string {
  const isCompared = (part: string) => /[<>=]/.test(part);
  const parts = plain.split(/\s*\|\|\s*/);
  if (parts.length > 1 && parts.every((part) => part !== '' && !part.includes('|')))
    return parts.join(' or ');
  const [first, second, ...more] = plain.split('|');
  const isOr = second !== undefined && more.length === 0 && isCompared(first) && isCompared(second);
  return isOr ? `${first.trimEnd()} or ${second.trimStart()}` : plain;
}

/** The text with every bar rewritten; as it was where the bars have two readings or none. */
export function withMagnitudes(plain: string): string {
  const parts = plain.split('|');
  if (parts.length < 3) return plain;
  const reading: Reading = { out: '', open: [], closed: -1 };
  for (let at = 0; at < plain.length; at++) {
    const rest = plain.slice(at + 1);
    const bar = plain[at] === '|' ? kindOf(reading, rest, parts.length - 1) : undefined;
    if (plain[at] !== '|') reading.out += plain[at];
    else if (bar === undefined || !write(reading, bar, rest)) return plain;
    if (bar === 'or') at += /^\|\s*/.exec(rest)![0].length;
  }
  return reading.open.length === 0 ? reading.out : plain;
}

/** What a bar does, from what is before and after it; undefined where that is in doubt. */
function kindOf({ out, open, closed }: Reading, rest: string, bars: number): Bar | undefined {
  if (!OPERAND.test(out) || WORD.test(out)) return 'open';
  if (open.length > 0) {
    // |t|t|t| and |t || t|
    const isInDoubt = bars > 2 && (BEGINS.test(rest.trimStart()) || /\s$/.test(out)) && !/^\s*$/.test(rest);
    return isInDoubt ? undefined : 'close';
  }
  if (rest.startsWith('|')) return 'or';
  if (functions.has(CALLED.exec(out)?.[0].trim() ?? '')) return 'call';
  // A product that is not written: 2|t|, |t||t|; not (t > 0)|(t < 2)|…, n | 1 | t, |t|-t|-t|.
  return BEGINS.test(rest) && (closed === out.length || /[^\s)]$/.test(out)) ? 'open' : undefined;
}

/** Writes a bar; false where what it closes is no whole formula. */
function write(reading: Reading, bar: Bar, rest: string): boolean {
  if (bar === 'or') reading.out = `${reading.out.trimEnd()} or `;
  else if (bar === 'close') {
    const { from, isCall } = reading.open.pop()!;
    if (!isWhole(reading.out.slice(from)) || (isCall && !AFTER_CALL.test(rest))) return false;
    reading.out += isCall ? '))' : ')';
    reading.closed = reading.out.length;
  } else {
    const blank = bar === 'open' && OPERAND.test(reading.out) && !/\s$/.test(reading.out) ? ' ' : '';
    reading.out = bar === 'call' ? `${reading.out.trimEnd()}(abs(` : `${reading.out}${blank}abs(`;
    reading.open.push({ from: reading.out.length, isCall: bar === 'call' });
  }
  return true;
}

/** A formula without a comparison, its parentheses in pairs. */
function isWhole(contents: string): boolean {
  let level = 0;
  for (const sign of contents) {
    if (sign === '(') level++;
    if (sign === ')') level--;
    if (level < 0) return false;
  }
  return level === 0 && contents.trim() !== '' && !/[<>=]/.test(contents);
}
