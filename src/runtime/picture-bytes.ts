/** A picture's numbers as bytes of colour: the same on a canvas and in a PNG. */
import type { PictureData } from '../widgets/contract.ts';

/** Grey at 0, towards blue below and towards orange above; equally light on both sides of equal size. */
function diverging(t: number): [number, number, number] {
  const s = Math.max(-1, Math.min(1, t));
  const a = Math.abs(s);
  const mix = (from: number, to: number) => Math.round(from + a * (to - from));
  return s < 0 ? [mix(236, 30), mix(236, 72), mix(234, 160)] : [mix(236, 176), mix(236, 74), mix(234, 8)];
}

/** What cannot be overlooked: the colour of a value that is not a number. */
const MAGENTA = [255, 0, 255] as const;

/** RGBA, row-major, opaque. The clamped array itself rounds and clips. */
export function pictureBytes(picture: PictureData): Uint8ClampedArray {
  const { shape, range = [0, 1], map = 'grey' } = picture;
  const bytes = new Uint8ClampedArray(4 * shape[0] * shape[1]).fill(255);
  if (map === 'rgb') paintColours(bytes, picture.data as readonly ArrayLike<number>[], range);
  else if (map === 'diverging') paintDiverging(bytes, picture.data as ArrayLike<number>, range);
  else paintGrey(bytes, picture.data as ArrayLike<number>, range);
  return bytes;
}

type Range = readonly [low: number, high: number];

function paintGrey(bytes: Uint8ClampedArray, values: ArrayLike<number>, [low, high]: Range): void {
  const scale = 255 / (high - low);
  for (let i = 0, o = 0; o < bytes.length; i++, o += 4) {
    const value = values[i];
    if (Number.isNaN(value)) bytes.set(MAGENTA, o);
    else bytes[o] = bytes[o + 1] = bytes[o + 2] = (value - low) * scale;
  }
}

function paintColours(
  bytes: Uint8ClampedArray,
  planes: readonly ArrayLike<number>[],
  [low, high]: Range,
): void {
  const scale = 255 / (high - low);
  const [red, green, blue] = planes;
  for (let i = 0, o = 0; o < bytes.length; i++, o += 4) {
    if (Number.isNaN(red[i] + green[i] + blue[i])) {
      bytes.set(MAGENTA, o);
      continue;
    }
    bytes[o] = (red[i] - low) * scale;
    bytes[o + 1] = (green[i] - low) * scale;
    bytes[o + 2] = (blue[i] - low) * scale;
  }
}

function paintDiverging(bytes: Uint8ClampedArray, values: ArrayLike<number>, [low, high]: Range): void {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  for (let i = 0, o = 0; o < bytes.length; i++, o += 4)
    bytes.set(Number.isNaN(values[i]) ? MAGENTA : diverging(values[i] / largest), o);
}
