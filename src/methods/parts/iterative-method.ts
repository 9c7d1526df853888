import { checkInteger } from '../../core/check.ts';
import type { SolverState } from '../../core/solvers/solver.ts';
import { stateAfter } from '../../core/solvers/solver.ts';
import type { IterativeMethod, MethodParam, MethodParams } from '../method.ts';
import { checkRestoration } from './problem.ts';

type Recipe<P extends MethodParams, Problem, S extends SolverState, Q> = Omit<
  IterativeMethod<P, Problem, S, Q>,
  'family' | 'steps' | 'restore'
>;

/** A method out of a solver: checked, and stopped after the param `steps`. */
export function iterativeMethod<
  P extends MethodParams & { steps: MethodParam },
  Problem,
  S extends SolverState,
  Q,
>(recipe: Recipe<P, Problem, S, Q>): IterativeMethod<P, Problem, S, Q> {
  const { name, solver, solverParams } = recipe;
  const solverProblem: Recipe<P, Problem, S, Q>['solverProblem'] = (problem, p) => {
    checkRestoration(name, problem);
    return recipe.solverProblem(problem, p);
  };
  return {
    ...recipe,
    family: 'iteration',
    solverProblem,
    steps: (p) => p.steps,
    restore(problem, p) {
      checkInteger(name, 'steps', p.steps, 0);
      return stateAfter(solver, solverProblem(problem, p), solverParams(problem, p), p.steps).x;
    },
  };
}
