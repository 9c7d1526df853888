import type { Prior } from '../../core/priors/index.ts';
import { fista } from '../../core/solvers/fista.ts';
import { boundaries } from '../../core/convolution/index.ts';
import type { Belief, MethodParam, MethodValues, ProblemSize } from '../method.ts';
import { blurCost } from './cost.ts';
import { iterativeMethod } from './iterative-method.ts';
import { normBound } from './norm-bound.ts';
import { linearProblem } from './problem.ts';
import type { RestorationProblem } from './problem.ts';

interface Recipe<P extends ShrinkageParams> {
  readonly name: string;
  readonly params: P;
  readonly truth: Belief['truth'];
  prior(problem: RestorationProblem, p: MethodValues<P>): Prior;
  /** What the prox costs beside the 8n of a step. */
  proxCost(size: ProblemSize, p: MethodValues<P>): number;
  /** Lines that define `prox(v, t)`. */
  proxScript(p: MethodValues<P>): string;
}
interface ShrinkageParams extends Readonly<Record<string, MethodParam>> {
  readonly lambda: MethodParam;
  readonly steps: MethodParam;
}

/** min ½‖Ax − y‖² + λR(x), R a sum of absolute values, by FISTA with the step 1/‖A‖², from 0. */
export function shrinkageMethod<P extends ShrinkageParams>(recipe: Recipe<P>) {
  const { name, params, truth, prior, proxCost, proxScript } = recipe;
  return iterativeMethod({
    name,
    params,
    belief: { truth, noise: 'white' },
    boundaries,
    needs: [],
    solver: fista,
    solverProblem: linearProblem,
    solverParams: (problem, p) => ({
      lambda: p.lambda,
      prior: prior(problem, p),
      step: 1 / (normBound(problem) ** 2 || 1),
    }),
    /** Two blurs a step, A and Aᵀ, the prox, and 8n: k(2·blur + prox + 8n). */
    cost: (size, p) => p.steps * (2 * blurCost(size) + proxCost(size, p) + 8 * size.samples),
    python: (p) => `
lam = ${p.lambda}
${proxScript(p).trim()}


# FISTA; its step is 1/‖A‖², which is 1 for h ≥ 0 that sums to 1.
estimate = ahead = np.zeros_like(y)
t = 1
for _ in range(${p.steps}):
    last, estimate = estimate, prox(ahead + At(y - A(ahead)), lam)
    t, t_last = (1 + np.sqrt(1 + 4 * t ** 2)) / 2, t
    ahead = estimate + (t_last - 1) / t * (estimate - last)
`,
  });
}
