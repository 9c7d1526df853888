import { LIMITS } from './limits.ts';

/** Why a formula was refused. The list is closed, so that a caller can word each one in its own language. */
export type ExpressionErrorCode =
  | 'empty'
  | 'too-long'
  | 'too-complex'
  | 'character'
  | 'syntax'
  | 'number'
  | 'name'
  | 'call'
  | 'arguments'
  | 'implicit'
  | 'comma'
  | 'unsupported';

/** The default English sentence for each code; `detail` is the offending piece of the formula. */
const sentences: Record<ExpressionErrorCode, (detail: string) => string> = {
  empty: () => 'The formula is empty. Try sin(t), for example.',
  'too-long': () => `The formula is too long: at most ${LIMITS.characters} characters.`,
  'too-complex': () => 'The formula has too many parts, or too many parentheses inside one another.',
  character: (detail) => `The character “${detail}” has no meaning in a formula here.`,
  syntax: (detail) =>
    detail
      ? `The formula cannot be read near “${detail}”.`
      : 'The formula stops too early: something is missing.',
  number: (detail) => `“${detail}” is not a number that a formula can hold.`,
  name: (detail) => `There is nothing called “${detail}” here.`,
  call: (detail) => `“${detail}” is not a function that formulas know.`,
  arguments: (detail) => `Wrong number of arguments: it is written ${detail}.`,
  implicit: (detail) =>
    `Write every multiplication with a *, and every function with parentheses, in “${detail}”.`,
  comma: (detail) => `Is “${detail}” the number ${detail.replace(',', '.')}?`,
  unsupported: (detail) => `“${detail}” is not part of the formula language.`,
};

/** What a reader can do about it. */
interface Advice {
  /** How it is written here, in a sentence of its own that stands in for what was wrong. */
  readonly why?: string;
  /** Formulas that can be read: one, or of a comma in doubt both meanings, the decimal number first. */
  readonly instead?: readonly string[];
}

/**
 * A formula that was refused, and why.
 *
 * `message` is an English sentence or two for the person who typed the formula. `code` and `detail` (the piece that
 * offends: a name, an operator, a signature) let a caller say it in another language; `at` is the index of
 * that piece in the text, where it is known; `instead` is what can be written instead.
 */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  readonly code: ExpressionErrorCode;
  readonly detail: string;
  at: number | undefined;
  readonly instead: readonly string[];

  constructor(code: ExpressionErrorCode, detail = '', at?: number, { why, instead = [] }: Advice = {}) {
    super(
      [why ?? sentences[code](detail), write(instead, detail, why?.endsWith('?') ?? false)]
        .filter(Boolean)
        .join(' '),
    );
    this.code = code;
    this.detail = detail;
    this.at = at;
    this.instead = instead;
  }

  /** The same, with advice. */
  with(advice: Advice): ExpressionError {
    return new ExpressionError(this.code, this.detail, this.at, advice);
  }
}

/** Longer formulas are not said twice. */
const LONGEST = 60;

function write([formula, other]: readonly string[], comma: string, isAsked: boolean): string {
  if (formula === undefined) return '';
  const isLong = formula.length > LONGEST && other !== undefined;
  const number = isLong ? comma.replace(',', '.') : formula;
  if (other === undefined) return `${isAsked ? 'Then write' : 'Write'} “${number}”.`;
  if (other.includes(comma.replace(',', ', '))) {
    const separate = isLong ? comma.replace(',', ', ') : other;
    return `Then write “${number}”. If it separates two arguments, write “${separate}”, with a blank.`;
  }
  const whole = comma.replace(',', '');
  return `Then write “${number}”. If it is ${whole}, write “${isLong ? whole : other}”.`;
}
