import { checkAllFinite, checkFinite, checkPositive, checkVec, demand } from './check.ts';
import type { RandomState } from './random/index.ts';
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

/**
 * y·(1 + σ·N(0, 1)): noise that grows with the light, as the speckle of a laser or of ultrasound in its simplest
 * model; σ is a fraction of y. The same numbers as NumPy's
 * `y * (1 + sigma * np.random.RandomState(seed).standard_normal(y.shape))`.
 */
export function speckleNoise(y: Vec, sigma: number, rng: RandomState): Vec {
  checkVec('speckleNoise', 'y', y);
  checkFinite('speckleNoise', 'sigma', sigma, 0);
  const normals = rng.standardNormal(y.length);
  return y.map((value, i) => value * (1 + sigma * normals[i]));
}

/**
 * Salt and pepper: each sample is lost with probability p, half of them to 0 and half to 1; the rest are exact. One
 * uniform a sample, in order. The same numbers as NumPy's
 * `u = np.random.RandomState(seed).random_sample(y.shape); np.where(u < p / 2, 0, np.where(u < p, 1, y))`.
 * @param fraction p in [0, 1].
 */
export function impulseNoise(y: Vec, fraction: number, rng: RandomState): Vec {
  checkVec('impulseNoise', 'y', y);
  checkFinite('impulseNoise', 'fraction', fraction, 0, 1);
  return y.map((value) => {
    const u = rng.random();
    if (u < fraction / 2) return 0;
    return u < fraction ? 1 : value;
  });
}

/**
 * y + n with neighbours that resemble each other: the stationary AR(1) process n₀ = σe₀,
 * nᵢ = ρnᵢ₋₁ + σ√(1 − ρ²)eᵢ, e white and normal. Every nᵢ has standard deviation σ (in units of y), and nᵢ, nᵢ₊ⱼ
 * correlate by ρʲ. A picture is read row by row, as a detector is. The same numbers as SciPy's
 * `e = np.random.RandomState(seed).standard_normal(y.size); e[1:] *= np.sqrt(1 - rho**2);
 * y + sigma * scipy.signal.lfilter([1], [1, -rho], e).reshape(y.shape)`.
 * @param rho between −1 and 1, both excluded: there the process has no variance of its own. 0 is white.
 */
export function arNoise(y: Vec, sigma: number, rho: number, rng: RandomState): Vec {
  checkVec('arNoise', 'y', y);
  checkFinite('arNoise', 'sigma', sigma, 0);
  checkFinite('arNoise', 'rho', rho);
  demand(Math.abs(rho) < 1, 'arNoise', 'rho must be between −1 and 1', rho);
  const normals = rng.standardNormal(y.length);
  const fresh = Math.sqrt(1 - rho * rho);
  let n = 0;
  return y.map((value, i) => {
    n = i === 0 ? normals[0] : rho * n + fresh * normals[i];
    return value + sigma * n;
  });
}
