/** What the words and docstrings of the iterative methods claim. */
import { describe, expect, test } from 'vitest';
import { box, gaussian2d, identity, outer } from '../../src/core/kernels/index.ts';
import { psnr } from '../../src/core/metrics.ts';
import { operatorNorm } from '../../src/core/operator-norm.ts';
import { tvObjective } from '../../src/core/priors/index.ts';
import { chambolle } from '../../src/core/solvers/chambolle.ts';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import { maxAbs, subtract, sum } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';
import {
  cgls,
  clean,
  defaults,
  landweber,
  lsqr,
  nonnegativeLeastSquares,
  richardsonLucy,
  richardsonLucyTv,
  sparse,
  sparseWavelets,
  tikhonov,
  totalVariation,
  totalVariationNonnegative,
  vanCittert,
} from '../../src/methods/index.ts';
import type { RestorationProblem } from '../../src/methods/index.ts';
import { normBound } from '../../src/methods/parts/norm-bound.ts';
import { blurOf, linearProblem } from '../../src/methods/parts/problem.ts';
import { trial, TRIAL } from '../../src/methods/parts/trial.ts';

const { truth, problem: whole } = trial('periodic');
/** As the problem of any size: without the power of the class. */
const problem = { ...whole, spectrum: undefined };
const stars = trial('periodic', 0.01, 'stars');

describe.each(['zero', 'periodic', 'reflect', 'replicate'] as const)('the bound of ‖A‖, %s', (boundary) => {
  const lopsided = outer(Float64Array.of(0.2, 0.5, 0.3), Float64Array.of(0.6, -0.3, 0.1));
  test.each([gaussian2d(1.2), lopsided])('is one, and no loose one', (kernel) => {
    const own: RestorationProblem = { ...problem, kernel, boundary };
    const norm = operatorNorm(blurOf(own));
    expect(normBound(own)).toBeGreaterThan(norm * (1 - 1e-9));
    expect(normBound(own)).toBeLessThan(1.5 * norm);
  });
});

test('the bound of ‖A‖ is exact on a periodic and on a mirrored frame', () => {
  for (const boundary of ['periodic', 'reflect'] as const)
    expect(normBound({ ...problem, boundary })).toBeCloseTo(1, 12);
});

test.each(['periodic', 'reflect'] as const)('damped LSQR, run on, is Tikhonov, %s', (boundary) => {
  const { problem: own } = trial(boundary);
  const long = lsqr.restore(own, { lambda: 0.1, steps: 200 });
  expect(long).toAgreeWith(tikhonov.restore(own, { lambda: 0.1 }), 1e-8);
});

test('CGLS is past its best many times sooner than Landweber, and as good there', () => {
  const best = (restore: (steps: number) => Vec, counts: readonly number[]) =>
    counts
      .map((steps) => ({ steps, psnr: psnr(restore(steps), truth) }))
      .reduce((a, b) => (b.psnr > a.psnr ? b : a));
  const counts = [1, 2, 3, 5, 8, 12, 15, 20, 30, 50, 80, 120, 200, 300];
  const quick = best((steps) => cgls.restore(problem, { steps }), counts);
  const slow = best((steps) => landweber.restore(problem, { steps, step: 1 }), counts);
  expect(slow.steps / quick.steps).toBeGreaterThan(5);
  expect(Math.abs(slow.psnr - quick.psnr)).toBeLessThan(0.2);
});

test('Van Cittert: where the blur lets nothing through, k steps multiply by k', () => {
  const stripes = Float64Array.from({ length: 12 }, (_, i) => (-1) ** i);
  const kernel = Float64Array.of(0.25, 0.5, 0.25);
  const signal: RestorationProblem = { data: stripes, shape: [12], kernel, boundary: 'periodic' };
  for (const steps of [1, 5, 40])
    expect(vanCittert.restore(signal, { steps, step: 1 })).toAgreeWith(stripes.map((v) => steps * v));
});

test('Van Cittert diverges for a box of five, however small the step; Landweber does not', () => {
  const signal: RestorationProblem = {
    data: problem.data.slice(0, 40),
    shape: [40],
    kernel: box(5),
    boundary: 'periodic',
  };
  for (const step of [1, 0.1])
    expect(maxAbs(vanCittert.restore(signal, { steps: 2000, step }))).toBeGreaterThan(1e6);
  expect(maxAbs(landweber.restore(signal, { steps: 2000, step: 1 }))).toBeLessThan(100);
});

describe('the bound at zero', () => {
  test('is nearly Landweber where nothing is dark, and forgives more steps where much is', () => {
    const p = { steps: 50, step: 1 };
    const bright = { ...problem, data: problem.data.map((value) => value + 2) };
    const free = landweber.restore(bright, p);
    expect(nonnegativeLeastSquares.restore(bright, p)).toAgreeWith(free, 1e-12);
    const fall = (method: typeof landweber) =>
      psnr(method.restore(problem, { ...p, steps: 50 }), truth) -
      psnr(method.restore(problem, { ...p, steps: 1000 }), truth);
    expect(fall(landweber)).toBeGreaterThan(1);
    expect(fall(nonnegativeLeastSquares as typeof landweber)).toBeLessThan(0.5);
  });

  test.each([nonnegativeLeastSquares, richardsonLucy, richardsonLucyTv, totalVariationNonnegative])(
    '$name never goes below it',
    (method) => {
      const noisy = trial('periodic', 0.2).problem;
      expect(Math.min(...noisy.data)).toBeLessThan(0);
      const restore = method.restore as (problem: RestorationProblem, p: object) => Vec;
      expect(Math.min(...restore(noisy, { ...defaults(method), steps: 20 }))).toBeGreaterThanOrEqual(0);
    },
  );
});

