/*
 * Spectral methods: one formula, x̂ = Σ φᵢ (uᵢᴴy/σᵢ) vᵢ, in whatever basis takes the operator apart, and many
 * choices of the filter factor φ. Dense matrices have their own face, `svd.ts`.
 */
export type { Decomposition } from './spectral/decomposition.ts';
export { classSpectrum } from './spectral/class-spectrum.ts';
export { dct } from './spectral/dct.ts';
export { dft, periodogram } from './spectral/dft.ts';
export { landweberFactor, naive, tikhonov, truncated, tsvd, wiener } from './spectral/factors.ts';
export type { FilterFactor, WienerSpectra } from './spectral/factors.ts';
export { penalised } from './spectral/penalised.ts';
export { powerLawSpectrum } from './spectral/power-law-spectrum.ts';
export type { PowerLaw } from './spectral/power-law-spectrum.ts';
export type { RealDecomposition } from './spectral/real-basis.ts';
export { subtractedSpectrum } from './spectral/subtracted-spectrum.ts';
export type { MeasuredOptions } from './spectral/subtracted-spectrum.ts';
export { magnitude, penaltySpectrum, transferFunction } from './spectral/transfer.ts';
export { noiseGain, spectralSolve } from './spectral/solve.ts';
export { unsupervisedWiener } from './spectral/unsupervised-wiener.ts';
export type {
  UnsupervisedWienerParams,
  UnsupervisedWienerProblem,
  UnsupervisedWienerState,
} from './spectral/unsupervised-wiener.ts';
