/** Red, green and blue, in linear light. */
export interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** What a surface does with light. */
export interface Surface {
  /** The share of light that it scatters in all directions. */
  readonly albedo: Colour;
  /** How much of the mirror image a coat of varnish, glaze or skin gives: 0 for chalk, 1 for glass. */
  readonly gloss: number;
  /** How far the mirror image is spread, in radians. */
  readonly roughness: number;
  /** A relief too fine for the distance: height above the surface, near a point of it. */
  readonly relief?: (x: number, y: number, z: number) => number;
}

export function colour(r: number, g: number, b: number): Colour {
  return { r, g, b };
}

/** (1 − t)·a + t·b. */
export function mix(a: Colour, b: Colour, t: number): Colour {
  return { r: a.r + t * (b.r - a.r), g: a.g + t * (b.g - a.g), b: a.b + t * (b.b - a.b) };
}

/** c·a. */
export function dim(a: Colour, c: number): Colour {
  return { r: c * a.r, g: c * a.g, b: c * a.b };
}

/** a + c·b. */
export function plus(a: Colour, c: number, b: Colour): Colour {
  return { r: a.r + c * b.r, g: a.g + c * b.g, b: a.b + c * b.b };
}

/** a·b, channel by channel: light of colour a on a surface of colour b. */
export function times(a: Colour, b: Colour): Colour {
  return { r: a.r * b.r, g: a.g * b.g, b: a.b * b.b };
}

/** 3t² − 2t³ between `low` and `high`, 0 below and 1 above. */
export function smoothstep(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}
