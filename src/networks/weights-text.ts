/** Weights as text: single precision, little-endian, base64, each parameter after the other in the network's order. */
import type { Layer, Params } from '../core/layers/index.ts';

const BYTES = 4;
const sizeOf = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);

export function weightsToText({ parameters }: Layer, params: Params): string {
  const all = Object.keys(parameters).flatMap((key) => Array.from(params[key]));
  const view = new DataView(new ArrayBuffer(BYTES * all.length));
  all.forEach((value, i) => view.setFloat32(BYTES * i, value, true));
  const letters = Array.from(new Uint8Array(view.buffer), (byte) => String.fromCharCode(byte));
  return btoa(letters.join(''));
}

export function weightsFromText({ parameters }: Layer, text: string): Params {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  const entries = Object.entries(parameters).map(([key, shape]) => {
    const value = Float64Array.from({ length: sizeOf(shape) }, () => {
      at += BYTES;
      return view.getFloat32(at - BYTES, true);
    });
    return [key, value] as const;
  });
  return Object.fromEntries(entries);
}
