/*
 * Rules that choose λ: each a pure function of a decomposition, the data and a family λ → φ, that says its λ
 * and shows its curve.
 */
export { discrepancy } from './discrepancy.ts';
export type { DiscrepancyChoice, DiscrepancyOptions } from './discrepancy.ts';
export { logarithmicGrid, meaningfulRange, tikhonovFamily, tsvdFamily } from './family.ts';
export type { Family } from './family.ts';
export { gcv, gcvFunction } from './gcv.ts';
export { curvature, lCurveCorner } from './l-curve.ts';
export type { LCurveChoice } from './l-curve.ts';
export { oracle } from './oracle.ts';
export type { OracleOptions } from './oracle.ts';
export { regularisationPath } from './path.ts';
export type { PathPoint, RegularisationPath } from './path.ts';
export type { Choice, ChoiceProblem, Curve } from './problem.ts';
export { quasiOptimality } from './quasi-optimality.ts';
export { monteCarloSure, sure } from './sure.ts';
export type { MonteCarloOptions } from './sure.ts';
