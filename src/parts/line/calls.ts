/** Where a text makes layers, and with which arguments. */
import { refusedBy, Refused } from './layer.ts';
import { signatureOf, type Signature } from './signatures.ts';
import { short } from './text.ts';

export interface Call {
  readonly name: string;
  readonly signature: Signature;
  /** As it stands, from the name to the closing bracket. */
  readonly text: string;
  readonly start: number;
  readonly parts: readonly string[];
}

const MADE = /\b((?:Lazy)?Conv(?:Transpose)?[123]d|Conv[123]D(?:Transpose)?|conv(?:_transpose)?[123]d)\s*\(/g;
/** Another layer's definition, and other libraries' functions of the same name. */
const NOT_MADE = /(?:\bclass\s+|\bdef\s+|\b(?:tf\.nn|tf\.compat\.v1\.nn|lax|jax\.\w+|scipy\.\w+|cv2)\.)$/;

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

export function callsIn(code: string): Call[] {
  const calls: Call[] = [];
  for (const { 0: head, 1: name, index: start } of code.matchAll(MADE)) {
    // Inside the one before: a layer that is an argument of another.
    if (NOT_MADE.test(code.slice(Math.max(0, start - 32), start))) continue;
    const { parts, end } = argumentsAt(code, start + head.length);
    calls.push({ name, signature: signatureOf(name), text: short(code.slice(start, end)), start, parts });
  }
  return calls;
}

/** What else a text seems to be about: another library's layer, or the attributes of an ONNX node. */
export function foreignIn(code: string): string | undefined {
  const [, called] = /([\w.]*conv\w*)\s*\(/i.exec(code) ?? [];
  if (called) return short(called);
  return /\bkernel_shape\b|\bpads\s*[:=]/.test(code) ? 'ONNX' : undefined;
}

/** Arguments by name, as Python binds them. */
export function bound({ name, signature: { order, only = [] }, parts }: Call): Map<string, string> {
  const given = new Map<string, string>();
  let named = false;
  for (const [place, part] of parts.entries()) {
    if (part === '') throw refusedBy('Python', 'invalid syntax');
    if (part.startsWith('*')) throw new Refused('notNumber', { name: 'arguments', text: short(part) });
    const [, keyword, value] = /^([A-Za-z_]\w*) ?=(?!=) ?(.*)$/s.exec(part) ?? [];
    named ||= keyword !== undefined;
    if (named && keyword === undefined)
      throw refusedBy('Python', 'positional argument follows keyword argument');
    const argument = keyword ?? order[place];
    if (argument === undefined)
      throw refusedBy('Python', `${name} takes ${order.length} positional arguments but more were given`);
    if (!order.includes(argument) && !only.includes(argument))
      throw refusedBy('Python', `${name} got an unexpected keyword argument '${short(argument)}'`);
    if (given.has(argument))
      throw refusedBy('Python', `${name} got multiple values for argument '${argument}'`);
    given.set(argument, value ?? part);
  }
  return given;
}
