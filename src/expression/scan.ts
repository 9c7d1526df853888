import { ExpressionError } from './error.ts';
import { LIMITS } from './limits.ts';
import { plainPieces } from './signs.ts';

/** Letters, digits and the signs of the grammar. No quotes, brackets, braces, semicolons, `%`, `#`, new lines. */
const allowed = /^[A-Za-z\u0391-\u03a9\u03b1-\u03c9_0-9 \t+\-*/^().,<>=!?:]$/;

/** Hexadecimal, octal and binary numbers, which the parser would take. */
const otherBase = /(?<![\w.])0[xob]\w*/i;

/**
 * Looks at a formula character by character, before any recursive parser does.
 *
 * Returns the text with typographic signs replaced (− by -, × by *, ² by ^(2)).
 * Throws ExpressionError 'empty', 'too-long', 'character', 'number' or 'too-complex'; its `at` counts in that text, as those of the parser do.
 */
export function scan(text: string): string {
  if (text.length > LIMITS.characters) throw new ExpressionError('too-long', String(text.length));
  if (text.trim() === '') throw new ExpressionError('empty');
  let plain = '';
  for (const piece of plainPieces(text))
    for (const character of piece.plain) {
      if (!allowed.test(character)) throw new ExpressionError('character', visible(character), plain.length);
      plain += character;
    }
  checkParentheses(plain);
  const base = otherBase.exec(plain);
  if (base) throw new ExpressionError('number', base[0], base.index);
  return plain;
}

/** At most so many levels; a parenthesis that never closes is left to the parser. */
function checkParentheses(text: string): void {
  let level = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') level++;
    else if (text[at] === ')') level--;
    if (level > LIMITS.parentheses) throw new ExpressionError('too-complex', '(', at);
  }
}

/** A control character or half a surrogate pair has no picture: name it by its code point. */
function visible(character: string): string {
  if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)) return character;
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
