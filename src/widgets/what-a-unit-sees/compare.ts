/** How alike two pictures are, and how much of one lies on the ink. */
import { addScaled, dot, norm, type Vec } from '../../core/vector.ts';
import { SIDE } from '../../networks/glyph-net.ts';

/** ⟨a, b⟩ / ‖a‖‖b‖; 0 where one of them is 0. */
export function cosine(a: Vec, b: Vec): number {
  const size = norm(a) * norm(b);
  return size === 0 ? 0 : dot(a, b) / size;
}

/** The digit with a picture added, half as strong as itself. */
export const STRENGTH = 0.5;

export function withAdded(glyph: Vec, picture: Vec): Vec {
  const size = norm(picture);
  return size === 0 ? glyph : addScaled(glyph, (STRENGTH * norm(glyph)) / size, picture);
}

/** Half as dark as can be. */
const INK = 0.5;

/** The pixels of ink, and those beside one, corners included. */
export function nearInk(glyph: Vec): readonly number[] {
  const isInk = (row: number, column: number): boolean =>
    row >= 0 && row < SIDE && column >= 0 && column < SIDE && glyph[row * SIDE + column] >= INK;
  const around = [-1, 0, 1];
  return Array.from(glyph.keys()).filter((i) => {
    const [row, column] = [Math.floor(i / SIDE), i % SIDE];
    return around.some((a) => around.some((b) => isInk(row + a, column + b)));
  });
}

/** The share of a picture's energy, its sum of squares, that these pixels have; 0 of a picture that is 0. */
export function energyIn(picture: Vec, pixels: readonly number[]): number {
  const energy = dot(picture, picture);
  return energy === 0 ? 0 : pixels.reduce((sum, i) => sum + picture[i] ** 2, 0) / energy;
}
