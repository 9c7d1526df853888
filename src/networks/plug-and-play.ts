/**
 * Deblurring by a network that only knows noise: half-quadratic splitting of min ½‖Ax − y‖²/σ² + λR(x), with the denoiser where the prox of R
 * would stand. For k = 1 … K, from z₀ = y, with levels σₖ that fall from 0.19 to that of the noise in equal ratios,
 *
 *   xₖ = argmin ‖Ax − y‖² + αₖ‖x − zₖ₋₁‖²,  αₖ = λσ²/σₖ²:   x̂ₖ = (Hŷ + αₖ ẑₖ₋₁)/(H² + αₖ)
 *   zₖ = D(xₖ, σₖ)
 *
 * The blur enters the first line alone. Venkatakrishnan, Bouman & Wohlberg, GlobalSIP 2013; Zhang, Li, Zuo, Zhang, Van Gool & Timofte, IEEE
 * TPAMI 44 (2022), whose λ = 0.23, K = 8 and σ₁ = 49/255 these are.
 */
import { demand } from '../core/check.ts';
import { irfft, rfft } from '../core/fft/index.ts';
import type { Vec } from '../core/vector.ts';

export interface PlugAndPlay {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  readonly data: Vec;
  /** H at each frequency of `rfft`, real: a symmetric blur on a periodic frame. */
  readonly transfer: Vec;
  /** σ of the noise of the data. */
  readonly noise: number;
  /** D: a picture without noise of this level. */
  readonly denoise: (x: Vec, level: number) => Vec;
}

export const PNP = { steps: 8, first: 49 / 255, weight: 0.23, least: 0.005 } as const;

/** σ₁ … σ_K: no lower than the least noise that the denoiser was shown. */
export function levelsOf(noise: number): number[] {
  const { steps, first, least } = PNP;
  const last = Math.min(first, Math.max(least, noise));
  return Array.from({ length: steps }, (_, k) => first * (last / first) ** (k / (steps - 1)));
}

/**
 * z₁ … z_K, of which the last is the estimate.
 *
 * @throws RangeError unless the noise is positive: the weight of the data is its inverse
 */
export function plugAndPlay({ shape, data, transfer, noise, denoise }: PlugAndPlay): Vec[] {
  demand(noise > 0, 'plugAndPlay', 'noise must be positive', noise);
  const seen = rfft(data, shape);
  const found: Vec[] = [];
  let z = data;
  for (const level of levelsOf(noise)) {
    const alpha = (PNP.weight * noise ** 2) / level ** 2;
    const before = rfft(z, shape);
    const nearer = (y: Vec, held: Vec) =>
      y.map((value, k) => (transfer[k] * value + alpha * held[k]) / (transfer[k] ** 2 + alpha));
    const x = irfft({ re: nearer(seen.re, before.re), im: nearer(seen.im, before.im) }, shape);
    z = denoise(x, level);
    found.push(z);
  }
  return found;
}
