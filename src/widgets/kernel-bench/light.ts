/** Stored values and light: a picture's file holds the sRGB curve of the light, not the light. Plain arithmetic on planes. */

type Plane = Float64Array<ArrayBuffer>;

/** Light in [0, 1] of a stored value; below 0 the curve is mirrored, since an edge may be negative. */
export function lightOf(stored: number): number {
  if (stored < 0) return -lightOf(-stored);
  return stored <= 0.04045 ? stored / 12.92 : ((stored + 0.055) / 1.055) ** 2.4;
}

/** The stored value of a light: the inverse of `lightOf`. */
export function storedOf(light: number): number {
  if (light < 0) return -storedOf(-light);
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
}

export const toLight = (planes: readonly Plane[]): Plane[] => planes.map((plane) => plane.map(lightOf));
export const toStored = (planes: readonly Plane[]): Plane[] => planes.map((plane) => plane.map(storedOf));
