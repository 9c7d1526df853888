/** What all methods start from: one truth, one blur, one noisy picture. */
import { gaussian2d } from '../../core/kernels/index.ts';
import { klDivergence } from '../../core/metrics.ts';
import type { LinearOperator } from '../../core/operator.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { scene, type SceneName } from '../../core/scenes/index.ts';
import { sum, type Vec } from '../../core/vector.ts';
import { observe, type NoiseModel } from '../../experiment.ts';
import { sceneOrOwn, storedPicture, valuesOf, type StoredPicture } from '../../parts/model/picture.ts';
import { SIDE, type Params } from './params.ts';

export interface Bench {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  readonly truth: Vec;
  readonly operator: LinearOperator;
  /** y: what Landweber and CGLS are given. */
  readonly data: Vec;
  /** y with its negative values at 0, as Richardson–Lucy needs it; the same as `data` for counted photons. */
  readonly light: Vec;
  /** How badly the truth itself fits the data: ‖y − Ax‖² and KL(y, Ax). The unit of the misfits shown. */
  readonly truthMisfit: { readonly squares: number; readonly kl: number };
  readonly counted: boolean;
  readonly photons: number;
  /** Of the noise, on average over the pixels, told by the data alone: √(mean(y)/photons). */
  readonly sigma: number;
  /** y − Ax, which nobody ever sees. */
  readonly noise: Vec;
}

/** As a file stores it, so that the Python can carry it exactly. */
export const pictureOf = sceneOrOwn(SIDE, (name, shape) => scene(name as SceneName, shape));

/** Another scene of the same kind. */
export const drawnAnew = (name: string, seed: number): StoredPicture =>
  storedPicture(scene(name as SceneName, [SIDE, SIDE], seed), [SIDE, SIDE]);

/** 'gaussian' has everywhere the variance that counting photons has on average: mean(Ax)/peak. */
export function noiseOf({ noise, photons, seed }: Params, blurred: Vec): NoiseModel {
  if (noise === 'poisson') return { kind: 'poisson', peak: photons, seed };
  const mean = blurred.reduce((sum, value) => sum + value, 0) / blurred.length;
  return { kind: 'gaussian', sigma: Math.sqrt(mean / photons), seed };
}

export function benchOf(p: Params, picture: StoredPicture = pictureOf(p.scene)): Bench {
  const { shape } = picture;
  const truth = valuesOf(picture);
  const operator = convolve2d(gaussian2d(p.blur), shape, { boundary: 'reflect' });
  const { blurred, data, noise } = observe({ truth, operator, noise: noiseOf(p, operator.apply(truth)) });
  const light = data.map((value) => Math.max(value, 0));
  const squares = data.reduce((sum, value, i) => sum + (value - blurred[i]) ** 2, 0);
  const { photons } = p;
  return {
    shape,
    truth,
    operator,
    data,
    light,
    truthMisfit: { squares, kl: klDivergence(light, blurred) },
    counted: p.noise === 'poisson',
    photons,
    sigma: Math.sqrt(sum(light) / light.length / photons),
    noise,
  };
}
