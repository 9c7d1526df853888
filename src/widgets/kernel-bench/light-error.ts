/** How wrong a filter is that takes stored values for light: both ways on the middle of the picture, side by side. */
import { linearToSrgb, srgbToLinear } from '../../core/light.ts';
import { rmse } from '../../core/metrics.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import type { Kernel } from '../../core/kernels/index.ts';
import { sum, type Vec } from '../../core/vector.ts';
import type { Params } from './params.ts';

/** Side of the middle: large enough for a mean, small enough for the reader's Python to hold. */
const SIDE = 64;

/** The middle as a picture of its own, each value one of 256, as a file stores it. */
export function middleOf(plane: Vec, [height, width]: readonly [number, number]) {
  const shape = [Math.min(SIDE, height), Math.min(SIDE, width)] as const;
  const [top, left] = [Math.floor((height - shape[0]) / 2), Math.floor((width - shape[1]) / 2)];
  const data = Float64Array.from({ length: shape[0] * shape[1] }, (_, k) => {
    const [i, j] = [top + Math.floor(k / shape[1]), left + (k % shape[1])];
    return Math.round(255 * plane[i * width + j]) / 255;
  });
  return { shape, data };
}

const shown = (value: number): number => Math.min(1, Math.max(0, value));

export interface LightError {
  /** The root mean square difference of what is shown, in stored values. */
  readonly rms: number;
  /** The share of the light that the mean of stored values loses: the curve is bent, and a mean of it stands for less light. */
  readonly lost: number;
}

export function lightError(
  plane: Vec,
  shape: readonly [number, number],
  kernel: Kernel,
  boundary: Params['boundary'],
): LightError {
  const middle = middleOf(plane, shape);
  const filter = convolve2d(kernel, middle.shape, { boundary });
  const asStored = filter.apply(middle.data).map(shown);
  const inLight = filter.apply(middle.data.map(srgbToLinear)).map((light) => shown(linearToSrgb(light)));
  const lightIn = (stored: Vec) => sum(stored.map(srgbToLinear));
  return { rms: rmse(asStored, inLight), lost: 1 - lightIn(asStored) / (lightIn(inLight) || 1) };
}
