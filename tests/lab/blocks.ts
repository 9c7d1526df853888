/** Blocks of grey or of colour, blurred by a short motion and stored in 8 bits: a small picture of a reader's own. */
import { motion } from '../../src/core/kernels/index.ts';
import { linearToSrgb, srgbToLinear } from '../../src/core/light.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
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
