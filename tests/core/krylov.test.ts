/** CGLS and LSQR: what makes an iterate a Krylov iterate, and that the two are one. */
import { describe, expect, test } from 'vitest';
import { gaussian2d } from '../../src/core/kernels/index.ts';
import type { LinearProblem } from '../../src/core/linear-problem.ts';
import { stack } from '../../src/core/operator-algebra.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { cgls } from '../../src/core/solvers/cgls.ts';
import { landweber } from '../../src/core/solvers/landweber.ts';
import { lsqr } from '../../src/core/solvers/lsqr.ts';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import { addScaled, dot, norm, scale, subtract } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';
import { matrixOperator, randomProblem } from './matrix-operator.ts';

const picture: LinearProblem = {
  operator: convolve2d(gaussian2d(0.6, 2), [12, 14], { boundary: 'zero' }),
  data: new RandomState(1).uniform(0, 1, 12 * 14),
};
const tall: LinearProblem = randomProblem(20, 8, 41);
const problems: { name: string; problem: LinearProblem; steps: number }[] = [
  { name: 'a tall matrix', problem: tall, steps: 7 },
  { name: 'a wide matrix', problem: randomProblem(7, 15, 42), steps: 6 },
  { name: 'a picture', problem: picture, steps: 8 },
  {
    name: 'a tall matrix and a start',
    problem: { ...tall, start: new RandomState(43).standardNormal(8) },
    steps: 7,
  },
];

/** An orthonormal basis of span{g, AᵀAg, …, (AᵀA)^(k−1)g}, g = Aᵀ(y − Ax₀), each orthogonalised twice. */
function krylovBasis({ operator, data, start }: LinearProblem, k: number): Vec[] {
  const basis: Vec[] = [];
  let next = operator.adjoint(start ? subtract(data, operator.apply(start)) : data);
  for (let i = 0; i < k; i++) {
    for (const b of [...basis, ...basis]) next = addScaled(next, -dot(b, next), b);
    basis.push(scale(1 / norm(next), next));
    next = operator.adjoint(operator.apply(basis[i]));
  }
  return basis;
}

const krylov = {
  cgls: (problem: LinearProblem, k: number) => stateAfter(cgls, problem, {}, k).x,
  lsqr: (problem: LinearProblem, k: number) => stateAfter(lsqr, problem, {}, k).x,
};
const both = Object.entries(krylov);

const misfit = ({ operator, data }: LinearProblem, x: Vec) => norm(subtract(data, operator.apply(x)));

describe.each(problems)('$name', ({ problem, steps }) => {
  test.each(both)('%s has the least misfit over its Krylov space', (_, after) => {
    for (let k = 1; k <= steps; k++) {
      const x = after(problem, k);
      const basis = krylovBasis(problem, k);
      const moved = problem.start ? subtract(x, problem.start) : x;
      let outside = moved;
      for (const b of basis) outside = addScaled(outside, -dot(b, moved), b);
      expect(norm(outside)).toBeLessThan(1e-11 * norm(moved));
      // The least misfit: the gradient is orthogonal to the whole space.
      const g = problem.operator.adjoint(subtract(problem.data, problem.operator.apply(x)));
      const slopes = basis.map((b) => Math.abs(dot(b, g)));
      expect(Math.max(...slopes)).toBeLessThan(1e-11 * norm(problem.data));
    }
  });

  test('the two are one', () => {
    for (let k = 0; k <= steps; k++) {
      expect(krylov.cgls(problem, k)).toAgreeWith(krylov.lsqr(problem, k), 1e-10);
    }
  });

  test.each(both)('%s: the misfit falls and the distance moved grows', (_, after) => {
    let last = after(problem, 0);
    const start = last;
    for (let k = 1; k <= steps; k++) {
      const x = after(problem, k);
      expect(misfit(problem, x)).toBeLessThan(misfit(problem, last));
      expect(norm(subtract(x, start))).toBeGreaterThan(norm(subtract(last, start)));
      last = x;
    }
  });

  test('what the states carry of the residual is the residual', () => {
    const state = stateAfter(cgls, problem, {}, steps);
    const residual = subtract(problem.data, problem.operator.apply(state.x));
    expect(norm(subtract(state.residual, residual))).toBeLessThan(1e-13 * norm(problem.data));
    const twin = stateAfter(lsqr, problem, {}, steps);
    expect(twin.residualNorm).toBeCloseTo(misfit(problem, twin.x), 12);
  });

  test('k steps leave less than k steps of Landweber', () => {
    const slow = stateAfter(landweber, problem, {}, steps).x;
    expect(misfit(problem, krylov.cgls(problem, steps))).toBeLessThan(misfit(problem, slow));
  });
});

describe.each(both)('%s', (_, after) => {
  test('ends at the least-squares solution after as many steps as unknowns, and stays', () => {
    for (const k of [8, 9, 12, 40]) {
      const x = after(tall, k);
      const gradient = tall.operator.adjoint(subtract(tall.data, tall.operator.apply(x)));
      expect(norm(gradient)).toBeLessThan(1e-12 * norm(tall.operator.adjoint(tall.data)));
    }
  });

  test('data that A cannot see leave x at its start', () => {
    const operator = matrixOperator([Float64Array.of(1, 0), Float64Array.of(0, 0)]);
    const unseen = { operator, data: Float64Array.of(0, 3), start: Float64Array.of(0, 2) };
    expect([...after(unseen, 4)]).toEqual([0, 2]);
    const dark = { operator, data: new Float64Array(2) };
    expect([...after(dark, 4)]).toEqual([0, 0]);
  });

  test('one singular value is one step', () => {
    const rows = [Float64Array.of(0, 2), Float64Array.of(-2, 0)];
    const turned = { operator: matrixOperator(rows), data: Float64Array.of(6, 8) };
    for (const k of [1, 2, 5])
      expect([...after(turned, k)]).toEqual([expect.closeTo(-4, 14), expect.closeTo(3, 14)]);
  });
});

describe('the damping of LSQR', () => {
  const identity = (n: number, c: number) =>
    matrixOperator(Array.from({ length: n }, (_, i) => new Float64Array(n).map((_, j) => (i === j ? c : 0))));

  test.each([0.01, 0.3, 5])('λ = %d is CGLS on (A, λI) and (y, 0), step by step', (lambda) => {
    const stacked = {
      operator: stack(tall.operator, identity(8, lambda)),
      data: Float64Array.of(...tall.data, ...new Float64Array(8)),
    };
    for (let k = 1; k <= 8; k++) {
      const state = stateAfter(lsqr, tall, { lambda }, k);
      expect(state.x).toAgreeWith(stateAfter(cgls, stacked, {}, k).x, 1e-9);
      expect(state.residualNorm).toBeCloseTo(Math.hypot(misfit(tall, state.x), lambda * norm(state.x)), 11);
    }
  });

  test('refuses a λ below zero', () => {
    expect(() => lsqr.step(lsqr.init(tall), { lambda: -1 })).toThrow(
      'lsqr: lambda must be a finite number ≥ 0, got -1',
    );
  });
});
