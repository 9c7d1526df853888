/** The picture that is to be undone, as its file stores it: the reader's own, or a scene of the book that is shaken here. */
import { greyOf, linearToSrgb, luminanceOf, srgbToLinear } from '../../core/light.ts';
import type { Vec } from '../../core/vector.ts';
import { ownExposure } from './own.ts';
import { SCENE_SHAPE, SHAKEN, shakenScene } from './shaken.ts';
import type { PictureSettings } from './task.ts';

export { SCENE_SHAPE, SHAKEN } from './shaken.ts';

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

export interface Exposure {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  /** Stored values, white being 1: red, green and blue, or one plane where they are alike. */
  readonly planes: readonly Vec[];
  readonly stored: Stored;
  /** The planes without blur and noise, where that is known. */
  readonly truth?: readonly Vec[];
  /** 1 where a pixel's value is not known, as of one that is saturated or no number; none where all are. The planes hold a guess there. */
  readonly unknown?: Uint8Array;
  /** Photons where the light is 1, where the gain is told. */
  readonly photons?: number;
  /** What was put in here: σ in units of light, and photons where the light is 1 if they were counted. */
  readonly added?: { readonly sigma: number; readonly photons?: number };
}

/** What a canvas holds. */
export const EIGHT_BITS: Stored = { curve: 'srgb', depth: 8, white: 255 };

/** What was taken. */
export function exposureOf(picture: PictureSettings): Exposure {
  const { scene, own } = picture.image;
  return own
    ? ownExposure(own, picture)
    : { ...shakenScene(scene), shape: SCENE_SHAPE, stored: EIGHT_BITS, added: { sigma: SHAKEN.sigma } };
}

const itself = (value: number): number => value;

/** The light that a stored value stands for. */
export const toLight = ({ curve }: Stored): ((stored: number) => number) =>
  curve === 'srgb' ? srgbToLinear : itself;

/** The stored value of a light: whole levels end at black and white, real numbers go on. */
export function toStored({ curve, depth }: Stored): (light: number) => number {
  const curved = curve === 'srgb' ? linearToSrgb : itself;
  return depth === 'float' ? curved : (light) => curved(Math.min(1, Math.max(0, light)));
}

/** Light of what is restored: of each colour, or of their luminance alone. */
export function lightOf(
  { planes, stored }: Pick<Exposure, 'planes' | 'stored'>,
  perChannel: boolean,
): readonly Vec[] {
  if (perChannel || planes.length === 1) return planes.map((plane) => plane.map(toLight(stored)));
  return [stored.curve === 'linear' ? luminanceOf(planes) : greyOf(planes).map(srgbToLinear)];
}

/** Light back to stored values; of a restored luminance each colour takes the change. */
export function storedPlanes(
  { planes, stored }: Pick<Exposure, 'planes' | 'stored'>,
  light: readonly Vec[],
  estimates: readonly Vec[],
): readonly Vec[] {
  const [back, there] = [toStored(stored), toLight(stored)];
  if (estimates.length === planes.length) return estimates.map((plane) => plane.map(back));
  const [before, after] = [light[0], estimates[0]];
  return planes.map((plane) => plane.map((value, i) => back(there(value) + after[i] - before[i])));
}

/** Stored values as the screen's sRGB shows them. */
export function shownPlanes(planes: readonly Vec[], { curve }: Stored): readonly Vec[] {
  return curve === 'srgb' ? planes : planes.map((plane) => plane.map(linearToSrgb));
}

/** The file's own numbers again. */
export const inFileNumbers = (plane: ArrayLike<number>, { white, offset = 0 }: Stored): Vec =>
  Float64Array.from(plane, (value) => offset + value * (white - offset));
