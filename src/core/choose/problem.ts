import { checkAllFinite, checkVec, demand } from '../check.ts';
import type { Decomposition } from '../spectral/index.ts';
import type { Vec } from '../vector.ts';
import type { Family } from './family.ts';
import { tikhonovFamily } from './family.ts';
import { regularisationPath } from './path.ts';
import type { RegularisationPath } from './path.ts';

/** What every rule for λ is given. */
export interface ChoiceProblem {
  readonly decomposition: Decomposition;
  /** y. */
  readonly data: Vec;
  /** The method whose λ is sought; Tikhonov by default. */
  readonly family?: Family;
  /** The λ to look at, rising; the family's own by default. A continuous family is refined between them. */
  readonly lambdas?: Vec;
}

/** What a rule looked at. */
export interface Curve {
  readonly lambda: Vec;
  readonly value: Vec;
}

/** What a rule says: its λ, and the curve whose extreme or root that is. */
export interface Choice {
  readonly lambda: number;
  /** The curve's height at λ. */
  readonly value: number;
  readonly curve: Curve;
}

/** A problem with its defaults filled in, and the path through it. */
export interface PreparedProblem {
  readonly path: RegularisationPath;
  readonly family: Family;
  readonly lambdas: Vec;
}

/** Checks the problem, and looks at the data once for all λ. */
export function prepare(who: string, problem: ChoiceProblem): PreparedProblem {
  const { decomposition, data, family = tikhonovFamily } = problem;
  const lambdas = problem.lambdas ?? family.grid(decomposition);
  checkVec(who, 'lambdas', lambdas);
  checkAllFinite(who, 'lambdas', lambdas);
  demand(lambdas[0] > 0, who, 'lambdas must be > 0', lambdas[0]);
  for (let i = 1; i < lambdas.length; i++) {
    demand(lambdas[i] > lambdas[i - 1], who, 'lambdas must rise', `${lambdas[i - 1]}, ${lambdas[i]}`);
  }
  return { path: regularisationPath(decomposition, data), family, lambdas };
}
