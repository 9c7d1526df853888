/** The picture that is to be undone, as its file stores it: the reader's own, or a scene of the book that is shaken here. */
import { greyOf, linearToSrgb, luminanceOf, srgbToLinear } from '../../core/light.ts';
import type { Vec } from '../../core/vector.ts';
import { ownExposure } from './own.ts';
import { SCENE_SHAPE, SHAKEN, shakenScene } from './shaken.ts';
import { EIGHT_BITS, toLight, type Stored } from './stored.ts';
import type { PictureSettings } from './task.ts';

export { SCENE_SHAPE, SHAKEN } from './shaken.ts';

export interface Exposure {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  /** Planes there are: red, green and blue, or one where they are alike. */
  readonly colours: number;
  /** Their stored values, white being 1. */
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

/** What was taken. */
export function exposureOf(picture: PictureSettings): Exposure {
  const { scene, own } = picture.image;
  return own ? ownExposure(own, picture) : ofScene(scene);
}

function ofScene(scene: string): Exposure {
  const shaken = shakenScene(scene);
  const colours = shaken.planes.length;
  return { ...shaken, colours, shape: SCENE_SHAPE, stored: EIGHT_BITS, added: { sigma: SHAKEN.sigma } };
}

/** Light of what is restored: of each colour, or of their luminance alone. */
export function lightOf(
  { planes, stored }: Pick<Exposure, 'planes' | 'stored'>,
  perChannel: boolean,
): readonly Vec[] {
  if (perChannel || planes.length === 1) return planes.map((plane) => plane.map(toLight(stored)));
  return [stored.curve === 'linear' ? luminanceOf(planes) : greyOf(planes).map(srgbToLinear)];
}

/** Stored values as the screen's sRGB shows them. */
export function shownPlanes(planes: readonly Vec[], { curve }: Stored): readonly Vec[] {
  return curve === 'srgb' ? planes : planes.map((plane) => plane.map(linearToSrgb));
}
