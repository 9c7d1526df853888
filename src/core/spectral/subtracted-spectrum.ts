import { checkFinite, checkFits } from '../check.ts';
import type { Complex } from '../fft/index.ts';
import type { Shape, Vec } from '../vector.ts';
import { periodogram } from './dft.ts';

/** What is known besides the data when their own spectrum is to stand in for the truth's. */
export interface MeasuredOptions {
  readonly shape: Shape;
  /** H over the whole DFT, of `transferFunction`. */
  readonly transfer: Complex;
  /**
   * The noise's power at every frequency in the unit of `periodogram`: σ² for white noise of standard
   * deviation σ.
   */
  readonly noise: number;
}

/**
 * The truth's power spectrum from the data, by spectral subtraction: max(|Y|² − Pₙ, 0)/|H|², 0 where H is 0.
 * Unsmoothed, so as rough as one periodogram is; it trusts every frequency that noise happened to lift. Boll,
 * *IEEE Trans. ASSP* 27(2), 1979.
 */
export function subtractedSpectrum(data: Vec, { shape, transfer, noise }: MeasuredOptions): Vec {
  checkFinite('subtractedSpectrum', 'noise', noise, 0);
  checkFits('subtractedSpectrum', 'transfer', transfer.re, shape);
  const power = periodogram(data, shape);
  return power.map((value, k) => {
    const gain = transfer.re[k] ** 2 + transfer.im[k] ** 2;
    return gain === 0 ? 0 : Math.max(value - noise, 0) / gain;
  });
}
