import type { RestorationProblem } from './problem.ts';
import { blurOf } from './problem.ts';

/**
 * A bound of ‖A‖ from above for the price of one blur and one adjoint, where power iteration asks for hundreds:
 * ‖A‖² ≤ max(|A|1)·max(|A|ᵀ1) (Schur). It is exact, and 1, for h ≥ 0 with sum 1 on a periodic frame, and on a mirrored one if h
 * is its own mirror image. 1/bound² is a step that never overshoots.
 */
export function normBound(problem: RestorationProblem): number {
  const { kernel } = problem;
  const blur = blurOf({
    ...problem,
    kernel:
      kernel instanceof Float64Array ? kernel.map(Math.abs) : { ...kernel, data: kernel.data.map(Math.abs) },
  });
  const ones = new Float64Array(problem.data.length).fill(1);
  const most = (sums: Float64Array) => sums.reduce((a, b) => Math.max(a, b));
  return Math.sqrt(most(blur.apply(ones)) * most(blur.adjoint(ones)));
}
