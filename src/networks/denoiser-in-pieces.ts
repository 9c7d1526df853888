/** The denoiser on a ring, a square at a time: what a large picture's layers hold at once would not fit, and nobody would be heard meanwhile. */
import type { Params } from '../core/layers/index.ts';
import type { Denoiser } from '../core/solvers/plug-and-play.ts';
import { asPicture, type Single, type Vec } from '../core/vector.ts';
import { denoised, NOISES } from './denoiser.ts';
import type { Frame } from './restorer-blur.ts';

/** How far a pixel of the answer sees: two pixels of the layer of 5×5, and one of each of the four of 3×3. */
export const REACH = 6;
/** No square has a longer side: some fifty milliseconds of work. */
const SIDE = 128;

/** A square of a picture, and where it begins. */
interface Square {
  readonly top: number;
  readonly left: number;
  readonly shape: Frame;
}

/** So many of about the same length, one after another. */
const shares = (length: number): readonly (readonly [from: number, to: number])[] => {
  const count = Math.ceil(length / SIDE);
  const edge = (i: number) => Math.round((i * length) / count);
  return Array.from({ length: count }, (_, i) => [edge(i), edge(i + 1)]);
};

const squaresOf = ([height, width]: Frame): readonly Square[] =>
  shares(height).flatMap(([top, bottom]) =>
    shares(width).map(([left, right]) => ({ top, left, shape: [bottom - top, right - left] as const })),
  );

/** The square and what lies round it within reach, on a ring. */
function surrounded(x: Vec, [height, width]: Frame, { top, left, shape }: Square): Vec {
  const [tall, wide] = shape.map((side) => side + 2 * REACH);
  const around = (at: number, side: number) => (((at - REACH) % side) + side) % side;
  const columns = Array.from({ length: wide }, (_, j) => around(left + j, width));
  const out = new Float64Array(tall * wide);
  for (let i = 0; i < tall; i++) {
    const from = around(top + i, height) * width;
    for (let j = 0; j < wide; j++) out[i * wide + j] = x[from + columns[j]];
  }
  return out;
}

export const denoiserInPieces = (params: Params<Single>): Denoiser => ({
  range: NOISES,
  *denoise(x, level, shape) {
    const frame = asPicture(shape);
    const out = new Float64Array(x.length);
    const squares = squaresOf(frame);
    for (const [done, square] of squares.entries()) {
      const [tall, wide] = square.shape;
      const across = wide + 2 * REACH;
      const found = denoised(params, surrounded(x, frame, square), level, [tall + 2 * REACH, across]);
      for (let row = 0; row < tall; row++) {
        const from = (row + REACH) * across + REACH;
        out.set(found.subarray(from, from + wide), (square.top + row) * frame[1] + square.left);
      }
      if (done + 1 < squares.length) yield (done + 1) / squares.length;
    }
    return out;
  },
});
