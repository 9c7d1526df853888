/** Whether the data know their blur: what one draw of dead leaves says, and what fifty have said. */
import { crop } from '../../../src/core/operators/crop.ts';
import { convolve2d } from '../../../src/core/operators/convolve2d.ts';
import { gaussianNoise } from '../../../src/core/noise.ts';
import { RandomState } from '../../../src/core/random/index.ts';
import { deadLeaves } from '../../../src/core/scenes/index.ts';
import { blurEvidence } from '../../../src/parts/model/blur-evidence.ts';
import { transferOf } from '../../../src/widgets/wrong-psf/bench.ts';
import { kernelOf, type Blur } from '../../../src/widgets/wrong-psf/kernels.ts';
import { SHAPE, SURROUND, WIDTHS } from '../../../src/widgets/wrong-psf/params.ts';

const WHOLE = [SHAPE[0] + 2 * SURROUND, SHAPE[1] + 2 * SURROUND] as const;
const NOISE = 0.004;
export const TRUE_WIDTH = 8;
/** From one width on trial to the next. */
export const TRIAL = 0.25;

/** The width, in pixels, under which the data are the most probable, the shape and the angle being known. */
export function likeliestWidth(shape: Blur['shape'], seed: number): number {
  const truth = crop(WHOLE, SURROUND).apply(deadLeaves(WHOLE, seed));
  const blur = (width: number): Blur => ({ shape, width, angle: 30 });
  const clean = convolve2d(kernelOf(blur(TRUE_WIDTH)), SHAPE, { boundary: 'periodic' }).apply(truth);
  const evidence = blurEvidence(gaussianNoise(clean, NOISE, new RandomState(seed)), SHAPE, NOISE);
  let best = { width: NaN, value: Infinity };
  for (let width: number = WIDTHS.min; width <= WIDTHS.max; width += TRIAL) {
    const value = evidence(transferOf({ blur: blur(width), shape: SHAPE }));
    if (value < best.value) best = { width, value };
  }
  return best.width;
}
