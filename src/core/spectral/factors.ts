import { checkAllFinite, checkFinite, checkInteger, checkPositive, checkVec, demand } from '../check.ts';
import type { Vec } from '../vector.ts';

/**
 * φ: how much of the naive inverse to keep of one coefficient; 1 is all of it, 0 none.
 * @param magnitude σ there: |H| of a periodic convolution, a singular value, or a generalised γ (∞ where L
 *   sees nothing).
 * @param index its place among the coefficients (in the DFT the row-major frequency), for factors that depend
 *   on more than σ. A real result wants φ equal at k and −k; `spectralSolve` reads the left half only.
 */
export type FilterFactor = (magnitude: number, index: number) => number;

/** φ = 1: divide by H and hope. */
export function naive(): FilterFactor {
  return () => 1;
}

/**
 * φ = σ²/(σ² + λ²|L|²): the minimiser of ‖Ax − y‖² + λ²‖Lx‖². λ, *not* λ²: with L = 1 it is the σ at which
 * half is kept, in the units of σ, as `damp` of SciPy's `lsqr`.
 * @param penalty |L|² at every frequency (see `penaltySpectrum`); 1 by default.
 */
export function tikhonov(lambda: number, penalty?: Vec): FilterFactor {
  checkFinite('tikhonov', 'lambda', lambda, 0);
  if (penalty !== undefined) checkPower('tikhonov', 'penalty', penalty);
  const square = lambda * lambda;
  return (sigma, index) => ratio(sigma * sigma, square * (penalty === undefined ? 1 : penalty[index]));
}

/**
 * Power at every frequency of the row-major DFT: E|F x|² of the truth and E|F n|² of the noise, in one unit.
 */
export interface WienerSpectra {
  readonly signal: Vec;
  readonly noise: Vec | number;
}

/**
 * φ = σ²/(σ² + Pₙ/Pₓ): the least mean squared error of any linear filter, if the spectra are true.
 * A number is one noise-to-signal *power* ratio for all frequencies; then it *is* Tikhonov with λ² = nsr.
 * Where the signal has no power, φ = 0.
 */
export function wiener(nsr: number | WienerSpectra): FilterFactor {
  if (typeof nsr === 'number') {
    checkFinite('wiener', 'nsr', nsr, 0);
    return (sigma) => ratio(sigma * sigma, nsr);
  }
  const { signal, noise } = nsr;
  checkPower('wiener', 'signal', signal);
  if (typeof noise === 'number') checkFinite('wiener', 'noise', noise, 0);
  else {
    checkPower('wiener', 'noise', noise);
    checkVec('wiener', 'noise', noise, signal.length);
  }
  return (sigma, index) => {
    const wanted = sigma * sigma * signal[index];
    return ratio(wanted, typeof noise === 'number' ? noise : noise[index]);
  };
}

/** φ = 1 − (1 − τσ²)^k: what k steps of Landweber from zero, with step length τ, have let through. */
export function landweberFactor(k: number, step: number): FilterFactor {
  checkInteger('landweberFactor', 'k', k, 0);
  checkPositive('landweberFactor', 'step', step);
  return (sigma) => {
    const t = step * sigma * sigma;
    // 1 − (1 − t)^k without the cancellation that small t would suffer.
    return t < 1 ? -Math.expm1(k * Math.log1p(-t)) : 1 - (1 - t) ** k;
  };
}

/**
 * φ = 1 for the first k coefficients, 0 after: the truncated SVD, for a decomposition whose σ falls with the
 * index (`svd`, `generalisedSvd`). The DFT and the DCT come in the order of their frequencies; truncate those
 * by σ, with `truncated`.
 */
export function tsvd(k: number): FilterFactor {
  checkInteger('tsvd', 'k', k, 0);
  return (_, index) => (index < k ? 1 : 0);
}

/** φ = 1 where σ ≥ threshold, 0 below: truncation in any order. */
export function truncated(threshold: number): FilterFactor {
  checkFinite('truncated', 'threshold', threshold, 0);
  return (sigma) => (sigma >= threshold ? 1 : 0);
}

/**
 * a/(a + b), with 0/0 = 0 (nothing came through, nothing is kept) and ∞/∞ = 1 (γ where the penalty sees
 * nothing).
 */
function ratio(a: number, b: number): number {
  if (a === 0) return 0;
  return a === Infinity ? 1 : a / (a + b);
}

function checkPower(who: string, what: string, power: Vec): void {
  checkVec(who, what, power);
  checkAllFinite(who, what, power);
  const least = power.reduce((a, b) => Math.min(a, b));
  demand(least >= 0, who, `${what} must be ≥ 0 at every frequency`, least);
}
