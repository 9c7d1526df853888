import { checkFits, checkPositive } from '../check.ts';
import { gaussian2d } from '../kernels/index.ts';
import { convolve2d } from '../operators/convolve2d.ts';
import type { Vec } from '../vector.ts';

type Shape = readonly [number, number];

const gaussianMean = (x: Vec, shape: Shape, sigma: number): Vec =>
  convolve2d(gaussian2d(sigma), shape, { boundary: 'reflect' }).apply(x);

/** x − (its Gaussian mean, mirrored at the edges): what a place has that its surroundings have not. σ in pixels. */
export function withoutLocalMean(x: Vec, shape: Shape, sigma: number): Vec {
  checkFits('withoutLocalMean', 'x', x, shape);
  checkPositive('withoutLocalMean', 'sigma', sigma);
  const mean = gaussianMean(x, shape, sigma);
  return x.map((value, at) => value - mean[at]);
}

/**
 * x over its local deviation √(Gaussian mean of x²), which is taken for at least half of its own mean: faint places come up, empty ones
 * stay. σ in pixels. For pictures without a local mean; Jarrett et al., ICCV 2009, take the whole mean for the floor.
 */
export function evenContrast(x: Vec, shape: Shape, sigma: number): Vec {
  checkFits('evenContrast', 'x', x, shape);
  checkPositive('evenContrast', 'sigma', sigma);
  const squares = x.map((value) => value ** 2);
  // What rounding leaves below 0 has no root.
  const deviation = gaussianMean(squares, shape, sigma).map((value) => Math.sqrt(Math.max(0, value)));
  const floor = deviation.reduce((sum, value) => sum + value, 0) / deviation.length / 2;
  return x.map((value, at) => value / (Math.max(deviation[at], floor) || 1));
}
