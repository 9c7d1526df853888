import { checkAllFinite, checkFits, checkShape } from '../check.ts';
import type { Complex } from '../fft/index.ts';
import { halfWidth, irfft, rfft } from '../fft/index.ts';
import type { Shape, Vec } from '../vector.ts';
import { asPicture } from '../vector.ts';
import { workArray } from '../work-array.ts';
import type { FilterFactor } from './factors.ts';

/**
 * x̂ = F⁻¹[φ·conj(H)/|H|²·Y], the estimate of x in y = h * x + n on a periodic frame. A frequency at which H is
 * exactly 0 contributes nothing, whatever φ: there is nothing to divide by. (An H that only rounding keeps from 0
 * is divided by, and shows.)
 * @param transfer H over the whole DFT, from `transferFunction(kernel, shape)`.
 */
export function spectralSolve(data: Vec, shape: Shape, transfer: Complex, factor: FilterFactor): Vec {
  checkShape('spectralSolve', 'shape', shape);
  checkFits('spectralSolve', 'data', data, shape);
  checkAllFinite('spectralSolve', 'data', data);
  checkFits('spectralSolve', 'transfer', transfer.re, shape);
  const [height, width] = asPicture(shape);
  const columns = halfWidth(width);
  const size = height * columns;
  const spectrum = rfft(data, shape, { re: realParts(size), im: imaginaryParts(size) });
  const { re, im } = spectrum;
  for (let k = 0, half = 0; k < height; k++) {
    for (let whole = k * width; whole < k * width + columns; whole++, half++) {
      const hr = transfer.re[whole];
      const hi = transfer.im[whole];
      const power = hr * hr + hi * hi;
      const share = power === 0 ? 0 : factor(Math.sqrt(power), whole) / power;
      const yr = re[half];
      const yi = im[half];
      re[half] = share * (hr * yr + hi * yi);
      im[half] = share * (hr * yi - hi * yr);
    }
  }
  return irfft(spectrum, shape);
}

const [realParts, imaginaryParts] = [workArray(), workArray()];

/**
 * |φ|/|H| at every frequency: what the method multiplies the noise there by (1/|H| for the naive inverse), 0 where
 * H is exactly 0. Its root mean square is how much larger white noise comes out than it went in.
 */
export function noiseGain(transfer: Complex, factor: FilterFactor): Vec {
  const out = new Float64Array(transfer.re.length);
  for (let i = 0; i < out.length; i++) {
    const sigma = Math.sqrt(transfer.re[i] ** 2 + transfer.im[i] ** 2);
    out[i] = sigma === 0 ? 0 : Math.abs(factor(sigma, i)) / sigma;
  }
  return out;
}
