/** How the numbers of a file stand for light, one way and the other. The page reads by it too: no heavy code belongs here. */
import { linearToSrgb, srgbToLinear } from '../../core/light.ts';

/** How stored values stand for light, and how an answer goes back. */
export interface Stored {
  /** `srgb`: the file holds that curve of the light; `linear`: the light itself. */
  readonly curve: 'srgb' | 'linear';
  /** Bits of a file's whole levels, or numbers that need no rounding. */
  readonly depth: 8 | 16 | 'float';
  /** The file's own number that stands here as 1; and the one that stands as 0, if that is not 0. */
  readonly white: number;
  readonly offset?: number;
}

/** What a canvas holds. */
export const EIGHT_BITS: Stored = { curve: 'srgb', depth: 8, white: 255 };

const itself = (value: number): number => value;

/** The light that a stored value stands for. */
export const toLight = ({ curve }: Stored): ((stored: number) => number) =>
  curve === 'srgb' ? srgbToLinear : itself;

/** The stored value of a light: whole levels end at black and white, real numbers go on. */
export function toStored({ curve, depth }: Stored): (light: number) => number {
  const curved = curve === 'srgb' ? linearToSrgb : itself;
  return depth === 'float' ? curved : (light) => curved(Math.min(1, Math.max(0, light)));
}

/** The number of the file that stands for a light. */
export function inFile(stored: Stored): (light: number) => number {
  const { white, offset = 0 } = stored;
  const back = toStored(stored);
  return (light) => offset + back(light) * (white - offset);
}
