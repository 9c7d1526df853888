import { create, parseDependencies } from 'mathjs/number';
import type { MathNode } from 'mathjs/number';
import { ExpressionError } from './error.ts';

// `create(parseDependencies)` bundles to 39 kB compressed; importing `parse` itself brings the whole of
// mathjs/number, 105 kB. Only the parser is used: its own evaluator, however configured, would run `1:1e7`.
const { parse: mathjsParse } = create(parseDependencies);

/**
 * The syntax tree of a scanned text.
 *
 * Throws ExpressionError 'syntax' (with the place where reading stopped), or 'too-complex' if the parser runs
 * out of stack, which the limits on length and parentheses should have made impossible.
 */
export function parse(text: string): MathNode {
  try {
    return mathjsParse(text);
  } catch (error) {
    if (error instanceof RangeError) throw new ExpressionError('too-complex');
    const at = error instanceof SyntaxError ? stoppedAt(error, text) : undefined;
    throw new ExpressionError('syntax', at === undefined ? '' : near(text, at), at);
  }
}

/** mathjs counts characters from 1; undefined where the text simply ends too early. */
function stoppedAt(error: SyntaxError & { char?: number }, text: string): number | undefined {
  const at = (error.char ?? 0) - 1;
  return at >= 0 && at < text.trimEnd().length ? at : undefined;
}

/** A short quotation that starts where reading stopped. */
function near(text: string, at: number): string {
  return text.slice(at, at + 12).trim();
}
