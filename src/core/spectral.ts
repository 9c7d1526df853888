/* Spectral methods on a periodic frame: one formula, x̂ = F⁻¹[φ·Y/H], and many choices of the filter factor φ. */
export { landweberFactor, naive, tikhonov, wiener } from './spectral/factors.ts';
export type { FilterFactor, WienerSpectra } from './spectral/factors.ts';
export { magnitude, penaltySpectrum, transferFunction } from './spectral/transfer.ts';
export { noiseGain, spectralSolve } from './spectral/solve.ts';
