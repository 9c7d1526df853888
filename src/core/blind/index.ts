/* The kernel unknown too. */
export { blindRichardsonLucy } from './blind-richardson-lucy.ts';
export type {
  BlindProblem,
  BlindRichardsonLucyParams,
  BlindRichardsonLucyState,
} from './blind-richardson-lucy.ts';
export { kernelOperator } from './kernel-operator.ts';
export type { BlindFrame } from './kernel-operator.ts';