describe('sparse', () => {
  test('nothing is left from λ = max|Aᵀy| on, and something just below', () => {
    const lambda = maxAbs(blurOf(stars.problem).adjoint(stars.problem.data));
    const at = (share: number) =>
      maxAbs(sparse.restore(stars.problem, { lambda: share * lambda, steps: 300 }));
    expect(at(1.001)).toBe(0);
    expect(at(0.9)).toBeGreaterThan(0);
  });

  test('peaks come out too low', () => {
    const x = sparse.restore(stars.problem, { lambda: 0.02, steps: 1000 });
    const lit = [...stars.truth.keys()].filter((i) => stars.truth[i] > 0);
    const low = lit.filter((i) => x[i] < stars.truth[i]);
    expect(low.length / lit.length).toBeGreaterThan(0.9);
  });

  test('takes as many wavelet levels as the sides allow, and no odd side', () => {
    const small = { ...problem, kernel: gaussian2d(1, 2) };
    const wide = { ...small, data: problem.data.slice(0, 12 * 20), shape: [12, 20] as const };
    const at = (levels: number) => sparseWavelets.restore(wide, { lambda: 0.01, steps: 5, levels });
    expect(at(6)).toEqual(at(2));
    expect(at(1)).not.toEqual(at(2));
    const odd = { ...small, data: new Float64Array(33 * 40), shape: [33, 40] as const };
    expect(() => sparseWavelets.restore(odd, defaults(sparseWavelets))).toThrow(
      'sparse-wavelets: every side must be even, got 33×40',
    );
  });
});

describe('total variation', () => {
  const linear = linearProblem(problem);

  test('without a blur is Chambolle’s denoising', () => {
    const plain = { ...problem, kernel: identity(1) };
    const x = totalVariation.restore(plain, { lambda: 0.1, steps: 2000 });
    const denoised = stateAfter(chambolle, { shape: TRIAL.shape, data: plain.data }, { lambda: 0.1 }, 5000).x;
    expect(x).toAgreeWith(denoised, 1e-2);
  });

  test('by default is within a percent of its least objective, and so is the bounded one', () => {
    const rows = [
      { method: totalVariation, terms: { lambda: 0.002 }, long: 1000 },
      { method: totalVariationNonnegative, terms: { lambda: 0.001, nonnegative: true }, long: 200 },
    ] as const;
    for (const { method, terms, long } of rows) {
      const objective = (steps: number) =>
        tvObjective(linear, method.restore(problem, { ...terms, steps }), terms);
      expect(objective(defaults(method).steps)).toBeLessThan(1.01 * objective(long));
    }
  });

  test('takes contrast, more of what is smaller', () => {
    const data = new Float64Array(1280);
    const square = (top: number, left: number, side: number) => {
      for (let i = top; i < top + side; i++) data.fill(1, i * 40 + left, i * 40 + left + side);
    };
    square(4, 4, 16);
    square(24, 30, 4);
    const x = totalVariation.restore({ ...problem, data, kernel: identity(1) }, { lambda: 0.2, steps: 2000 });
    const [large, small] = [x[12 * 40 + 12], x[26 * 40 + 32]];
    expect(1 - large).toBeGreaterThan(0.02);
    expect(1 - small).toBeGreaterThan(3 * (1 - large));
  });

  test('of Richardson–Lucy leaves less light than was counted', () => {
    const counted = problem.data.map((value) => Math.max(value, 0));
    const at = (method: typeof richardsonLucy | typeof richardsonLucyTv, p: object) =>
      sum((method.restore as (problem: RestorationProblem, p: object) => Vec)(problem, p));
    expect(at(richardsonLucy, { steps: 200 }) / sum(counted)).toBeCloseTo(1, 10);
    const p = { ...defaults(richardsonLucyTv), steps: 200, lambda: 0.02 };
    expect(at(richardsonLucyTv, p) / sum(counted)).toBeLessThan(0.995);
  });
});

describe('CLEAN', () => {
  test('stops at its threshold with a short list of sources, the brightest among them true', () => {
    const x = clean.restore(stars.problem, defaults(clean));
    const left = subtract(stars.problem.data, blurOf(stars.problem).apply(x));
    expect(maxAbs(left)).toBeLessThanOrEqual(defaults(clean).threshold);
    expect(x.filter((value) => value !== 0).length).toBeLessThan(60);
    const brightest = [...x.keys()].sort((i, j) => x[j] - x[i]).slice(0, 5);
    for (const i of brightest) expect(stars.truth[i]).toBeGreaterThan(0);
  });

  test('makes a heap of points of a surface', () => {
    const x = clean.restore(problem, defaults(clean));
    const inside = x.filter((_, i) => truth[i] > 0.3);
    expect(inside.filter((value) => value === 0).length / inside.length).toBeGreaterThan(0.5);
    expect(Math.max(...inside)).toBeGreaterThan(2);
  });
});
