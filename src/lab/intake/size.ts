/** How far a picture is brought down, and which part of it is taken. */
import type { Size } from '../../runtime/intake/picture-head/index.ts';

/** What the Lab wants of a picture. */
export interface Wanted {
  /** The longest side of what is taken. */
  readonly side: number;
  /** So many times shorter than the whole each side of the part is that is taken. */
  readonly part: number;
  /** Which picture of a file that holds several, counted from 0. */
  readonly page?: number;
}

/** All of it, so far brought down that the part has the side that is wanted; never brought up. */
export function wholeSize({ width, height }: Size, { side, part }: Wanted): Size {
  const scale = Math.min(1, (side * part) / Math.max(width, height));
  return { width: Math.max(1, Math.round(scale * width)), height: Math.max(1, Math.round(scale * height)) };
}

/** The part, on the whole as it is brought down. */
export const partSize = ({ width, height }: Size, { part }: Wanted): Size => ({
  width: Math.max(1, Math.round(width / part)),
  height: Math.max(1, Math.round(height / part)),
});
