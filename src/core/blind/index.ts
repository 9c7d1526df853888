/* The kernel unknown too. */
export { alternatingMap } from './alternating-map.ts';
export type { AlternatingMapParams, AlternatingMapProblem, AlternatingMapState } from './alternating-map.ts';
export { blindRichardsonLucy } from './blind-richardson-lucy.ts';
export type {
  BlindProblem,
  BlindRichardsonLucyParams,
  BlindRichardsonLucyState,
} from './blind-richardson-lucy.ts';
export { blurFrame } from './blur-frame.ts';
export type { Beyond, BlurFrame } from './blur-frame.ts';
export { centred } from './centred.ts';
export { coarserProblems, coarseToFine } from './coarse-to-fine.ts';
export type { CoarseToFineParams, CoarseToFineState } from './coarse-to-fine.ts';
export { kernelOperator } from './kernel-operator.ts';
export type { BlindFrame } from './kernel-operator.ts';
export { lowered } from './lowered.ts';
export type { Lowered } from './lowered.ts';
export { nearestOnSimplex, scaledToOne } from './simplex.ts';
export type { Scaling } from './simplex.ts';
