import { checkFinite, checkInteger } from '../check.ts';
import { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';

export interface TextureOptions {
  readonly seed?: number;
  /** Lowest and highest frequency present, in cycles per sample; 0.06 … 0.14 unless given. */
  readonly band?: readonly [number, number];
}

/**
 * Band-pass texture: Σ aₖ cos(2πki/n + φₖ) over the frequencies k/n in the band, with Gaussian aₖ and uniform
 * φₖ; periodic, without a mean where the band excludes 0, scaled so that the largest magnitude is 1.
 *
 * @param n samples, ≥ 16
 * @throws RangeError if n or the band is out of range, or no frequency k/n lies in the band
 */
export function texture(n: number, options: TextureOptions = {}): Vec {
  checkInteger('texture', 'n', n, 16);
  const { seed = 1, band = [0.06, 0.14] } = options;
  checkFinite('texture', 'band[0]', band[0], 0, 0.5);
  checkFinite('texture', 'band[1]', band[1], band[0], 0.5);
  const random = new RandomState(seed);
  const signal = new Float64Array(n);
  for (let k = Math.ceil(band[0] * n); k <= band[1] * n; k++) {
    const amplitude = random.standardNormal();
    const phase = random.uniform(0, 2 * Math.PI);
    for (let i = 0; i < n; i++) signal[i] += amplitude * Math.cos((2 * Math.PI * k * i) / n + phase);
  }
  const largest = signal.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
  if (largest === 0) {
    throw new RangeError(`texture: band must hold a multiple of 1/${n}, got [${band.join(', ')}]`);
  }
  return signal.map((value) => value / largest);
}
