/** The blurs that the figure makes, each on the same square, centred. */
import { gaussian2d, motion, type Kernel } from '../../core/kernels/index.ts';
import { sum, type Vec } from '../../core/vector.ts';
import { KERNEL_SIDE, MARGIN, type Params } from './params.ts';

/** A Gaussian's σ is this share of the size: about as wide, at half its height, as a streak of the size is long. */
const GAUSSIAN_SHARE = 0.25;

/** A hand that does not keep still: a path in [−1, 1]², there and a little back. */
const PATH = (t: number): readonly [number, number] => [
  0.9 * Math.sin(2.6 * t - 1.2) + 0.1 * Math.sin(9 * t),
  0.8 * Math.cos(3.1 * t + 0.3) - 0.25 * t,
];
const MOMENTS = 400;

function shaken(size: number): Kernel {
  const weights = new Float64Array(KERNEL_SIDE ** 2);
  const points = Array.from({ length: MOMENTS }, (_, i) => PATH(i / (MOMENTS - 1)));
  const middle = [0, 1].map((axis) => points.reduce((total, point) => total + point[axis], 0) / MOMENTS);
  for (const point of points) {
    const [x, y] = point.map((place, axis) => MARGIN + (size / 2) * (place - middle[axis]));
    const [column, row] = [Math.floor(x), Math.floor(y)];
    // Shared out between the four pixels round it.
    for (const [r, c] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ])
      weights[(row + r) * KERNEL_SIDE + column + c] +=
        (1 - Math.abs(row + r - y)) * (1 - Math.abs(column + c - x));
  }
  return { shape: [KERNEL_SIDE, KERNEL_SIDE], data: weights };
}

function made({ kernel, size, angle }: Params): Kernel {
  if (kernel === 'motion') return motion(size, angle);
  if (kernel === 'gaussian') return gaussian2d(GAUSSIAN_SHARE * size, MARGIN);
  return shaken(size);
}

/** h, [17, 17], summing to 1. */
export function kernelOf(p: Params): Vec {
  const { shape, data } = made(p);
  const [top, left] = shape.map((side) => MARGIN - (side - 1) / 2);
  const whole = new Float64Array(KERNEL_SIDE ** 2);
  data.forEach((weight, at) => {
    const [row, column] = [Math.floor(at / shape[1]) + top, (at % shape[1]) + left];
    whole[row * KERNEL_SIDE + column] = weight;
  });
  const light = sum(whole);
  return whole.map((weight) => weight / light);
}
