/** What a model needs to let a reader keep a training as a file, and go on from it. */
import type { Keeping } from '../../widgets/contract.ts';

interface Training<P, S, K> {
  init(p: P): S;
  /** The plain values that a state can't be made again without. */
  keep(state: S): K;
  resume(kept: K, p: P): S;
}

/** `resume` is given only what has the form of the first state's `keep` for the same values. */
export const keepingOf = <P, S, K>({ init, keep, resume }: Training<P, S, K>): Keeping<P, S> => ({
  keep,
  resume(kept, p) {
    if (!fits(kept, keep(init(p)))) throw new TypeError('this training was of another kind, or is damaged');
    return resume(kept, p);
  },
});

/**
 * Whether `value` has the form of `pattern`: the same names, typed arrays of the same kind and length, and so on inside. A list may have
 * grown: its items are like the pattern's first, or of any form where that has none yet.
 */
export function fits<K>(value: unknown, pattern: K): value is K {
  if (typeof value !== typeof pattern) return false;
  if (!isObject(value) || !isObject(pattern))
    return value === pattern || !isObject(pattern) === !isObject(value);
  if (Array.isArray(pattern))
    return Array.isArray(value) && (pattern.length === 0 || value.every((item) => fits(item, pattern[0])));
  if (ArrayBuffer.isView(pattern)) return isAlike(value, pattern);
  const names = Object.keys(pattern);
  const isSame = Object.keys(value).length === names.length;
  return (
    isSame &&
    names.every((name) => Object.hasOwn(value, name) && fits(part(value, name), part(pattern, name)))
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const part = (whole: object, name: string): unknown => Object.getOwnPropertyDescriptor(whole, name)?.value;
const isAlike = (value: object, pattern: ArrayBufferView): boolean =>
  ArrayBuffer.isView(value) &&
  value.constructor === pattern.constructor &&
  value.byteLength === pattern.byteLength;
