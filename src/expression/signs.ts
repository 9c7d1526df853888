/** Signs that a keyboard, a phone or a page writes differently, and which have one meaning in a formula. */

const SIGNS: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '‒': '-',
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∗': '*',
  '∙': '*',
  '•': '*',
  '÷': '/',
  '∕': '/',
  '⁄': '/',
  '≤': '<=',
  '≥': '>=',
  '⩽': '<=',
  '⩾': '>=',
  '≠': '!=',
};

/** Marks without a width, which no keyboard shows: a mark of order, a place where a line may break, a soft hyphen. */
const INVISIBLE = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/;

/** t², t⁻¹, t¹⁰; not where another power follows, for (t²)^3 is not t^(2^3). */
const RAISED = /[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?![⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]|\s*(?:\^|\*\*))/g;

/** ½ and its like. After a digit it is part of a mixed number, 2½ = 2 + 1/2, and stays as it is. */
const FRACTION = /^[¼-¾⅐-⅞↉]$/;

/** Mixed numbers as sums. */
export const withSums = (plain: string): string =>
  plain.replace(/(?<![\w.,])(\d+)\s*([¼-¾⅐-⅞])/g, (_, whole: string, part: string) => {
    return `(${whole} + ${part.normalize('NFKC').replace('⁄', '/')})`;
  });

/** A piece of a text, as the language writes it, and where in the text it stood. */
export interface Piece {
  readonly plain: string;
  readonly at: number;
}

/** A formula sign by sign, each in the one form that the language has for it. What has no such form stays as it is. */
export function plainPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  const raised = new Map([...text.matchAll(RAISED)].map(({ 0: run, index }) => [index, run]));
  let afterDigit = false;
  for (let at = 0; at < text.length;) {
    const run = raised.get(at) ?? String.fromCodePoint(text.codePointAt(at)!);
    const isMixed = afterDigit && FRACTION.test(run);
    const plain = raised.has(at) ? `^(${lowered(run)})` : isMixed ? run : plainSign(run);
    if (plain.trim() !== '') afterDigit = /\d$/.test(plain);
    pieces.push({ plain, at });
    at += run.length;
  }
  return pieces;
}

/** '⁻¹²' as '-12': the compatible form of a raised sign is the sign itself. */
const lowered = (run: string): string => run.normalize('NFKC').replaceAll('−', '-');

function plainSign(sign: string): string {
  if (SIGNS[sign] !== undefined) return SIGNS[sign];
  if (INVISIBLE.test(sign)) return '';
  if (/^\p{Zs}$/u.test(sign)) return ' ';
  // Full-width and mathematical letters, digits and signs (ｔ，𝑡), lowered digits (log₂) and fractions (½).
  const compatible = sign.normalize('NFKC');
  if (/^\d+⁄\d+$/.test(compatible)) return `(${compatible.replace('⁄', '/')})`;
  const isRaised = /^[⁰¹²³⁴-⁾ⁿⁱªº\u02b0-\u02b8\u1d2c-\u1d6a]$/.test(sign);
  return compatible !== sign && !isRaised && /^[\w().,<>=!?:+*/^\u0391-\u03c9-]+$/.test(compatible)
    ? compatible
    : sign;
}
