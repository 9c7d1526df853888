import { checkAllFinite, checkFits, demand } from './check.ts';
import type { LinearOperator } from './operator.ts';
import { formatShape, sameShape } from './vector.ts';
import type { Vec } from './vector.ts';

/** Find x in A x ≈ y. */
export interface LinearProblem {
  /** A. */
  readonly operator: LinearOperator;
  /** y, of the operator's outShape. */
  readonly data: Vec;
  /** x₀, of the operator's inShape; each solver says what it takes without one. */
  readonly start?: Vec;
}

/** Throws unless data and start fit the operator and are finite. */
export function checkProblem(who: string, { operator, data, start }: LinearProblem): void {
  checkFits(who, 'data', data, operator.outShape);
  checkAllFinite(who, 'data', data);
  if (start === undefined) return;
  checkFits(who, 'start', start, operator.inShape);
  checkAllFinite(who, 'start', start);
}

/** `checkProblem`, and x and y have one shape: for methods that add y to x. */
export function checkSquareProblem(who: string, problem: LinearProblem): void {
  checkProblem(who, problem);
  const { inShape, outShape } = problem.operator;
  const arrived = `${formatShape(inShape)} → ${formatShape(outShape)}`;
  demand(sameShape(inShape, outShape), who, 'x and y must have one shape', arrived);
}
