import { describe, expect, test } from 'vitest';
import { linearOperator } from '../../src/core/operator.ts';
import { landweber } from '../../src/core/solvers/landweber.ts';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import { scaledProblem } from '../../src/parts/model/scaled-problem.ts';
import { norm, subtract, type Vec } from '../../src/core/vector.ts';
import { challenges } from '../../src/widgets/filter-factors/challenges.ts';
import { model } from '../../src/widgets/filter-factors/model.ts';
import { params, presets, SIZE, type Params } from '../../src/widgets/filter-factors/params.ts';
import { words } from '../../src/widgets/filter-factors/words.en.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const measure = measuresOf(model);

function matrixOperator(rows: readonly Float64Array[]) {
  return linearOperator({
    name: 'matrix',
    inShape: [SIZE],
    outShape: [SIZE],
    forward: (x, out) => rows.forEach((row, i) => (out[i] = row.reduce((sum, a, j) => sum + a * x[j], 0))),
    backward: (y, out) => {
      out.fill(0);
      rows.forEach((row, i) => row.forEach((a, j) => (out[j] += a * y[i])));
    },
  });
}

describe('one formula, against each method by its own road', () => {
  test('Landweber, step by step', () => {
    const p = state('steps', { steps: 40 });
    const r = model.compute(p);
    const operator = matrixOperator(scaledProblem('gravity', SIZE).matrix);
    const { x } = stateAfter(landweber, { operator, data: r.data }, { step: 1 }, 40);
    expect(r.curves.landweber?.estimate).toAgreeWith(x, 1e-10);
  });
  test.each(['soft', 'small', 'generalised', 'slope', 'frequency'] as const)(
    'Tikhonov, %s: the gradient of its functional is zero',
    (preset) => {
      const p = state(preset);
      const { data, curves } = model.compute(p);
      const x = curves.tikhonov?.estimate ?? new Float64Array();
      const n = x.length;
      const rows = p.problem === 'periodic' ? circulant(n) : scaledProblem(p.problem, SIZE).matrix;
      const times = (v: Float64Array) => rows.map((row) => row.reduce((sum, a, j) => sum + a * v[j], 0));
      const residual = times(x).map((value, i) => value - data[i]);
      for (let j = 0; j < n; j++) {
        const fit = rows.reduce((sum, row, i) => sum + row[j] * residual[i], 0);
        expect(fit + p.lambda ** 2 * penaltyGradient(x, j, p)).toBeCloseTo(0, 9);
      }
    },
  );
  test('naive is the truth again without noise to speak of', () => {
    expect(measure(state('naive', { problem: 'deriv2', noise: 1e-6 })).naive).toBeLessThan(0.01);
  });
  test('φ at λ is a half, at τ it drops', () => {
    const { curves, fine } = model.compute(state('together'));
    const near = fine.findIndex((value) => value < 0.01);
    expect(curves.tikhonov?.fine[near]).toBeCloseTo(0.5, 1);
    expect(curves.tsvd?.fine[near - 1]).toBe(1);
    expect(curves.tsvd?.fine[near]).toBe(0);
  });
});

/** A Gaussian of width 2 round a circle. */
function circulant(n: number): Float64Array[] {
  const weights = Array.from({ length: 25 }, (_, j) => Math.exp(-((j - 12) ** 2) / 8));
  const total = weights.reduce((a, b) => a + b);
  return Array.from({ length: n }, (_, i) => {
    const row = new Float64Array(n);
    weights.forEach((weight, j) => (row[(i + j - 12 + n) % n] += weight / total));
    return row;
  });
}

/** (LᵀL x)ⱼ, by writing ‖Lx‖² out. */
function penaltyGradient(x: Float64Array, j: number, { penalty, problem }: Params): number {
  if (penalty === 'size') return x[j];
  const n = x.length;
  if (problem === 'periodic') return 2 * x[j] - x[(j + 1) % n] - x[(j + n - 1) % n];
  return (j > 0 ? x[j] - x[j - 1] : 0) + (j < n - 1 ? x[j] - x[j + 1] : 0);
}

