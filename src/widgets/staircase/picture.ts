/** A noisy picture and what total variation makes of it. */
import { gaussianNoise } from '../../core/noise.ts';
import { RandomState } from '../../core/random/index.ts';
import type { Vec } from '../../core/vector.ts';
import { valuesOf } from '../../parts/model/picture.ts';
import { denoise, type Denoised } from './denoise.ts';
import type { Params } from './params.ts';
import { pictureOf } from './truths.ts';

export interface PictureResult {
  readonly shape: readonly [number, number];
  readonly truth: Vec;
  readonly data: Vec;
  readonly estimate: Denoised;
}

export function pictureResult(p: Params): PictureResult {
  const picture = pictureOf(p.picture);
  const truth = valuesOf(picture);
  const data = gaussianNoise(truth, p.sigma, new RandomState(p.seed));
  return { shape: picture.shape, truth, data, estimate: denoise(data, picture.shape, p.lambda, p.kind) };
}
