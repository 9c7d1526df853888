/** Pictures of light less the light of another, all on one scale. */
import { pictureBytes } from '../../../runtime/picture-bytes.ts';
import type { Painted } from '../../worker/messages.ts';

/** This part of the pixels lies within the scale: a few outliers do not make all else pale. */
const WITHIN = 0.995;
/** So many pixels tell the scale. */
const SAMPLE = 20_000;

export function differenceOf(one: ArrayLike<number>, other: ArrayLike<number>): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: one.length }, (_, i) => one[i] - other[i]);
}

/** The size below which all but a few of the values lie, in two digits; 0 where there is no difference. */
export function scaleOf(differences: readonly ArrayLike<number>[]): number {
  const sizes = differences.flatMap((plane) => {
    const every = Math.max(1, Math.floor(plane.length / SAMPLE));
    return Array.from({ length: Math.ceil(plane.length / every) }, (_, i) => Math.abs(plane[i * every]));
  });
  sizes.sort((a, b) => a - b);
  return Number((sizes[Math.floor(WITHIN * (sizes.length - 1))] ?? 0).toPrecision(2));
}

/** Orange where there is more, blue where there is less. */
export function signedPicture(
  plane: ArrayLike<number>,
  shape: readonly [number, number],
  scale: number,
): Painted {
  const range = [-(scale || 1), scale || 1] as const;
  return {
    shape,
    bytes: new Uint8ClampedArray(pictureBytes({ shape, data: plane, map: 'diverging', range })),
  };
}
