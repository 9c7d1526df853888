/** What a kind of param must be able to do for a link, and the small parts that several kinds share. */
import type { ParamSpec, SignalSpec, ValueOf } from '../../widgets/contract.ts';

export type SpecOf<K extends ParamSpec['kind']> = K extends 'signal' | 'curve'
  ? SignalSpec
  : Extract<ParamSpec, { kind: K }>;

export interface Kind<S extends ParamSpec, V = ValueOf<S>> {
  /** The nearest legal value, or undefined where there is none. */
  coerce(spec: S, value: unknown): V | undefined;
  /** Text for a link, or null for what must not enter one. */
  encode(value: V): string | null;
  /** Text to a candidate for `coerce`. */
  parse(text: string, spec: S): unknown;
}

export type Pair = readonly [number, number];

/** Never −0, which a link can't hold. */
export const clamp = (value: number, min: number, max: number): number =>
  Math.min(max, Math.max(min, value)) + 0;
export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
export const isNumbers = (value: unknown): value is number[] => Array.isArray(value) && value.every(isNumber);
export const isPair = (value: unknown): value is [number, number] => isNumbers(value) && value.length === 2;

/** A number as a link spells it: plain decimal notation, nothing else that `Number` would take. */
export const parseNumber = (text: string): number =>
  /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
export const parseNumbers = (text: string): number[] => text.split(',').map(parseNumber);

/** The nearest multiple of `step` above `min`, without the dust of binary fractions. */
export function toStep(value: number, min: number, step: number | undefined): number {
  if (!step) return value;
  return Number((min + Math.round((value - min) / step) * step).toPrecision(12));
}

/** Two numbers, each on its own steps within its own bounds. */
export function coercePair(value: unknown, low: Pair, high: Pair, step?: number): Pair | undefined {
  if (!isPair(value)) return undefined;
  const one = (i: 0 | 1) => clamp(toStep(clamp(value[i], low[i], high[i]), low[i], step), low[i], high[i]);
  return [one(0), one(1)];
}

/** Without control characters or halves of a character, neither of which a link can hold, and no longer than `most`. */
export const cleanText = (text: string, most: number): string =>
  text
    .replace(/\p{Cc}/gu, '')
    .slice(0, most)
    .replace(/\p{Cs}/gu, '');
