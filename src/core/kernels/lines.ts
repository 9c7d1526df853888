import { checkFinite, checkInteger, checkPositive } from '../check.ts';
import type { Vec } from '../vector.ts';
import { sum } from '../vector.ts';

/** The mean of `width` neighbours: hⱼ = 1/width. Its spectrum has nulls. */
export function box(width: number): Vec {
  checkInteger('box', 'width', width, 1);
  return new Float64Array(width).fill(1 / width);
}

/**
 * hⱼ ∝ e^(−j²/2σ²) for |j| ≤ radius, summing to 1; σ in samples. σ = 0 is the limit, a lone 1.
 * The default radius, ⌈6σ⌉, cuts at 1.5e-8 of the peak: a shorter one puts a floor under the spectrum.
 */
export function gaussian(sigma: number, radius?: number): Vec {
  checkFinite('gaussian', 'sigma', sigma, 0);
  const reach = radius ?? Math.ceil(6 * sigma);
  checkInteger('gaussian', 'radius', reach, 0);
  const kernel = new Float64Array(2 * reach + 1);
  for (let j = -reach; j <= reach; j++) {
    kernel[j + reach] = j === 0 ? 1 : Math.exp((-j * j) / (2 * sigma * sigma));
  }
  return sumToOne(kernel);
}

/**
 * A causal decay: hⱼ ∝ e^(−j/τ) for 0 ≤ j ≤ radius, summing to 1; τ in samples. An instrument that forgets slowly.
 * The 2·radius + 1 taps are centred like every kernel, so the first half, the future, is zero.
 * The default radius, ⌈18τ⌉, cuts at 1.5e-8 of the peak.
 */
export function exponential(tau: number, radius?: number): Vec {
  checkPositive('exponential', 'tau', tau);
  const reach = radius ?? Math.ceil(18 * tau);
  checkInteger('exponential', 'radius', reach, 0);
  const kernel = new Float64Array(2 * reach + 1);
  for (let j = 0; j <= reach; j++) kernel[reach + j] = Math.exp(-j / tau);
  return sumToOne(kernel);
}

function sumToOne(kernel: Vec): Vec {
  const total = sum(kernel);
  return kernel.map((value) => value / total);
}
