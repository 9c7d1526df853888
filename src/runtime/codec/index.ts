/**
 * The value of one param as text in a link, and back. Whatever arrives, what comes out is a legal value: out of range is
 * clamped, and what can't be read falls back alone.
 */
import type { ParamSpec } from '../../widgets/contract.ts';
import type { Kind } from './kind.ts';
import { kinds } from './kinds.ts';

export { toStep } from './kind.ts';
export { EXPRESSION_MOST } from './kinds.ts';

export interface Decoded {
  readonly value: unknown;
  readonly status: 'ok' | 'clamped' | 'unreadable';
}

const kindOf = (spec: ParamSpec) => kinds[spec.kind] as unknown as Kind<ParamSpec, unknown>;

/** The nearest legal value to a candidate, or `fallback` where there is none. */
export function coerce(spec: ParamSpec, value: unknown, fallback: unknown = spec.default): unknown {
  const legal = kindOf(spec).coerce(spec, value);
  return legal === undefined ? fallback : legal;
}

/** Text for a link; null for what must stay on the reader's machine. */
export function encode(spec: ParamSpec, value: unknown): string | null {
  return kindOf(spec).encode(value);
}

/** Never throws. `fallback` stands in for what can't be read. */
export function decode(spec: ParamSpec, text: string, fallback: unknown = spec.default): Decoded {
  const candidate = kindOf(spec).parse(text, spec);
  const value = kindOf(spec).coerce(spec, candidate);
  if (value === undefined) return { value: fallback, status: 'unreadable' };
  return { value, status: sameValue(spec, candidate, value) ? 'ok' : 'clamped' };
}

/** Whether two values are the same to a link, or the very same private data. */
export function sameValue(spec: ParamSpec, a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const text = encode(spec, a);
  return text !== null && text === encode(spec, b);
}
