import { checkAllFinite, checkFinite, checkPositive, checkVec, demand } from './check.ts';
import type { RandomState } from './random.ts';
import type { Vec } from './vector.ts';

/** A picture made by transforms may dip this far below zero by rounding alone; more is not light. */
const ROUNDING = 1e-9;

/**
 * y + σ·N(0, 1) in every sample; σ in units of y. The same numbers as NumPy's
 * `y + sigma * np.random.RandomState(seed).standard_normal(y.shape)`.
 */
export function gaussianNoise(y: Vec, sigma: number, rng: RandomState): Vec {
  checkVec('gaussianNoise', 'y', y);
  checkFinite('gaussianNoise', 'sigma', sigma, 0);
  const normals = rng.standardNormal(y.length);
  return y.map((value, i) => value + sigma * normals[i]);
}

/**
 * Photon counts: Poisson(peak·y)/peak, so that the result is in units of y and y = 1 collects `peak` photons on
 * average. The same numbers as NumPy's
 * `np.random.RandomState(seed).poisson(peak * np.maximum(y, 0)) / peak`.
 * @throws RangeError where y is negative (rounding apart): a count has no negative mean.
 */
export function poissonNoise(y: Vec, peak: number, rng: RandomState): Vec {
  checkVec('poissonNoise', 'y', y);
  checkPositive('poissonNoise', 'peak', peak);
  checkAllFinite('poissonNoise', 'y', y);
  const darkest = y.reduce((a, b) => Math.min(a, b), 0);
  demand(darkest >= -ROUNDING, 'poissonNoise', 'y must be ≥ 0 everywhere', darkest);
  const counts = rng.poisson(y.map((value) => peak * Math.max(value, 0)));
  return counts.map((count) => count / peak);
}
