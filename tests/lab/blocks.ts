/** Blocks of grey or of colour, blurred by a short motion and stored in 8 bits: a small picture of a reader's own. */
import { motion } from '../../src/core/kernels/index.ts';
import { linearToSrgb, srgbToLinear } from '../../src/core/light.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { NO_NUMBER } from '../../src/lab/intake/bring-down.ts';
import type { PlanarPicture } from '../../src/widgets/contract.ts';

export const SHAPE = [48, 60] as const;

export function blocksPicture(colours: 1 | 3): PlanarPicture {
  const rng = new RandomState(3);
  const blur = convolve2d(motion(5, 20), SHAPE, { boundary: 'replicate' });
  const planes = Array.from({ length: colours }, () => {
    const levels = rng.uniform(0.1, 0.9, 20);
    const blocks = Float64Array.from({ length: SHAPE[0] * SHAPE[1] }, (_, i) => {
      const [row, column] = [Math.floor(i / SHAPE[1]), i % SHAPE[1]];
      return levels[5 * Math.floor(row / 12) + Math.floor(column / 12)];
    });
    const light = blur.apply(blocks.map(srgbToLinear));
    return Float32Array.from(light, (value) => Math.round(255 * linearToSrgb(value)) / 255);
  });
  return { shape: SHAPE, planes: colours === 1 ? [planes[0], planes[0], planes[0]] : planes };
}

/** The same in grey with more bits: counts of a sensor, or real numbers of which some are negative and two are none. */
export function deepBlocks(depth: 16 | 'float'): PlanarPicture {
  const { planes } = blocksPicture(1);
  const marks = new Uint8Array(planes[0].length);
  if (depth === 16) {
    const counts = planes[0].map((value) => Math.round(100 + 3800 * value ** 2));
    return { shape: SHAPE, planes: [counts], deep: { depth, curve: 'linear', white: 4095 } };
  }
  const light = planes[0].map((value) => 40 * value ** 2 - 0.5);
  for (const at of [130, 131]) {
    light[at] = NaN;
    marks[at] = NO_NUMBER;
  }
  return { shape: SHAPE, planes: [light], deep: { depth, curve: 'linear', white: 40, marks } };
}
