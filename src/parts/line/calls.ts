/** Where a text makes layers, and with which arguments. */
import { refusedBy, Refused } from './layer.ts';
import { isOurs, signatureOf, type Signature } from './signatures.ts';
import { short } from './text.ts';

/** The beginning of a call: its arguments are read once it is chosen. */
export interface Found {
  readonly name: string;
  readonly signature: Signature;
  readonly start: number;
  /** Where its arguments begin. */
  readonly from: number;
}
export interface Call extends Found {
  /** As it stands, from the name to the closing bracket. */
  readonly text: string;
  readonly parts: readonly string[];
  readonly end: number;
}

const MADE = /\b((?:Lazy)?Conv(?:Transpose)?[123]d|Conv[123]D(?:Transpose)?|conv(?:_transpose)?[123]d)\s*\(/g;
/** What is defined is not called. */
const DEFINED = /\b(?:class|def)\s+$/;
const PATH = /(?:\w+\.)+$/;
const LONGEST_PATH = 64;

/** No call is longer; one that is never closed ends here. */
const LONGEST_CALL = 2000;

/** The arguments up to the bracket that closes the call, or as far as the text goes; and where that is. */
export function argumentsAt(code: string, from: number): { parts: string[]; end: number } {
  const parts = [''];
  let depth = 0;
  let quote = '';
  let at = from;
  const stop = Math.min(code.length, from + LONGEST_CALL);
  for (; at < stop; at++) {
    const letter = code[at];
    if (quote) quote = letter === quote ? '' : quote;
    else if (letter === "'" || letter === '"') quote = letter;
    else if ('([{'.includes(letter)) depth++;
    else if (')]}'.includes(letter) && --depth < 0) break;
    if (letter === ',' && depth === 0 && !quote) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  const trimmed = parts.map((part) => part.replace(/\s+/g, ' ').trim());
  // A comma at the end is no argument.
  if (trimmed.at(-1) === '') trimmed.pop();
  return { parts: trimmed, end: Math.min(at + 1, code.length) };
}

/** What stands right before a place in the text. */
const beforeIn = (code: string, start: number): string =>
  code.slice(Math.max(0, start - LONGEST_PATH), start);

export const isDefined = (code: string, start: number): boolean => DEFINED.test(beforeIn(code, start));

export function callsIn(code: string): Found[] {
  const calls: Found[] = [];
  for (const { 0: head, 1: name, index: start } of code.matchAll(MADE)) {
    const path = PATH.exec(beforeIn(code, start))?.[0] ?? '';
    if (isDefined(code, start) || !isOurs(name, path)) continue;
    calls.push({ name, signature: signatureOf(name), start, from: start + head.length });
  }
  return calls;
}

/** PyTorch prints a lazy layer with the input channels that it has not yet: LazyConv2d(0, 96, kernel_size=…). */
function withoutNone(name: string, parts: readonly string[]): readonly string[] {
  const printed = name.startsWith('Lazy') && /^0, ?[^=,]+, ?kernel_size ?=/.test(parts.join(', '));
  return printed ? parts.slice(1) : parts;
}

export function callAt(code: string, found: Found): Call {
  const { parts, end } = argumentsAt(code, found.from);
  const text = short(code.slice(found.start, end));
  return { ...found, text, parts: withoutNone(found.name, parts), end };
}

/** A name with what it belongs to, right before a bracket. */
const CALLED = /(?<![\w.])[\w.]{1,80}(?=\s*\()/g;

/** What else a text seems to be about: another library's layer, or the attributes of an ONNX node. */
export function foreignIn(code: string): string | undefined {
  for (const [called] of code.matchAll(CALLED)) if (/conv/i.test(called)) return short(called);
  return /\bkernel_shape\b|\bpads\s*[:=]/.test(code) ? 'ONNX' : undefined;
}

/** Numbers that Python does not read: 010, 1__0, 1_. What stands in quotes is none. */
const MISWRITTEN = /(?<![\w.])(?:0[\d_]*[1-9][\d_]*(?![\w.])|\d[\d_]*(?:__|_(?!\w)))/;
const isMiswritten = (part: string): boolean => MISWRITTEN.test(part.replace(/'[^']*'|"[^"]*"/g, "''"));

/** Other libraries have layers of the same name with more arguments. */
const noArgument = (found: string, library: Signature['library'], name: string): Refused =>
  new Refused('noArgument', {
    found,
    library: library === 'Keras' ? 'Keras' : 'PyTorch',
    name: short(name),
  });

/** Arguments by name, as Python binds them. */
export function bound({ name, signature: { library, order, only = [] }, parts }: Call): Map<string, string> {
  const given = new Map<string, string>();
  let named = false;
  for (const [place, part] of parts.entries()) {
    if (part === '' || isMiswritten(part)) throw refusedBy('Python', 'invalid syntax');
    if (part.startsWith('*')) throw new Refused('unsolved', { name: 'arguments', text: short(part) });
    const [, keyword, value] = /^([A-Za-z_]\w*) ?=(?!=) ?(.*)$/s.exec(part) ?? [];
    named ||= keyword !== undefined;
    if (named && keyword === undefined)
      throw refusedBy('Python', 'positional argument follows keyword argument');
    const argument = keyword ?? order[place];
    if (argument === undefined)
      throw refusedBy('Python', `${name} takes ${order.length} positional arguments but more were given`);
    if (!order.includes(argument) && !only.includes(argument)) throw noArgument(name, library, argument);
    if (given.has(argument))
      throw refusedBy('Python', `${name} got multiple values for argument '${argument}'`);
    given.set(argument, value ?? part);
  }
  return given;
}
