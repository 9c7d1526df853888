/*
 * When to stop an iteration: each rule is a value and one pure step over its records {iteration, …}, whatever
 * solver made them.
 */
export { cumulativePeriodogram, distanceFromWhite, ncpStop, whitenessLimit } from './ncp.ts';
export type { NcpOptions, NcpRecord } from './ncp.ts';
export { firstMinimum } from './first-minimum.ts';
export type { MinimumWatch } from './first-minimum.ts';
export { observeRecord, stoppingIteration } from './rule.ts';
export type { StoppingRule, Watch } from './rule.ts';
export { discrepancyStop } from './discrepancy-stop.ts';
export type { DiscrepancyStopOptions } from './discrepancy-stop.ts';
export { maximumIterations } from './maximum-iterations.ts';
export { oracleStop } from './oracle-stop.ts';
export { estimateStagnation, misfitStagnation } from './stagnation.ts';
export type { StagnationWatch } from './stagnation.ts';
