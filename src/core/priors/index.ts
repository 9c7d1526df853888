/*
 * What is known before the data, as penalties R(x): a value, and for the convex ones a prox, with which `ista`, `fista` and
 * others put R beside the data.
 */
export type { Penalty, Prior } from './prior.ts';
export { box } from './box.ts';
export { gradientPower } from './gradient-power.ts';
export { l1, softThreshold } from './l1.ts';
export { nonnegative } from './nonnegative.ts';
export { differencesGram, splitTv, splitWavelets } from './splitting.ts';
export type { Splitting } from './splitting.ts';
export { tautString, totalVariation1d } from './taut-string.ts';
export { secondVariation1d, trendFilter } from './trend-filter.ts';
export type { TrendFiltered } from './trend-filter.ts';
export { TV_STEP, totalVariation } from './total-variation.ts';
export type { TotalVariation, TotalVariationOptions, TvProx } from './total-variation.ts';
export { primalOf } from './tv-dual.ts';
export { tvGap, tvObjective } from './tv-duality.ts';
export type { TvPair, TvTerms } from './tv-duality.ts';
export { checkTvKind, fieldNorm, projectField } from './tv-field.ts';
export type { TvKind } from './tv-field.ts';
export { dualSteps } from './tv-steps.ts';
export { waveletL1 } from './wavelet-l1.ts';
