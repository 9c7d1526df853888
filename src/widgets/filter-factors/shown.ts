/** What a state shows, without computing it: the axis that its terms are ordered by, and its methods. */
import type { Params } from './params.ts';

/** Singular values, generalised ones, or frequency. */
export type AxisName = 'sigma' | 'gamma' | 'frequency';

export const axisOf = ({ problem, penalty }: Pick<Params, 'problem' | 'penalty'>): AxisName => {
  if (problem === 'periodic') return 'frequency';
  return penalty === 'size' ? 'sigma' : 'gamma';
};

export type MethodName = 'naive' | 'tsvd' | 'tikhonov' | 'landweber';
const names: readonly MethodName[] = ['naive', 'tsvd', 'tikhonov', 'landweber'];

/** On the axis of γ only Tikhonov has a curve: the others know nothing of L. */
export const shownMethods = (p: Params): MethodName[] =>
  names.filter((name) => p[name] && (axisOf(p) !== 'gamma' || name === 'tikhonov'));
