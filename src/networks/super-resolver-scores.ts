/** What is left of a grid where there should be none: on an even grey, and on a ramp. */
import type { Vec } from '../core/vector.ts';
import { inside, type Frame } from './restorer-blur.ts';

/** Pixels of the small test pictures, and those of the large ones that no score counts: of a picture's edge every network makes something. */
const SMALL = 24;
const CROP = 12;
const GREYS = [0.1, 0.3, 0.5, 0.7, 0.9] as const;

type Enlarge = (x: Vec, shape: Frame) => Vec;

const deviation = (values: ArrayLike<number>): number => {
  const all = Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length);
};

const middleOf = (enlarge: Enlarge, small: Vec): Vec =>
  inside(enlarge(small, [SMALL, SMALL]), [2 * SMALL, 2 * SMALL], CROP);

/** The standard deviation of what becomes of an even grey: the root of the mean square over five greys. */
export function flatGrid(enlarge: Enlarge): number {
  const squares = GREYS.map(
    (grey) => deviation(middleOf(enlarge, new Float64Array(SMALL ** 2).fill(grey))) ** 2,
  );
  return Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length);
}

/** A ramp from 0.1 to 0.9, left to right. */
export const rampOf = (side: number): Vec =>
  Float64Array.from({ length: side ** 2 }, (_, at) => 0.1 + (0.8 * ((at % side) + 0.5)) / side);

/** The steps from pixel to pixel of an enlarged ramp, which should all be alike: their standard deviation over their mean. */
export function rampGrid(enlarge: Enlarge): number {
  const side = 2 * SMALL - 2 * CROP;
  const middle = middleOf(enlarge, rampOf(SMALL));
  const steps = Array.from(middle, (value, at) => (at % side === 0 ? NaN : value - middle[at - 1])).filter(
    (step) => !Number.isNaN(step),
  );
  return deviation(steps) / (steps.reduce((sum, step) => sum + step, 0) / steps.length);
}
