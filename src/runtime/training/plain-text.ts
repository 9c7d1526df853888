/** Plain values as text and back, to the last bit: JSON, with typed arrays and the numbers that JSON lacks as objects of one name. */

const ARRAYS = { Float32Array, Float64Array, Uint8Array, Int32Array, Uint32Array } as const;
type ArrayName = keyof typeof ARRAYS;
/** A call can't take more arguments than a stack holds. */
const AT_ONCE = 2 ** 14;

export const toText = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => written(part));

/** @throws SyntaxError, RangeError, DOMException where a text is no such values */
export const fromText = (text: string): unknown => JSON.parse(text, (_, part: unknown) => read(part));

function written(part: unknown): unknown {
  if (typeof part === 'number' && !Number.isFinite(part)) return { number: String(part) };
  if (!ArrayBuffer.isView(part)) return part;
  const name = Object.keys(ARRAYS).find((known) => part instanceof ARRAYS[known as ArrayName]);
  if (name === undefined) throw new TypeError('toText: no such array can be written');
  return { [name]: base64(new Uint8Array(part.buffer, part.byteOffset, part.byteLength)) };
}

function read(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part);
  if (entries.length !== 1) return part;
  const [[name, content]] = entries as [[string, unknown]];
  if (typeof content !== 'string') return part;
  if (name === 'number') return Number(content);
  if (!Object.hasOwn(ARRAYS, name)) return part;
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  return new ARRAYS[name as ArrayName](bytes.buffer);
}

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    letters += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(letters);
}
