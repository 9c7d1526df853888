import { checkPositive, checkVec } from './check.ts';
import type { Vec } from './vector.ts';
import { distance, norm, squaredDistance, sum } from './vector.ts';

export { ssim } from './ssim.ts';
export type { SsimOptions } from './ssim.ts';

/* How close an estimate x̂ is to the truth x. The estimate comes first, the truth second. */

/** Mean squared error: (1/n) Σ (x̂ − x)². In squared units of x. */
export function mse(estimate: Vec, truth: Vec): number {
  checkPair('mse', estimate, truth);
  return squaredDistance(estimate, truth) / truth.length;
}

/** √mse, in units of x. */
export function rmse(estimate: Vec, truth: Vec): number {
  return Math.sqrt(mse(estimate, truth));
}

/** Peak signal-to-noise ratio in dB: 10 log₁₀(peak²/mse), over every pixel, none cropped. ∞ for a perfect estimate. */
export function psnr(estimate: Vec, truth: Vec, peak = 1): number {
  checkPositive('psnr', 'peak', peak);
  return 10 * Math.log10((peak * peak) / mse(estimate, truth));
}

/** ‖x̂ − x‖/‖x‖. ∞ (or NaN for 0/0) when the truth is zero. */
export function relativeError(estimate: Vec, truth: Vec): number {
  checkPair('relativeError', estimate, truth);
  return distance(estimate, truth) / norm(truth);
}

/** Signal-to-noise ratio in dB: 20 log₁₀(‖x‖/‖x̂ − x‖). */
export function snr(estimate: Vec, truth: Vec): number {
  return -20 * Math.log10(relativeError(estimate, truth));
}

/** All the light in a picture: Σ x. */
export function flux(x: Vec): number {
  checkVec('flux', 'x', x);
  return sum(x);
}

/**
 * The Poisson misfit of a model μ to data y (Kullback–Leibler, Csiszár's I-divergence): Σ y log(y/μ) − y + μ, with
 * 0 log 0 = 0. Zero when they agree; ∞ where the model says no light came and some did, or where μ or y is negative.
 */
export function klDivergence(data: Vec, model: Vec): number {
  checkPair('klDivergence', data, model);
  let total = 0;
  for (let i = 0; i < data.length; i++) {
    const y = data[i];
    const mu = model[i];
    if (y < 0 || mu < 0 || (mu === 0 && y > 0)) return Infinity;
    total += y === 0 ? mu : y * Math.log(y / mu) - y + mu;
  }
  return total;
}

function checkPair(who: string, a: Vec, b: Vec): void {
  checkVec(who, 'first array', a);
  checkVec(who, 'second array', b, a.length);
}
