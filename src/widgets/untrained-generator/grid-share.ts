/** How much of a picture's variation sits exactly on the frequencies of a grid. */
import { fft2 } from '../../core/fft/index.ts';
import type { Vec } from '../../core/vector.ts';

/**
 * The power |F x|² of a square picture at each frequency but 0, as shares of their sum: what the picture varies, taken apart. No
 * window: the picture is taken for periodic, and what its edges add falls between the lines.
 */
export function powerShares(picture: Vec, side: number): Vec {
  const { re, im } = fft2(picture, new Float64Array(picture.length), [side, side]);
  const power = re.map((value, at) => value ** 2 + im[at] ** 2);
  power[0] = 0;
  const total = power.reduce((sum, value) => sum + value, 0);
  return power.map((value) => value / total);
}

/** Is this frequency one that repeats every `period` pixels, or a multiple of it? */
export const isOnGrid = (at: number, side: number, period: number): boolean => {
  const apart = side / period;
  return Math.floor(at / side) % apart === 0 && (at % side) % apart === 0;
};

/** The share on the frequencies (a/period, b/period), (a, b) ≠ (0, 0). */
export function gridShare(shares: Vec, side: number, period: number): number {
  return shares.reduce((sum, share, at) => sum + (isOnGrid(at, side, period) ? share : 0), 0);
}

/** The shares at each horizontal frequency 0 … side/2, left and right together, whatever the vertical one. */
export function byColumn(shares: Vec, side: number): Vec {
  const sums = new Float64Array(side / 2 + 1);
  shares.forEach((share, at) => {
    const column = at % side;
    sums[Math.min(column, side - column)] += share;
  });
  return sums;
}
