/*
 * Why transposed convolutions paint grids, and what removes them: how often each output is covered, the exact test on
 * the weights, repairs, and a score for the grid in a picture. All along one axis unless it says 2d.
 */
export { artifactScore } from './checkerboard/artifact-score.ts';
export type { ArtifactScore } from './checkerboard/artifact-score.ts';
export { gridMagnitudes, passesConstant, passesConstant2d, sumImbalance } from './checkerboard/exact-test.ts';
export { icnr, icnr2d } from './checkerboard/icnr.ts';
export { nearestEven, nearestEven2d } from './checkerboard/nearest-even.ts';
export { overlapCounts, unevenness } from './checkerboard/overlap.ts';
export type { OverlapLayer } from './checkerboard/overlap.ts';
export { rampSteps } from './checkerboard/ramp.ts';
export { residueSums, residueSums2d } from './checkerboard/residue-sums.ts';
export { spectrumAt } from './checkerboard/spectrum.ts';
export { stackedCounts, stackedPeriod } from './checkerboard/stacked-overlap.ts';
export { fibonacci, stern } from './checkerboard/stern.ts';
export { transposedFromSubPixel } from './checkerboard/sub-pixel.ts';
export type { TransposedSetting } from './checkerboard/sub-pixel.ts';
export { bilinearUpsampler } from './resample/bilinear-upsampler.ts';
