/** Where a frequency lies: in a picture's spectrum, along a direction, from the middle. */

/** [height, width]. */
export type Shape = readonly [number, number];

/** Places in cycles a pixel, along a direction in degrees; null: as rings round the middle. */
export interface Nulls {
  readonly places: readonly number[];
  readonly angle: number | null;
}

/** Frequency in cycles a pixel of index k of n, the mean in the middle. */
export const centred = (k: number, n: number): number => (k - Math.floor(n / 2)) / n;

/** How far a frequency lies out: along the direction of a motion (rows count downwards), or from the middle. */
export const distanceAt = (u: number, v: number, angle: number | null): number => {
  if (angle === null) return Math.hypot(u, v);
  const turn = (angle * Math.PI) / 180;
  return Math.abs(u * Math.cos(turn) - v * Math.sin(turn));
};
