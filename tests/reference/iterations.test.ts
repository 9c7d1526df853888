import { describe, expect, test } from 'vitest';
import { gaussian, gaussian2d } from '../../src/core/kernels/index.ts';
import type { LinearProblem } from '../../src/core/linear-problem.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { gradient } from '../../src/core/operators/gradient.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { cgls } from '../../src/core/solvers/cgls.ts';
import { lsqr } from '../../src/core/solvers/lsqr.ts';
import { projectedGradient } from '../../src/core/solvers/projected-gradient.ts';
import { richardsonLucyTv } from '../../src/core/solvers/richardson-lucy-tv.ts';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import { norm } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';
import { randomProblem } from '../core/matrix-operator.ts';
import { fixture } from './fixture.ts';

interface Krylov {
  /** Iterates 1, 2, …, one after the other. */
  cgls: number[][];
  lsqr: { damp: number; x: number[][]; residualNorm: number[] }[];
}
interface Dense {
  rows: number;
  columns: number;
  seed: number;
}
const expected = fixture<{
  dense: (Dense & Krylov)[];
  convolution: { n: number; seed: number } & Krylov;
  poissonTv: {
    shape: [number, number];
    seed: number;
    smoothing: number;
    lambda: number;
    x: number[];
    objective: number;
  };
  nnls: (Dense & { x: number[]; residual: number })[];
}>('iterations');

const reflecting = (n: number) => convolve1d(gaussian(1.2, 4), n, { boundary: 'reflect' });
const { convolution } = expected;

const krylov: { name: string; problem: LinearProblem; row: Krylov }[] = [
  ...expected.dense.map((row) => ({
    name: `${row.rows}×${row.columns} matrix`,
    problem: randomProblem(row.rows, row.columns, row.seed),
    row,
  })),
  {
    name: 'reflecting blur',
    problem: {
      operator: reflecting(convolution.n),
      data: new RandomState(convolution.seed).uniform(0, 1, convolution.n),
    },
    row: convolution,
  },
];

describe.each(krylov)('$name', ({ problem, row }) => {
  test('CGLS, iterate by iterate, is the loop in NumPy', () => {
    row.cgls.forEach((x, k) => {
      expect(stateAfter(cgls, problem, {}, k + 1).x, `iterate ${k + 1}`).toAgreeWith(x);
    });
  });

  test.each(row.lsqr)('LSQR, iterate by iterate, is scipy.sparse.linalg.lsqr, damp = $damp', (run) => {
    run.x.forEach((x, k) => {
      const state = stateAfter(lsqr, problem, { lambda: run.damp }, k + 1);
      expect(state.x, `iterate ${k + 1}`).toAgreeWith(x);
      // A 6×9 matrix explains its six numbers in six steps: the norm comes down to rounding of the data's.
      expect(state.residualNorm).toBeCloseTo(run.residualNorm[k], 12);
    });
  });
});

test.each(expected.nnls)('scipy.optimize.nnls, $rows×$columns', ({ rows, columns, seed, x, residual }) => {
  const state = stateAfter(projectedGradient, randomProblem(rows, columns, seed), {}, 3000);
  expect(state.x).toAgreeWith(x);
  expect(norm(state.residual)).toBeCloseTo(residual, 12);
  expect(x.some((value) => value === 0) && x.some((value) => value > 0)).toBe(true);
});

describe('the least Poisson misfit plus λ TV by L-BFGS-B', () => {
  const { shape, seed, smoothing, lambda, x, objective } = expected.poissonTv;
  const operator = convolve2d(gaussian2d(0.8, 2), shape, { boundary: 'periodic' });
  const size = shape[0] * shape[1];
  const rng = new RandomState(seed);
  const blurred = operator.apply(rng.uniform(0, 2, size));
  const background = rng.uniform(0, 0.2, size);
  const data = blurred.map((value, i) => value + background[i]);

  /** Σ(Ax − y log Ax) + λ Σ√(x_v² + x_h² + ε²). */
  function value(picture: Vec): number {
    const slope = gradient(shape, { boundary: 'replicate' }).apply(picture);
    const misfit = operator.apply(picture).reduce((sum, mu, i) => sum + mu - data[i] * Math.log(mu), 0);
    const lengths = picture.map((_, i) => Math.hypot(slope[i], slope[size + i], smoothing));
    return misfit + lambda * lengths.reduce((a, b) => a + b, 0);
  }

  test('is where richardsonLucyTv comes to rest', () => {
    const state = stateAfter(richardsonLucyTv, { operator, data }, { lambda, smoothing }, 20000);
    expect(value(Float64Array.from(x))).toBeCloseTo(objective, 10);
    expect(value(state.x)).toBeCloseTo(objective, 9);
    expect(state.x).toAgreeWith(x, 1e-4);
  });
});
