import { checkChoice, checkFits, checkPositive, checkShape, demand } from './check.ts';
import { box, gaussian, outer } from './kernels/index.ts';
import { convolve2d } from './operators/convolve2d.ts';
import type { Vec } from './vector.ts';
import { formatShape } from './vector.ts';

export interface SsimOptions {
  /**
   * 'gaussian' (default): σ = 1.5 over 11×11 with population variances, the paper's own choice;
   * 'uniform': 7×7 with sample variances, scikit-image's default.
   */
  readonly window?: 'gaussian' | 'uniform';
  /** The values' range, 1 by default. */
  readonly range?: number;
  /** Not 0 where a pixel is not known: no window that holds one counts. */
  readonly unknown?: ArrayLike<number>;
}

/**
 * Structural similarity, the mean over all windows that lie inside the frame of
 *
 *   (2μₐμᵦ + C₁)(2σₐᵦ + C₂) / ((μₐ² + μᵦ² + C₁)(σₐ² + σᵦ² + C₂)),  C₁ = (0.01 L)², C₂ = (0.03 L)².
 *
 * 1 for equal pictures. Wang, Bovik, Sheikh & Simoncelli, *IEEE Trans. Image Process.* 13(4), 2004.
 * scikit-image: `structural_similarity(a, b, data_range=1, gaussian_weights=True, sigma=1.5,
 * use_sample_covariance=False)`, or without the last three for the uniform window.
 * NaN where every window holds a pixel that is not known.
 * @throws RangeError when the picture is smaller than the window.
 */
export function ssim(a: Vec, b: Vec, shape: readonly [number, number], options: SsimOptions = {}): number {
  const { window = 'gaussian', range = 1, unknown } = options;
  checkShape('ssim', 'shape', shape);
  checkFits('ssim', 'first picture', a, shape);
  checkFits('ssim', 'second picture', b, shape);
  checkChoice('ssim', 'window', window, ['gaussian', 'uniform']);
  checkPositive('ssim', 'range', range);
  const line = window === 'gaussian' ? gaussian(1.5, 5) : box(7);
  const k = line.length;
  demand(shape[0] >= k && shape[1] >= k, 'ssim', `picture must be at least ${k}×${k}`, formatShape(shape));

  // Only windows inside the frame count, so no boundary is ever seen.
  const average = convolve2d(outer(line, line), shape, { boundary: 'zero', output: 'valid' });
  const [meanA, meanB] = [average.apply(a), average.apply(b)];
  const meanAA = average.apply(product(a, a));
  const meanBB = average.apply(product(b, b));
  const meanAB = average.apply(product(a, b));

  const without = unknown && average.apply(new Float64Array(unknown).map((mark) => (mark ? 1 : 0)));
  // The window's weights are rounded: what holds no such pixel is zero all but exactly.
  const counts = (i: number) => !without || without[i] < LEAST_WEIGHT;

  const bessel = window === 'uniform' ? (k * k) / (k * k - 1) : 1;
  const c1 = (0.01 * range) ** 2;
  const c2 = (0.03 * range) ** 2;
  let [total, windows] = [0, 0];
  for (let i = 0; i < meanA.length; i++) {
    if (!counts(i)) continue;
    windows++;
    const ma = meanA[i];
    const mb = meanB[i];
    const varianceA = bessel * (meanAA[i] - ma * ma);
    const varianceB = bessel * (meanBB[i] - mb * mb);
    const covariance = bessel * (meanAB[i] - ma * mb);
    total +=
      ((2 * ma * mb + c1) * (2 * covariance + c2)) /
      ((ma * ma + mb * mb + c1) * (varianceA + varianceB + c2));
  }
  return total / windows;
}

/** Below the least weight of the Gaussian window, exp(−25/2.25)² of its peak. */
const LEAST_WEIGHT = 1e-9;

function product(a: Vec, b: Vec): Vec {
  const out = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) out[i] = a[i] * b[i];
  return out;
}
