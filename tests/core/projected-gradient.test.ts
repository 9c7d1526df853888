import { describe, expect, test } from 'vitest';
import { solvePositiveDefinite } from '../../src/core/cholesky.ts';
import { gaussian2d } from '../../src/core/kernels/index.ts';
import { operatorNorm } from '../../src/core/operator-norm.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { landweber } from '../../src/core/solvers/landweber.ts';
import { projectedGradient } from '../../src/core/solvers/projected-gradient.ts';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import { dot, norm, subtract } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';
import { randomProblem } from './matrix-operator.ts';

/** Least ‖Ax − y‖ over x ≥ 0: the least squares of every set of unknowns, of which the nonnegative best is kept. */
function bruteForce({ matrix, operator, data }: ReturnType<typeof randomProblem>): Vec {
  const n = matrix[0].length;
  const column = (j: number) => Float64Array.from(matrix, (row) => row[j]);
  let best = new Float64Array(n);
  let least = norm(data);
  for (let set = 1; set < 2 ** n; set++) {
    const active = Array.from({ length: n }, (_, j) => j).filter((j) => (set >> j) & 1);
    const gram = active.map((i) => active.map((j) => dot(column(i), column(j))));
    const part = solvePositiveDefinite(
      gram,
      active.map((j) => dot(column(j), data)),
    );
    if (part.some((value) => value < 0)) continue;
    const x = new Float64Array(n);
    active.forEach((j, i) => (x[j] = part[i]));
    const misfit = norm(subtract(data, operator.apply(x)));
    if (misfit < least) [best, least] = [x, misfit];
  }
  return best;
}

describe('projected gradient', () => {
  test.each([61, 62, 63, 64, 65, 66])('is the best of all active sets, 12×6, seed %i', (seed) => {
    const problem = randomProblem(12, 6, seed);
    expect(stateAfter(projectedGradient, problem, {}, 2000).x).toAgreeWith(bruteForce(problem), 1e-9);
  });

  test('more unknowns than data: the signs of a solution', () => {
    const problem = randomProblem(6, 10, 67);
    const { x, residual } = stateAfter(projectedGradient, problem, {}, 20000);
    const slope = problem.operator.adjoint(residual);
    x.forEach((value, i) => {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(slope[i]).toBeLessThan(1e-9);
      if (value > 0) expect(Math.abs(slope[i])).toBeLessThan(1e-9);
    });
  });

  test.each([1, 1.99])('the misfit falls for τ = %d/‖A‖²', (share) => {
    const problem = randomProblem(12, 6, 68);
    const step = share / operatorNorm(problem.operator, { iterations: 2000, tolerance: 1e-16 }) ** 2;
    let last = Infinity;
    for (let k = 0; k <= 60; k++) {
      const misfit = norm(stateAfter(projectedGradient, problem, { step }, k).residual);
      expect(misfit).toBeLessThanOrEqual(last * (1 + 1e-14));
      last = misfit;
    }
  });

  test('is Landweber as long as nothing is cut, and takes the positive part of a start', () => {
    const operator = convolve2d(gaussian2d(1, 3), [10, 9], { boundary: 'reflect' });
    const bright = { operator, data: new RandomState(69).uniform(5, 6, 90) };
    expect(stateAfter(projectedGradient, bright, {}, 10).x).toEqual(stateAfter(landweber, bright, {}, 10).x);
    const start = new RandomState(69).standardNormal(90);
    expect(projectedGradient.init({ ...bright, start }).x).toEqual(start.map((v) => Math.max(0, v)));
  });

  test('refuses a step that is not positive', () => {
    const state = projectedGradient.init(randomProblem(3, 2, 1));
    expect(() => projectedGradient.step(state, { step: -1 })).toThrow(
      'projectedGradient: step must be a finite number > 0, got -1',
    );
  });
});
