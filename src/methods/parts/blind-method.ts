import { checkChoice, checkInteger, demand } from '../../core/check.ts';
import { stateAfter } from '../../core/solvers/solver.ts';
import type { SolverState } from '../../core/solvers/solver.ts';
import type { BlindMethod, MethodParam, MethodParams } from '../method.ts';
import { checkRestoration } from './problem.ts';
import type { RestorationProblem } from './problem.ts';

type BlindParams = MethodParams & { readonly reach: MethodParam; readonly steps: MethodParam };

type Recipe<P extends BlindParams, Problem, S extends SolverState, Q> = Omit<
  BlindMethod<P, Problem, S, Q>,
  'family' | 'restore' | 'restoreBoth'
>;

/** A method out of a solver that finds picture and kernel: checked, and stopped after `steps(p)`. */
export function blindMethod<P extends BlindParams, Problem, S extends SolverState, Q>(
  recipe: Recipe<P, Problem, S, Q>,
): BlindMethod<P, Problem, S, Q> {
  const { name, solver, solverParams, steps, read } = recipe;
  const solverProblem: Recipe<P, Problem, S, Q>['solverProblem'] = (problem, p) => {
    checkRestoration(name, problem);
    demand(problem.shape.length === 2, name, 'data must be a picture', 'a signal');
    checkChoice(name, 'boundary', problem.boundary, recipe.boundaries);
    checkInteger(name, 'reach', p.reach, 1);
    return recipe.solverProblem(problem, p);
  };
  const restoreBoth: BlindMethod<P, Problem, S, Q>['restoreBoth'] = (problem, p) => {
    checkInteger(name, 'steps', p.steps, 0);
    return read(stateAfter(solver, solverProblem(problem, p), solverParams(problem, p), steps(p)));
  };
  return {
    ...recipe,
    family: 'blind',
    solverProblem,
    restoreBoth,
    restore: (problem, p) => restoreBoth(problem, p).x,
  };
}

/** What a blind solver is told: the picture, and the square in which the kernel lies, `reach` pixels to either side. */
export function blindFrame({ data, shape }: RestorationProblem, reach: number) {
  const side = 2 * reach + 1;
  return { data, shape: shape as readonly [number, number], kernelShape: [side, side] as const };
}
