import { describe, expect, test } from 'vitest';
import { gaussian, gaussian2d } from '../../src/core/kernels/index.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { divergence } from '../../src/core/operators/divergence.ts';
import { gradient } from '../../src/core/operators/gradient.ts';
import { mask } from '../../src/core/operators/mask.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { richardsonLucyTv } from '../../src/core/solvers/richardson-lucy-tv.ts';
import { richardsonLucy } from '../../src/core/solvers/richardson-lucy.ts';
import { iterate, stateAfter } from '../../src/core/solvers/solver.ts';
import { relativeError } from '../../src/core/metrics.ts';
import { dot, maxAbs, sum } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';

const shape = [14, 12] as const;
const problemOf = (boundary: 'periodic' | 'zero') => {
  const operator = convolve2d(gaussian2d(1.2, 4), shape, { boundary });
  const truth = new RandomState(81).uniform(0, 20, 14 * 12);
  return { operator, data: new RandomState(82).poisson(operator.apply(truth)) };
};
const periodic = problemOf('periodic');

/** ∇x/|∇x| and |∇x|, by their definition. */
function directions(x: Vec): { field: Vec; lengths: Vec } {
  const slope = gradient(shape, { boundary: 'replicate' }).apply(x);
  const lengths = x.map((_, i) => Math.hypot(slope[i], slope[x.length + i]));
  return { field: slope.map((s, i) => s / (lengths[i % x.length] || 1)), lengths };
}
const curvature = (x: Vec) => divergence(shape, { boundary: 'replicate' }).apply(directions(x).field);

describe('richardson–lucy with total variation', () => {
  test.each(['periodic', 'zero'] as const)('λ = 0 is richardsonLucy, to the last bit, %s', (boundary) => {
    const problem = problemOf(boundary);
    for (const k of [0, 1, 2, 20]) {
      const ours = stateAfter(richardsonLucyTv, problem, { lambda: 0 }, k).x;
      expect(ours).toEqual(stateAfter(richardsonLucy, problem, {}, k).x);
    }
  });

  test('λ = 0 on a periodic frame keeps the light', () => {
    const { x } = stateAfter(richardsonLucyTv, periodic, { lambda: 0 }, 30);
    expect(sum(x) / sum(periodic.data)).toBeCloseTo(1, 12);
  });

  test('a step is x · Aᵀ(y/Ax) / (1 − λ div(∇x/|∇x|)), by its definition', () => {
    const { operator, data } = periodic;
    const state = stateAfter(richardsonLucyTv, periodic, { lambda: 0.05 }, 7);
    const model = operator.apply(state.x);
    const correction = operator.adjoint(data.map((y, i) => y / model[i]));
    const bend = curvature(state.x);
    const expected = state.x.map((value, i) => (value * correction[i]) / (1 - 0.05 * bend[i]));
    expect(richardsonLucyTv.step(state, { lambda: 0.05 }).x).toAgreeWith(expected, 1e-12);
  });

  test.each(['periodic', 'zero'] as const)('what a step ends with: Σ(Aᵀ1 − λ div)x⁺ = Σy, %s', (boundary) => {
    const problem = problemOf(boundary);
    let state = richardsonLucyTv.init(problem);
    for (let k = 0; k < 25; k++) {
      const bend = curvature(state.x);
      state = richardsonLucyTv.step(state, { lambda: 0.05 });
      expect(state.guarded).toBe(0);
      const weights = state.sensitivity.map((s, i) => s - 0.05 * bend[i]);
      expect(dot(weights, state.x) / sum(problem.data)).toBeCloseTo(1, 10);
    }
  });

  test('at rest the light that is missing is λ times the total variation', () => {
    const [lambda, smoothing] = [0.02, 5];
    const { x } = stateAfter(richardsonLucyTv, periodic, { lambda, smoothing }, 5000);
    // Σ|∇x|²/√(|∇x|² + ε²): the total variation, for ε = 0.
    const tv = sum(directions(x).lengths.map((t) => (t * t) / Math.hypot(t, smoothing)));
    const lost = sum(periodic.data) - sum(x);
    expect(lost).toBeGreaterThan(1);
    expect(lost / (lambda * tv)).toBeCloseTo(1, 3);
  });

  test('comes to rest for λ·max x < ε/4, and flickers without end where ε is small', () => {
    const moves = (smoothing: number) => {
      const last = stateAfter(richardsonLucyTv, periodic, { lambda: 0.02, smoothing }, 3000);
      const next = richardsonLucyTv.step(last, { lambda: 0.02, smoothing });
      return { change: relativeError(next.x, last.x), bound: (4 * 0.02 * maxAbs(last.x)) / smoothing };
    };
    const [still, restless] = [moves(5), moves(0.05)];
    expect(still.bound).toBeLessThan(1);
    expect(still.change).toBeLessThan(1e-4);
    expect(restless.bound).toBeGreaterThan(10);
    expect(restless.change).toBeGreaterThan(1e-2);
  });

  test('|div(∇x/|∇x|)| ≤ 2 + √2, so λ = 0.26 never meets the guard; x stays ≥ 0 whatever λ', () => {
    for (let seed = 0; seed < 20; seed++) {
      expect(maxAbs(curvature(new RandomState(seed).standardNormal(14 * 12)))).toBeLessThan(2 + Math.SQRT2);
    }
    for (const lambda of [0.26, 1, 10]) {
      const states = iterate(richardsonLucyTv, periodic, { lambda });
      let met = 0;
      for (let k = 0; k < 40; k++) {
        const { x, guarded } = states.next().value;
        expect(Math.min(...x)).toBeGreaterThanOrEqual(0);
        expect(x.every(Number.isFinite)).toBe(true);
        met += guarded;
      }
      expect(met > 0).toBe(lambda > 0.9 / 2);
    }
  });

  test('lowers total variation below what richardsonLucy leaves, more with more λ', () => {
    const tv = [0, 0.005, 0.02, 0.08].map((lambda) =>
      sum(directions(stateAfter(richardsonLucyTv, periodic, { lambda }, 60).x).lengths),
    );
    expect(tv).toEqual([...tv].sort((a, b) => b - a));
    expect(new Set(tv).size).toBe(4);
  });

  test('a pixel that the data did not see stays as it was', () => {
    const operator = mask(Float64Array.of(1, 1, 0), [3]);
    const problem = { operator, data: Float64Array.of(1, 2, 0), start: Float64Array.of(3, 3, 5) };
    const { x } = stateAfter(richardsonLucyTv, problem, { lambda: 0.1 }, 4);
    expect(x[2]).toBe(5);
    expect(x.every(Number.isFinite)).toBe(true);
  });

  test('takes a signal, and refuses a negative λ', () => {
    const operator = convolve1d(gaussian(1), 30, { boundary: 'reflect' });
    const problem = { operator, data: new RandomState(83).uniform(0, 1, 30) };
    const state = stateAfter(richardsonLucyTv, problem, { lambda: 0.1 }, 5);
    expect(state.x).toHaveLength(30);
    expect(() => richardsonLucyTv.step(state, { lambda: -1 })).toThrow(
      'richardsonLucyTv: lambda must be a finite number ≥ 0, got -1',
    );
    expect(() => richardsonLucyTv.init({ ...problem, data: problem.data.map(() => -1) })).toThrow(
      'data must be ≥ 0',
    );
  });
});
