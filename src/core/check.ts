import type { Numbers, Shape, Vec } from './vector.ts';
import { formatShape, sizeOf } from './vector.ts';

/*
 * The checks at the boundary of the core. Each throws one error that says who, the rule, and what arrived:
 * "gaussian: sigma must be a finite number ≥ 0, got -1". A wrong value is a RangeError, a wrong kind a TypeError.
 */

/** What arrived, short enough for an error message. */
function show(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined)
    return String(value);
  if (typeof value === 'string') return `'${value}'`;
  if (ArrayBuffer.isView(value)) return value.constructor.name;
  return Array.isArray(value) ? `[${value.map(show).join(', ')}]` : typeof value;
}

/** Throws a RangeError unless `ok`. */
export function demand(ok: boolean, who: string, rule: string, got: unknown): asserts ok {
  if (!ok) throw new RangeError(`${who}: ${rule}, got ${typeof got === 'string' ? got : show(got)}`);
}

function checkNumber(who: string, what: string, value: number): void {
  if (typeof value !== 'number') throw new TypeError(`${who}: ${what} must be a number, got ${show(value)}`);
}

/** `value` is a finite number within [low, high]. */
export function checkFinite(
  who: string,
  what: string,
  value: number,
  low = -Infinity,
  high = Infinity,
): void {
  checkNumber(who, what, value);
  const rule = low === -Infinity ? '' : high === Infinity ? ` ≥ ${low}` : ` in [${low}, ${high}]`;
  const ok = Number.isFinite(value) && value >= low && value <= high;
  demand(ok, who, `${what} must be a finite number${rule}`, value);
}

/** `value` is a finite number above zero. */
export function checkPositive(who: string, what: string, value: number): void {
  checkNumber(who, what, value);
  demand(Number.isFinite(value) && value > 0, who, `${what} must be a finite number > 0`, value);
}

/** `value` is a whole number within [low, high]. */
export function checkInteger(who: string, what: string, value: number, low: number, high = Infinity): void {
  checkNumber(who, what, value);
  const rule = high === Infinity ? `≥ ${low}` : `in [${low}, ${high}]`;
  const ok = Number.isSafeInteger(value) && value >= low && value <= high;
  demand(ok, who, `${what} must be a whole number ${rule}`, value);
}

/** `value` is one of the words in `choices`. */
export function checkChoice(who: string, what: string, value: string, choices: readonly string[]): void {
  const list = choices.map((choice) => `'${choice}'`).join(' | ');
  demand(choices.includes(value), who, `${what} must be ${list}`, show(value));
}

/** `shape` is `[n]` or `[height, width]` of whole numbers ≥ 1. */
export function checkShape(who: string, what: string, shape: Shape): void {
  if (!Array.isArray(shape)) throw new TypeError(`${who}: ${what} must be an array, got ${show(shape)}`);
  const axes: readonly number[] = shape;
  const ok = (axes.length === 1 || axes.length === 2) && axes.every((n) => Number.isSafeInteger(n) && n >= 1);
  demand(ok, who, `${what} must be [n] or [height, width] of whole numbers ≥ 1`, axes);
}

/** `shape` is `[height, width]` of whole numbers ≥ 1: a picture, not a signal. */
export function checkPicture(who: string, what: string, shape: Shape): void {
  checkShape(who, what, shape);
  demand(shape.length === 2, who, `${what} must be [height, width]`, [...shape]);
}

/** `values` is a Float64Array, of this length when one is given. */
export function checkVec(who: string, what: string, values: Vec, length?: number): void {
  if (!(values instanceof Float64Array)) {
    throw new TypeError(`${who}: ${what} must be a Float64Array, got ${show(values)}`);
  }
  if (length === undefined) demand(values.length > 0, who, `${what} must not be empty`, 'length 0');
  else demand(values.length === length, who, `${what} must hold ${length} numbers`, values.length);
}

/** `values` is a Float64Array or a Float32Array, the kind of `like` where that is given, and of this length. */
export function checkNumbers(
  who: string,
  what: string,
  values: Numbers,
  length: number,
  like?: Numbers,
): void {
  const kinds = [Float64Array, Float32Array].filter((kind) => like === undefined || like instanceof kind);
  if (!kinds.some((kind) => values instanceof kind)) {
    const rule = kinds.map((kind) => `a ${kind.name}`).join(' or ');
    throw new TypeError(`${who}: ${what} must be ${rule}, got ${show(values)}`);
  }
  demand(values.length === length, who, `${what} must hold ${length} numbers`, values.length);
}

/** `values` is a Float64Array with exactly the numbers that `shape` calls for. */
export function checkFits(who: string, what: string, values: Vec, shape: Shape): void {
  checkVec(who, what, values);
  const size = sizeOf(shape);
  // The sentence is made where it is said: to make it takes as long as a short transform's passes.
  if (values.length !== size)
    demand(false, who, `${what} must hold ${formatShape(shape)} numbers`, values.length);
}

/** No NaN and no infinity among `values`. */
export function checkAllFinite(who: string, what: string, values: Vec): void {
  if (allFinite(values)) return;
  const at = values.findIndex((value) => !Number.isFinite(value));
  throw new RangeError(`${who}: ${what} must be finite everywhere, got ${values[at]} at index ${at}`);
}

/** 0 times a number is 0 or −0, and NaN where that is not finite; two sums, because each addition waits for the one before. */
function allFinite(values: Vec): boolean {
  let even = 0;
  let odd = 0;
  for (let i = 1; i < values.length; i += 2) {
    even += 0 * values[i - 1];
    odd += 0 * values[i];
  }
  if (values.length % 2 === 1) even += 0 * values[values.length - 1];
  return even + odd === 0;
}
