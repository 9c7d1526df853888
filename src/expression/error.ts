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
  unsupported: (detail) => `“${detail}” is not part of the formula language.`,
};

/**
 * A formula that was refused, and why.
 *
 * `message` is an English sentence for the person who typed the formula. `code` and `detail` (the piece that
 * offends: a name, an operator, a signature) let a caller say it in another language; `at` is the index of
 * that piece in the text, where it is known.
 */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  readonly code: ExpressionErrorCode;
  readonly detail: string;
  readonly at: number | undefined;

  constructor(code: ExpressionErrorCode, detail = '', at?: number) {
    super(sentences[code](detail));
    this.code = code;
    this.detail = detail;
    this.at = at;
  }
}
