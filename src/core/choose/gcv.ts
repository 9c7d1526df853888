import type { PathPoint } from './path.ts';
import { least } from './least.ts';
import { prepare } from './problem.ts';
import type { Choice, ChoiceProblem } from './problem.ts';

/**
 * Generalised cross-validation: the λ that would best predict each datum from the others,
 *
 *   min ‖Ax̂ − y‖²/(m − Σφ)²,   m numbers in y.
 *
 * Needs no σ, but white noise: positive correlation passes for signal. Golub, Heath & Wahba, *Technometrics*
 * 21(2), 1979.
 */
export function gcv(problem: ChoiceProblem): Choice {
  const { path, family, lambdas } = prepare('gcv', problem);
  const value = (lambda: number) => gcvFunction(path.at(family.factor(lambda)), path.size);
  return least(value, lambdas, { continuous: family.slope !== null });
}

/** ‖r‖²/(m − dof)²; ∞ where no degree of freedom is left to judge by. */
export function gcvFunction({ residual, dof }: PathPoint, size: number): number {
  const left = size - dof;
  return left > 0 ? residual / (left * left) : Infinity;
}
