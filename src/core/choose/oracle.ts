import { checkFits } from '../check.ts';
import { relativeError } from '../metrics.ts';
import type { Vec } from '../vector.ts';
import { least } from './least.ts';
import { prepare } from './problem.ts';
import type { Choice, ChoiceProblem } from './problem.ts';

export interface OracleOptions {
  /** x, which no rule may see but this one. */
  readonly truth: Vec;
  /** What to make least, estimate first; ‖x̂ − x‖/‖x‖ by default. */
  readonly error?: (estimate: Vec, truth: Vec) => number;
}

/** The best λ there is, by the truth: one solve a λ, so bring a coarser grid for large pictures. */
export function oracle(problem: ChoiceProblem, { truth, error = relativeError }: OracleOptions): Choice {
  const { decomposition, data } = problem;
  checkFits('oracle', 'truth', truth, decomposition.inShape);
  const { family, lambdas } = prepare('oracle', problem);
  const value = (lambda: number) => error(decomposition.solve(data, family.factor(lambda)), truth);
  return least(value, lambdas, { continuous: family.slope !== null });
}
