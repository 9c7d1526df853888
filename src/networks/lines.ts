/**
 * Pictures of one upright line, a pixel wide, and a camera that sees the means of 4×4 pixels: four places of the line give exactly one picture. To
 * choose among them nothing is left in what the camera saw.
 */
import type { Single } from '../core/vector.ts';
import { PIXELS, SIDE } from './small-pictures.ts';

/** Pixels of a side of what the camera makes of them, and pixels of the scene along one of those. */
export const SMALL = 8;
export const CELL = SIDE / SMALL;

/** 1 in one column, 0 elsewhere. */
export const linePicture = (column: number): Single =>
  Float32Array.from({ length: PIXELS }, (_, at) => Number(at % SIDE === column));

/** The mean of each cell of `cell`×`cell` pixels: A. Pictures of `side`×`side`, one behind the other. */
export function cellMeans(pictures: Single, side: number, cell: number): Single {
  const small = side / cell;
  const means = new Float32Array(pictures.length / cell ** 2);
  pictures.forEach((value, at) => {
    const row = Math.floor(at / side);
    // Rows go on from picture to picture, and each holds whole cells.
    means[Math.floor(row / cell) * small + Math.floor((at % side) / cell)] += value / cell ** 2;
  });
  return means;
}

/** Each number once for every pixel of its cell: A⁺, the pseudo-inverse of the mean, and cell² times its adjoint. */
export function cellsFilled(means: Single, side: number, cell: number): Single {
  const small = side / cell;
  return Float32Array.from({ length: means.length * cell ** 2 }, (_, at) => {
    const row = Math.floor(at / side);
    return means[Math.floor(row / cell) * small + Math.floor((at % side) / cell)];
  });
}

/** The brightest column of a picture, and its mean. */
export function brightest(picture: ArrayLike<number>): { readonly column: number; readonly height: number } {
  const means = new Float64Array(SIDE);
  for (let at = 0; at < PIXELS; at++) means[at % SIDE] += picture[at] / SIDE;
  const height = Math.max(...means);
  return { column: means.indexOf(height), height };
}
