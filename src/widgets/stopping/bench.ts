/** What both methods start from: one truth, one blur, one noisy picture. */
import { gaussian2d } from '../../core/kernels/index.ts';
import { klDivergence } from '../../core/metrics.ts';
import type { LinearOperator } from '../../core/operator.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { scene, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import { observe, type NoiseModel } from '../../experiment.ts';
import type { PlanarPicture } from '../contract.ts';
import { SIDE, type Params } from './params.ts';

export interface Bench {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  readonly truth: Vec;
  readonly operator: LinearOperator;
  /** y: what Landweber is given. */
  readonly data: Vec;
  /** y with its negative values at 0, as Richardson–Lucy needs it; the same as `data` for counted photons. */
  readonly light: Vec;
  /** How badly the truth itself fits the data: ‖y − Ax‖² and KL(y, Ax). The unit of the misfits shown. */
  readonly truthMisfit: { readonly squares: number; readonly kl: number };
}

const LEVELS = 255;

/** The picture as whole numbers 0 … 255, so that the Python can carry it exactly. */
export function levels({ scene: { scene: name, own } }: Params): {
  shape: readonly [number, number];
  values: number[];
} {
  const shape = own ? own.shape : ([SIDE, SIDE] as const);
  const picture = own ? greyOf(own) : scene(name as SceneName, shape);
  return {
    shape,
    values: Array.from(picture, (value) => Math.round(LEVELS * Math.min(1, Math.max(0, value)))),
  };
}

/** The mean of the colours. */
function greyOf({ planes }: PlanarPicture): Vec {
  return Float64Array.from(
    planes[0],
    (_, i) => planes.reduce((sum, plane) => sum + plane[i], 0) / planes.length,
  );
}

/** 'gaussian' has everywhere the variance that counting photons has on average: mean(Ax)/peak. */
export function noiseOf({ noise, photons, seed }: Params, blurred: Vec): NoiseModel {
  if (noise === 'poisson') return { kind: 'poisson', peak: photons, seed };
  const mean = blurred.reduce((sum, value) => sum + value, 0) / blurred.length;
  return { kind: 'gaussian', sigma: Math.sqrt(mean / photons), seed };
}

export function benchOf(p: Params): Bench {
  const { shape, values } = levels(p);
  const truth = Float64Array.from(values, (value) => value / LEVELS);
  const operator = convolve2d(gaussian2d(p.blur), shape, { boundary: 'reflect' });
  const { blurred, data } = observe({ truth, operator, noise: noiseOf(p, operator.apply(truth)) });
  const light = data.map((value) => Math.max(value, 0));
  const squares = data.reduce((sum, value, i) => sum + (value - blurred[i]) ** 2, 0);
  return { shape, truth, operator, data, light, truthMisfit: { squares, kl: klDivergence(light, blurred) } };
}
