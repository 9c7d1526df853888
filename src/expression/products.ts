/** Multiplications that are not written: `2t`, `2(t+1)`, `t(1-t)`, `sin(2πt)`. */
import { constants } from './constants.ts';

const TOKEN = /\s+|\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?|[A-Za-z_][\w]*|[\u0391-\u03c9]|[^]/gi;
const WORDS = new Set(['and', 'or', 'not', 'mod', 'xor', 'to', 'in']);

/** Operators after which a product that is not written may be meant as one piece. */
const BINDS = new Set(['/', '^', 'mod']);

const isNumber = (token: string) => /^[\d.]/.test(token);
const isName = (token: string) => /^[A-Za-z_\u0391-\u03c9]/.test(token) && !WORDS.has(token);
const ends = (token = '') => isNumber(token) || isName(token) || token === ')';
/** The minus of e^-2t, which leaves the operator before it in force. */
const isPrefix = (token: string, last: string) => '+-'.includes(token) && last !== '' && !ends(last);
const begins = (token = '') => isNumber(token) || isName(token) || token === '(';

/**
 * With every multiplication written; undefined where that has two meanings, as in `1/2t` and `2^2t`. A name before a parenthesis is a call,
 * unless it is a variable or a constant.
 */
export function withProducts(plain: string, variables: ReadonlySet<string>): string | undefined {
  let [out, last, sign] = ['', '', ''];
  const outside: string[] = [];
  for (const token of plain.match(TOKEN) ?? []) {
    if (token.trim() === '') {
      out += token;
      continue;
    }
    const calls = token === '(' && isName(last) && !isFactor(last, variables);
    if (ends(last) && begins(token) && !calls) {
      if (BINDS.has(sign) || (isNumber(last) && isNumber(token))) return undefined;
      out = `${out.trimEnd()}*`;
    } else if (!begins(token) && token !== ')' && !isPrefix(token, last)) sign = token;
    if (token === '(') outside.push(sign);
    if (token === '(') sign = '';
    if (token === ')') sign = outside.pop() ?? '';
    out += token;
    last = token;
  }
  return out;
}

const isFactor = (name: string, variables: ReadonlySet<string>) => variables.has(name) || constants.has(name);
