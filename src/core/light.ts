/*
 * Stored values and light. A picture's file holds the sRGB curve of the light, not the light itself; a lens averages light,
 * so a blur that is to be a lens's acts between these two functions.
 *
 * Source: IEC 61966-2-1:1999, 5.2 and 5.3. Both are elementwise, so that `plane.map(srgbToLinear)` takes a picture's plane.
 */

/** Where the straight foot of the curve meets the power: as a stored value, and as light. */
const KNEE = { stored: 0.04045, light: 0.0031308 } as const;
const SLOPE = 12.92;
const OFFSET = 0.055;
const GAMMA = 2.4;

/**
 * The light L of a stored sRGB value V, both in [0, 1]:
 * L = V/12.92 for V ≤ 0.04045, else ((V + 0.055)/1.055)^2.4. Below 0 the curve is mirrored, since a filter's answer to an edge may
 * be negative; above 1 it goes on.
 */
export function srgbToLinear(stored: number): number {
  if (stored < 0) return -srgbToLinear(-stored);
  return stored <= KNEE.stored ? stored / SLOPE : ((stored + OFFSET) / (1 + OFFSET)) ** GAMMA;
}

/**
 * The stored sRGB value V of a light L: V = 12.92 L for L ≤ 0.0031308, else 1.055 L^(1/2.4) − 0.055. The inverse of
 * `srgbToLinear` but for 3e-8 beside the knee, where the standard's rounded numbers leave a gap.
 */
export function linearToSrgb(light: number): number {
  if (light < 0) return -linearToSrgb(-light);
  return light <= KNEE.light ? SLOPE * light : (1 + OFFSET) * light ** (1 / GAMMA) - OFFSET;
}

/** Of red, green and blue light, in parts of luminance (ITU-R BT.709-6, item 3.2). */
const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;

/**
 * The luminance Y = 0.2126 R + 0.7152 G + 0.0722 B of planes of light: a new plane of the same length. One plane is luminance already
 * and is taken as it is.
 */
export function luminanceOf(planes: readonly ArrayLike<number>[]): Float64Array<ArrayBuffer> {
  if (planes.length === 1) return Float64Array.from(planes[0]);
  const [red, green, blue] = planes;
  const out = new Float64Array(red.length);
  for (let i = 0; i < out.length; i++) out[i] = luminance(red[i], green[i], blue[i]);
  return out;
}

/**
 * The grey of a picture: the luminance Y = 0.2126 R + 0.7152 G + 0.0722 B of its light, stored as sRGB again. The book knows no other.
 * Planes are stored values in [0, 1]; one plane is grey already and is taken as it is.
 *
 * @returns a new plane of the same length
 */
export function greyOf(planes: readonly ArrayLike<number>[]): Float64Array<ArrayBuffer> {
  if (planes.length === 1) return Float64Array.from(planes[0]);
  const [red, green, blue] = planes;
  const grey = new Float64Array(red.length);
  for (let i = 0; i < grey.length; i++)
    grey[i] = linearToSrgb(luminance(srgbToLinear(red[i]), srgbToLinear(green[i]), srgbToLinear(blue[i])));
  return grey;
}
