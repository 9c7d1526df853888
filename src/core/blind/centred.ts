import type { Kernel } from '../kernels/index.ts';
import { sum } from '../vector.ts';
import type { Vec } from '../vector.ts';

type Size = readonly [number, number];

/**
 * h ∗ x is the same when h moves one way and x the other. Moves the kernel by whole pixels, so that its centre of mass lies as near
 * as it can to its centre ⌊k/2⌋ without a weight falling off its support, and the picture the opposite way, its edge gone on.
 *
 * @param x of `frame`
 */
export function centred(x: Vec, frame: Size, kernel: Kernel): { x: Vec; kernel: Kernel } {
  const [height, width] = kernel.shape;
  const total = sum(kernel.data);
  const wanted = [0, 0];
  const ends = [
    [Infinity, -Infinity],
    [Infinity, -Infinity],
  ];
  kernel.data.forEach((weight, at) => {
    [Math.floor(at / width), at % width].forEach((place, axis) => {
      wanted[axis] += (weight * place) / total;
      if (weight > 0) ends[axis] = [Math.min(ends[axis][0], place), Math.max(ends[axis][1], place)];
    });
  });
  const [down, across] = [height, width].map((size, axis) => {
    const shift = Math.floor(size / 2) - Math.round(wanted[axis]);
    return Math.max(-ends[axis][0], Math.min(size - 1 - ends[axis][1], shift));
  });
  if (down === 0 && across === 0) return { x, kernel };
  return {
    x: moved(x, frame, -down, -across),
    kernel: { shape: kernel.shape, data: moved(kernel.data, [height, width], down, across, true) },
  };
}

/** A picture moved down and to the right; what comes in is the edge gone on, or nothing. */
function moved(picture: Vec, [height, width]: Size, down: number, across: number, empty = false): Vec {
  return picture.map((_, at) => {
    const [row, column] = [Math.floor(at / width) - down, (at % width) - across];
    const inside = row >= 0 && row < height && column >= 0 && column < width;
    if (empty && !inside) return 0;
    const nearest = (place: number, size: number) => Math.max(0, Math.min(size - 1, place));
    return picture[nearest(row, height) * width + nearest(column, width)];
  });
}
