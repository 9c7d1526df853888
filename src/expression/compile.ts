import { constants } from './constants.ts';
import { evaluateTerm } from './evaluate.ts';
import type { Binding } from './evaluate.ts';
import { functions } from './functions.ts';
import { LIMITS } from './limits.ts';
import { printNumpy } from './numpy.ts';
import type { NumpyCode } from './numpy.ts';
import { read } from './read.ts';
import type { Term } from './term.ts';

/** A formula that was read, checked and is ready to run. */
export interface CompiledExpression {
  /** As typed. */
  readonly text: string;
  /** The variables it really uses, in the order they were offered. */
  readonly variables: readonly string[];
  /**
   * The formula at each of `length` samples. Work and memory grow with nodes × length, never with a number
   * in the text. NaN and infinities are returned as they come: see `firstBad`.
   *
   * @param bindings each variable in use: an array of that length, or one number for all samples. Not mutated.
   * @throws RangeError if a variable is missing or of another length, or `length` is not in 0…2²⁴.
   */
  evaluate(bindings: Readonly<Record<string, Binding>>, length: number): Float64Array<ArrayBuffer>;
  /**
   * The same formula for Python, with the values of `evaluate` wherever those are finite. It is a scalar where
   * the formula has no variable in it.
   */
  toNumpy(): NumpyCode;
}

/**
 * Reads a formula such as `3*delta(n-1) + sin(2*pi*n/8)`.
 *
 * The language: numbers, the given variables, pi, e, tau; + − * / ^ mod; < <= > >= == != (1 or 0, chains
 * such as `0 <= t < 1` too); and, or, not; `a ? b : c`; parentheses; the functions of `functions.ts`. `log`
 * is the natural logarithm, `^` binds to the right and before a minus: −x^2 = −(x^2). Multiplication is
 * always written: `2x` has one meaning, but `1/2x` has two, and `t(1-t)` looks like a call.
 *
 * @param text at most 200 characters, 100 nodes.
 * @param variables the names the formula may use.
 * @throws ExpressionError, for anything the person who typed the text can mend.
 * @throws TypeError if `text` is not a string or a variable's name is taken or not a name: the caller's fault.
 */
export function compile(text: string, variables: readonly string[]): CompiledExpression {
  checkCall(text, variables);
  const term = read(text, variables);
  const used = namesIn(term);
  const inUse = variables.filter((name) => used.has(name));
  return {
    text,
    variables: inUse,
    evaluate(bindings, length) {
      checkBindings(inUse, bindings, length);
      const value = evaluateTerm(term, bindings, length);
      // a formula that is one variable would otherwise hand back the caller's own array
      return typeof value === 'number' ? new Float64Array(length).fill(value) : value.slice();
    },
    toNumpy: () => printNumpy(term),
  };
}

function namesIn(term: Term): Set<string> {
  if (term.kind === 'variable') return new Set([term.name]);
  if (term.kind === 'number') return new Set();
  return new Set(term.terms.flatMap((child) => [...namesIn(child)]));
}

function checkCall(text: string, variables: readonly string[]): void {
  if (typeof text !== 'string') throw new TypeError(`compile: text must be a string, got ${typeof text}`);
  for (const name of variables) {
    if (!/^[A-Za-z\u0391-\u03a9\u03b1-\u03c9_][\w\u0391-\u03a9\u03b1-\u03c9]*$/.test(name))
      throw new TypeError(`compile: a variable must be a name of letters, digits and _, got '${name}'`);
    if (constants.has(name) || functions.has(name) || reserved.has(name))
      throw new TypeError(`compile: a variable must not be called '${name}', which the language uses`);
  }
}

/** Words that the parser does not read as names. */
const reserved = new Set('and or not xor mod to in true false null undefined NaN Infinity end'.split(' '));

function checkBindings(
  variables: readonly string[],
  bindings: Readonly<Record<string, Binding>>,
  length: number,
): void {
  if (!Number.isInteger(length) || length < 0 || length > LIMITS.samples)
    throw new RangeError(`evaluate: length must be an integer from 0 to ${LIMITS.samples}, got ${length}`);
  for (const name of variables) {
    const binding = Object.hasOwn(bindings, name) ? bindings[name] : undefined;
    if (typeof binding === 'number') continue;
    if (!(binding instanceof Float64Array))
      throw new RangeError(`evaluate: '${name}' must be a number or a Float64Array, got ${typeof binding}`);
    if (binding.length !== length)
      throw new RangeError(`evaluate: '${name}' must have ${length} samples, got ${binding.length}`);
  }
}
