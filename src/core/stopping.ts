/*
 * When to stop an iteration: each rule is a value and one pure step over its records {iteration, …}, whatever
 * solver made them.
 */
export { cumulativePeriodogram, distanceFromWhite, ncpStop, whitenessLimit } from './stopping/ncp.ts';
export type { NcpOptions, NcpRecord } from './stopping/ncp.ts';
export { firstMinimum } from './stopping/first-minimum.ts';
export type { MinimumWatch } from './stopping/first-minimum.ts';
export { observeRecord, stoppingIteration } from './stopping/rule.ts';
export type { StoppingRule, Watch } from './stopping/rule.ts';
export { discrepancyStop } from './stopping/discrepancy-stop.ts';
export type { DiscrepancyStopOptions } from './stopping/discrepancy-stop.ts';
export { maximumIterations } from './stopping/maximum-iterations.ts';
export { oracleStop } from './stopping/oracle-stop.ts';
export { estimateStagnation, misfitStagnation } from './stopping/stagnation.ts';
export type { StagnationWatch } from './stopping/stagnation.ts';
