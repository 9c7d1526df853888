/** What a file with more than eight bits holds, before any of it is brought down. */
export interface Numbers {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** One grey, or red, green and blue. */
  readonly channels: 1 | 3;
  /** The file's own numbers, row after row from the top; NaN where it has none. */
  readonly data: ArrayLike<number>;
  /** From one pixel to the next, and from one colour to the next. */
  readonly step: number;
  readonly apart: number;
  readonly depth: 8 | 16 | 'float';
  /** What a file of this kind is taken to hold: the sRGB curve of the light, or the light itself. */
  readonly curve: 'srgb' | 'linear';
  /** How many pictures the file has; which of them this is, counted from 0. */
  readonly pages: number;
  readonly page: number;
}

/** A file that is not read, and why, as the middle of a sentence. */
export class Unread extends Error {}

/** Bits that cameras and microscopes store in sixteen. */
const BITS = [8, 10, 12, 14, 16];

export interface Range {
  /** The number that is shown as white. */
  readonly white: number;
  /** From here on a pixel is saturated; ∞ where none is. */
  readonly full: number;
}

/**
 * White is the largest number that the fewest of 8, 10, 12, 14 or 16 bits hold, or of real numbers 1 where all lie in [0, 1], else the
 * largest. A pixel is saturated at the largest whole number of those bits; of real numbers at the largest that is there, if it is there
 * at least twice: light is never twice the same otherwise.
 */
export function rangeOf({ data, depth }: Pick<Numbers, 'data' | 'depth'>): Range {
  let [low, high, times] = [Infinity, -Infinity, 0];
  for (let i = 0; i < data.length; i++) {
    const value = data[i];
    if (value < low) low = value;
    if (value > high) [high, times] = [value, 1];
    else if (value === high) times++;
  }
  if (depth !== 'float') {
    const bits = depth === 8 ? 8 : (BITS.find((one) => high < 2 ** one) ?? 16);
    return { white: 2 ** bits - 1, full: 2 ** bits - 1 };
  }
  const white = (low >= 0 && high <= 1) || !(high > 0) ? 1 : high;
  return { white, full: times > 1 && high > low ? high : Infinity };
}
