/*
 * Spectral methods: one formula, x̂ = Σ φᵢ (uᵢᴴy/σᵢ) vᵢ, in whatever basis takes the operator apart, and many
 * choices of the filter factor φ. Dense matrices have a folder of their own, `svd/`.
 */
export type { Decomposition } from './decomposition.ts';
export { classSpectrum } from './class-spectrum.ts';
export { cosineTransfer, dct } from './dct.ts';
export { dft, periodogram } from './dft.ts';
export { landweberFactor, naive, tikhonov, truncated, tsvd, wiener } from './factors.ts';
export type { FilterFactor, WienerSpectra } from './factors.ts';
export { penalised } from './penalised.ts';
export { powerLawSpectrum } from './power-law-spectrum.ts';
export type { PowerLaw } from './power-law-spectrum.ts';
export { radialPower } from './radial-power.ts';
export { realDecomposition } from './real-basis.ts';
export type { RealDecomposition } from './real-basis.ts';
export { subtractedSpectrum } from './subtracted-spectrum.ts';
export type { MeasuredOptions } from './subtracted-spectrum.ts';
export { magnitude, penaltySpectrum, transferFunction } from './transfer.ts';
export { noiseGain, spectralSolve } from './solve.ts';
export { unsupervisedWiener } from './unsupervised-wiener.ts';
export type {
  UnsupervisedWienerParams,
  UnsupervisedWienerProblem,
  UnsupervisedWienerState,
} from './unsupervised-wiener.ts';
export { weightFor } from './weight-for.ts';
export type { SpectralSystem } from './weight-for.ts';
