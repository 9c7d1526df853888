import { checkPicture, demand } from '../check.ts';
import type { Shape, Vec } from '../vector.ts';

/**
 * How far the steps between neighbours alternate, over n pictures [h, w] one after the other. With d₀ and d₁ the means of the squared steps
 * from an even to an odd column (or row) and from an odd to an even one,
 *
 *   seam = |d₁ − d₀| / (d₁ + d₀)
 *
 * It is 1 where a picture is made of blocks of 2×2, as after a nearest resize, and has no energy on the lines of period 2: a grid that
 * `gridLines` does not see. Inner steps alone, so that there are as many of each.
 */
export function blockSeam(pictures: Vec, shape: Shape): number {
  checkPicture('blockSeam', 'shape', shape);
  const [height, width] = shape as readonly [number, number];
  const size = height * width;
  demand(pictures.length % size === 0, 'blockSeam', 'pictures must be whole pictures', pictures.length);
  const totals = [0, 0];
  const counts = [0, 0];
  for (let at = 0; at < pictures.length; at++) {
    const [row, column] = [Math.floor((at % size) / width), at % width];
    if (column + 1 < width) step(at, at + 1, column % 2);
    if (row + 1 < height) step(at, at + width, row % 2);
  }
  function step(from: number, to: number, parity: number) {
    totals[parity] += (pictures[to] - pictures[from]) ** 2;
    counts[parity]++;
  }
  const [even, odd] = totals.map((total, i) => total / counts[i]);
  return even + odd > 0 ? Math.abs(odd - even) / (odd + even) : 0;
}