describe('what the page says', () => {
  test('naive is hundreds of thousands off', () => {
    const { naive } = measure(state('naive'));
    expect(naive).toBeGreaterThan(1e5);
    expect(naive).toBeLessThan(1e6);
  });
  test('all three differ less from one another than from the truth', () => {
    const m = measure(state('together'));
    const errors = [m.tsvd, m.tikhonov, m.landweber];
    expect(Math.max(...errors) / Math.min(...errors)).toBeLessThan(1.3);
    expect(Math.max(...errors)).toBeLessThan(0.035);
    const { curves, truth } = model.compute(state('together'));
    const apart = (a: Float64Array, b: Float64Array) => Math.hypot(...a.map((value, i) => value - b[i]));
    const [tsvd, tikhonov, landweber] = [curves.tsvd, curves.tikhonov, curves.landweber];
    for (const [one, other] of [
      [tsvd, tikhonov],
      [tikhonov, landweber],
      [tsvd, landweber],
    ])
      expect(apart(one.estimate, other.estimate)).toBeLessThan(apart(one.estimate, truth));
  });
  test('… so in seven draws of ten', () => {
    const closer = Array.from({ length: 300 }, (_, i) => {
      const { curves, truth } = model.compute(state('together', { seed: i + 1 }));
      const apart = (a: Vec, b: Vec) => norm(subtract(a, b));
      const [one, two, three] = [curves.tsvd, curves.tikhonov, curves.landweber].map(
        ({ estimate }) => estimate,
      );
      const gap = Math.max(apart(one, two), apart(two, three), apart(one, three));
      return gap < Math.min(...[one, two, three].map((estimate) => apart(estimate, truth)));
    });
    expect(closer.filter(Boolean).length / closer.length).toBeGreaterThan(0.65);
    expect(closer.filter(Boolean).length / closer.length).toBeLessThan(0.75);
  });
  test('a constant costs a slope nothing', () => {
    const { curves } = model.compute(state('slope'));
    expect(curves.tikhonov?.phi[0]).toBe(1);
    expect(model.compute(state('frequency')).curves.tikhonov?.phi[0]).toBeLessThan(1);
    expect(measure(state('slope')).tikhonov).toBeLessThan(0.8 * measure(state('frequency')).tikhonov);
  });
  test('a penalty on size pulls the end to zero whatever λ, one on the slope does not', () => {
    const exponents = Array.from({ length: 31 }, (_, i) => -3 + i / 10);
    const least = Array.from({ length: 60 }, (_, i) =>
      Math.min(...exponents.map((e) => measure(state('small', { seed: i + 1, lambda: 10 ** e })).tikhonov)),
    ).sort((a, b) => a - b);
    expect(least[30]).toBeCloseTo(0.2, 2);
    expect(least[0]).toBeGreaterThan(0.15);
    expect(least[59]).toBeLessThan(0.25);
    expect(measure(state('generalised')).tikhonov).toBeLessThan(0.03);
    const last = model.compute(state('small')).curves.tikhonov?.estimate[SIZE - 1];
    expect(last).toBeLessThan(0.5);
  });
  test('γ = ∞ once for a slope and twice for a curvature', () => {
    const places = (penalty: 'slope' | 'curvature') =>
      Array.from(model.compute(state('generalised', { penalty })).places).filter((place) => place === 30);
    expect(places('slope')).toHaveLength(1);
    expect(places('curvature')).toHaveLength(2);
  });
  test('over γ only Tikhonov is shown; without it nothing is', () => {
    expect(Object.keys(model.compute(state('together', { penalty: 'slope' })).curves)).toEqual(['tikhonov']);
    const p = state('sharp', { penalty: 'slope' });
    expect(model.compute(p).curves).toEqual({});
    expect(words.describe(model.facts(model.compute(p), p), {})).toMatch(/no method is shown\.$/);
  });
});

describe('challenges', () => {
  const [twins, prior] = challenges;
  const hint = (challenge: (typeof challenges)[number], p: Params) => hintOf(challenge, p, measure(p));
  const passed = (challenge: (typeof challenges)[number], p: Params) => challenge.passed(p, measure(p));
  test('twins: between too short and too long', () => {
    expect(passed(twins, state('together', { lambda: 0.1, steps: 63 }))).toBe(true);
    expect(hint(twins, state('together', { lambda: 0.1, steps: 1000 }))).toBe('long');
    expect(hint(twins, state('together', { lambda: 0.1, steps: 10 }))).toBe('short');
    expect(hint(twins, state('together'))).toBe('broad');
    expect(hint(twins, state('soft'))).toBe('both');
  });
  test('prior: curvature, and nothing else', () => {
    expect(passed(prior, state('soft', { penalty: 'curvature', lambda: 0.1 }))).toBe(true);
    for (const penalty of ['size', 'slope'] as const)
      for (let exponent = -8; exponent <= 1; exponent += 0.1)
        expect(passed(prior, state('soft', { penalty, lambda: 10 ** exponent }))).toBe(false);
    expect(measure(state('soft')).tikhonov / 0.012).toBeCloseTo(2.7, 1);
    expect(hint(prior, state('soft'))).toBe('other');
    expect(hint(prior, state('soft', { penalty: 'curvature' }))).toBe('move');
    expect(hint(prior, state('soft', { problem: 'blur' }))).toBe('same');
  });
});
