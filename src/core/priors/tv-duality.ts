import { gradient } from '../operators/gradient.ts';
import type { LinearProblem } from '../linear-problem.ts';
import type { Vec } from '../vector.ts';
import { asPicture, dot, norm, subtract } from '../vector.ts';
import { fieldNorm } from './tv-field.ts';
import type { TvKind } from './tv-field.ts';

/** What is weighed in ½‖Ax − y‖² + λTV(x), and whether x ≥ 0 is demanded. */
export interface TvTerms {
  readonly lambda: number;
  /** 'isotropic' by default. */
  readonly kind?: TvKind;
  /** x ≥ 0 as well; false by default. */
  readonly nonnegative?: boolean;
}

/** A primal point x with a dual one: p for the data, q for the gradient, with |q| ≤ λ. */
export interface TvPair {
  readonly x: Vec;
  readonly p: Vec;
  readonly q: Vec;
}

/** ½‖Ax − y‖² + λTV(x), and ∞ where x ≥ 0 is demanded and does not hold. */
export function tvObjective(problem: LinearProblem, x: Vec, terms: TvTerms): number {
  const { operator, data } = problem;
  const { lambda, kind = 'isotropic', nonnegative = false } = terms;
  if (nonnegative && !x.every((value) => value >= 0)) return Infinity;
  const field = gradient(asPicture(operator.inShape), { boundary: 'replicate' }).apply(x);
  return norm(subtract(operator.apply(x), data)) ** 2 / 2 + lambda * fieldNorm(field, kind);
}

/**
 * How far x is from the best at most, if the best lies within |xᵢ| ≤ bound: the primal–dual gap restricted to that box,
 *
 *   P(x) − D(p, q),   D = −½‖p‖² − ⟨p, y⟩ − bound·Σ|Aᵀp + ∇ᵀq|   (x ≥ 0: only what is negative in Aᵀp + ∇ᵀq counts).
 *
 * Without the box D is −∞ until Aᵀp + ∇ᵀq = 0 exactly. Chambolle & Pock, J. Math. Imaging Vis. 40 (2011), the partial primal–dual gap.
 */
export function tvGap(problem: LinearProblem, pair: TvPair, terms: TvTerms, bound: number): number {
  const { operator, data } = problem;
  const slack = operator.adjoint(pair.p);
  const turned = gradient(asPicture(operator.inShape), { boundary: 'replicate' }).adjoint(pair.q);
  let violation = 0;
  for (let i = 0; i < slack.length; i++) {
    const s = slack[i] + turned[i];
    violation += terms.nonnegative ? Math.max(-s, 0) : Math.abs(s);
  }
  const dual = -dot(pair.p, pair.p) / 2 - dot(pair.p, data) - bound * violation;
  return tvObjective(problem, pair.x, terms) - dual;
}
