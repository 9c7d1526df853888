/*
 * Rules that choose λ: each a pure function of a decomposition, the data and a family λ → φ, that says its λ
 * and shows its curve.
 */
export { discrepancy } from './choose/discrepancy.ts';
export type { DiscrepancyChoice, DiscrepancyOptions } from './choose/discrepancy.ts';
export { logarithmicGrid, meaningfulRange, tikhonovFamily, tsvdFamily } from './choose/family.ts';
export type { Family } from './choose/family.ts';
export { gcv, gcvFunction } from './choose/gcv.ts';
export { curvature, lCurveCorner } from './choose/l-curve.ts';
export type { LCurveChoice } from './choose/l-curve.ts';
export { oracle } from './choose/oracle.ts';
export type { OracleOptions } from './choose/oracle.ts';
export { regularisationPath } from './choose/path.ts';
export type { PathPoint, RegularisationPath } from './choose/path.ts';
export type { Choice, ChoiceProblem, Curve } from './choose/problem.ts';
export { quasiOptimality } from './choose/quasi-optimality.ts';
export { monteCarloSure, sure } from './choose/sure.ts';
export type { MonteCarloOptions } from './choose/sure.ts';
