import { boundaries } from '../core/convolution/index.ts';
import { richardsonLucy as solver } from '../core/solvers/richardson-lucy.ts';
import { blurCost } from './parts/cost.ts';
import { iterativeMethod } from './parts/iterative-method.ts';
import { countedProblem } from './parts/problem.ts';

/**
 * x ← x · Aᵀ(y/Ax)/Aᵀ1 from a flat start, stopped after k steps. Data below zero, which no count can be, are set to 0.
 * Richardson, *J. Opt. Soc. Am.* 62(1), 1972; Lucy, *Astron. J.* 79(6), 1974.
 */
export const richardsonLucy = iterativeMethod({
  name: 'richardson-lucy',
  params: { steps: { default: 30, low: 0, high: 2000, scale: 'integer', symbol: 'k' } },
  belief: { truth: 'nonnegative', noise: 'counts' },
  boundaries,
  needs: [],
  solver,
  solverProblem: countedProblem,
  solverParams: () => ({}),
  /** Two blurs a step, A and Aᵀ, and 3n: k(2·blur + 3n). */
  cost: (size, { steps }) => steps * (2 * blurCost(size) + 3 * size.samples),
  python: ({ steps }) => `
light = np.maximum(y, 0)
seen = At(np.ones_like(y))
estimate = np.full_like(y, light.sum() / seen.sum())
for _ in range(${steps}):
    model = A(estimate)
    ratio = np.divide(light, model, out=np.zeros_like(y), where=model > 0)
    estimate = estimate * np.maximum(At(ratio), 0) / seen
`,
});
