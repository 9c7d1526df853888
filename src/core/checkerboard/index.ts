/*
 * Why transposed convolutions paint grids, and what removes them: how often each output is covered, the exact test on
 * the weights, repairs, and a score for the grid in a picture. All along one axis unless it says 2d.
 */
export { artifactScore } from './artifact-score.ts';
export type { ArtifactScore } from './artifact-score.ts';
export { gridMagnitudes, passesConstant, passesConstant2d, sumImbalance } from './exact-test.ts';
export { GRID_PERIODS, gridLines, meanPower, periodAt } from './grid-lines.ts';
export type { GridLine, GridLines, GridPeriod } from './grid-lines.ts';
export { icnr, icnr2d } from './icnr.ts';
export { nearestEven, nearestEven2d } from './nearest-even.ts';
export { overlapCounts, unevenness } from './overlap.ts';
export type { OverlapLayer } from './overlap.ts';
export { phaseEnergies } from './phase-energy.ts';
export { rampSteps } from './ramp.ts';
export { residueSums, residueSums2d } from './residue-sums.ts';
export { spectrumAt } from './spectrum.ts';
export { spectrumSlice } from './spectrum-slice.ts';
export { blockSeam } from './seam.ts';
export { stackedCounts, stackedPeriod } from './stacked-overlap.ts';
export { fibonacci, stern } from './stern.ts';
export { transposedFromSubPixel } from './sub-pixel.ts';
export type { TransposedSetting } from './sub-pixel.ts';
export { bilinearUpsampler } from '../resample/index.ts';
