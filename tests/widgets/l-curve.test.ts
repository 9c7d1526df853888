import { describe, expect, test } from 'vitest';
import { norm, subtract, type Vec } from '../../src/core/vector.ts';
import { testProblem } from '../../src/core/problems/index.ts';
import { benchOf } from '../../src/widgets/l-curve/bench.ts';
import { challenges } from '../../src/widgets/l-curve/challenges.ts';
import { model } from '../../src/widgets/l-curve/model.ts';
import { LEAST, params, presets, SIZE, type Params } from '../../src/widgets/l-curve/params.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const measure = measuresOf(model);

/** (AᵀA + λ²)x = Aᵀy by Gaussian elimination with pivots: no singular values anywhere. */
function normalEquations(rows: readonly Vec[], y: Vec, lambda: number): Float64Array {
  const n = y.length;
  const table = Array.from({ length: n }, (_, i) => {
    const row = new Float64Array(n + 1);
    for (let j = 0; j < n; j++)
      row[j] = rows.reduce((sum, a) => sum + a[i] * a[j], 0) + (i === j ? lambda ** 2 : 0);
    row[n] = rows.reduce((sum, a, k) => sum + a[i] * y[k], 0);
    return row;
  });
  for (let k = 0; k < n; k++) {
    const pivot = table.findIndex(
      (row, i) => i >= k && Math.abs(row[k]) === Math.max(...table.slice(k).map((r) => Math.abs(r[k]))),
    );
    [table[k], table[pivot]] = [table[pivot], table[k]];
    for (let i = k + 1; i < n; i++) {
      const factor = table[i][k] / table[k][k];
      for (let j = k; j <= n; j++) table[i][j] -= factor * table[k][j];
    }
  }
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let rest = table[i][n];
    for (let j = i + 1; j < n; j++) rest -= table[i][j] * x[j];
    x[i] = rest / table[i][i];
  }
  return x;
}

describe('against the normal equations, eliminated', () => {
  test.each([
    ['gravity', 0.158],
    ['phillips', 0.01],
    ['heat', 0.01],
    ['blur', 0.1],
  ] as const)('%s at λ = %s', (problem, lambda) => {
    const p = state('agree', { problem, lambda });
    const { matrix } = testProblem(problem, SIZE);
    const { data, truth } = benchOf(p);
    const x = normalEquations(matrix, data, lambda);
    const r = model.compute(p);
    expect(r.estimate).toAgreeWith(x, 1e-7);
    const predicted = Float64Array.from(matrix, (row) => row.reduce((sum, a, j) => sum + a * x[j], 0));
    expect(r.here.residual).toBeCloseTo(norm(subtract(predicted, data)) / norm(data), 9);
    expect(r.here.error).toBeCloseTo(norm(subtract(x as Vec, truth)) / norm(truth), 7);
  });

  test('GCV is leave-one-out, after a turn that treats all data alike', () => {
    const p = state('agree');
    const { matrix } = testProblem('gravity', SIZE);
    const { data } = benchOf(p);
    const unit = (j: number) => Float64Array.from({ length: SIZE }, (_, i) => (i === j ? 1 : 0));
    // Σφ is the trace of the matrix that turns y into Ax̂.
    let trace = 0;
    for (let j = 0; j < SIZE; j++) {
      const x = normalEquations(matrix, unit(j), p.lambda);
      trace += matrix[j].reduce((sum, a, i) => sum + a * x[i], 0);
    }
    const r = model.compute(p);
    const expected = r.here.residual / (1 - trace / SIZE);
    expect(Math.abs(r.here.gcv - expected)).toBeLessThan(1e-6 * expected);
    expect(data.length).toBe(SIZE);
  });
});

describe('what a rule asks for, it gets', () => {
  test.each(Object.keys(presets) as (keyof typeof presets)[])('%s', (preset) => {
    const { rules, curves, at, guessed, lambda } = model.compute(state(preset, { truth: true }));
    const least = (values: Vec) => values.reduce((a, b) => Math.min(a, b));
    expect(at.gcv.gcv).toBeLessThanOrEqual(least(curves.gcv) * (1 + 1e-12));
    expect(at.best.error).toBeLessThanOrEqual(least(curves.error) * (1 + 1e-12));
    if (rules.discrepancy > LEAST) expect(at.discrepancy.residual).toBeCloseTo(guessed, 9);
    expect(at.discrepancy.residual).toBeGreaterThanOrEqual(guessed * (1 - 1e-9));
    expect(lambda[0]).toBe(LEAST);
  });
});

describe('what the page says', () => {
  test('with white noise and σ known, all three rules come close', () => {
    const m = measure(state('agree'));
    for (const times of [m.gcvTimes, m.cornerTimes, m.discrepancyTimes]) expect(times).toBeLessThan(1.5);
  });
  test('noise that drifts sends GCV to the end of the axis, and it alone', () => {
    const m = measure(state('correlated'));
    expect(m.gcv).toBe(LEAST);
    expect(m.gcvTimes).toBeGreaterThan(1e4);
    expect(m.discrepancyTimes).toBeLessThan(1.3);
    expect(m.cornerTimes).toBeLessThan(4);
  });
  test('GCV comes home as the drift is taken away', () => {
    const lambdas = [0.9, 0.6, 0.3, 0].map((rho) => measure(state('correlated', { rho })).gcv);
    expect(lambdas).toEqual([...lambdas].sort((a, b) => a - b));
    expect(lambdas[3]).toBeGreaterThan(0.1);
  });
  test('a smooth truth misleads the corner, to the left and by more than 20 times', () => {
    const m = measure(state('smooth'));
    expect(m.corner).toBeLessThan(m.best! / 10);
    expect(m.cornerTimes).toBeGreaterThan(20);
    for (const times of [m.gcvTimes, m.discrepancyTimes]) expect(times).toBeLessThan(1.3);
  });
  test('the corner stays behind as the noise goes down', () => {
    const [loud, quiet, quieter] = [1e-2, 1e-3, 1e-4].map((noise) => measure(state('smooth', { noise })));
    expect(quiet.best! / quiet.corner).toBeGreaterThan(loud.best! / loud.corner);
    expect(quieter.best! / quieter.corner).toBeGreaterThan(quiet.best! / quiet.corner);
    expect(quiet.cornerTimes).toBeGreaterThan(loud.cornerTimes!);
    expect(quieter.cornerTimes).toBeGreaterThan(quiet.cornerTimes!);
  });
  test('σ a fifth too low: no λ on the axis fits so well; half as much again merely oversmooths', () => {
    const low = measure(state('low'));
    expect(low.discrepancy).toBe(LEAST);
    expect(low.discrepancyTimes).toBeGreaterThan(1e5);
    const high = measure(state('high'));
    expect(high.discrepancyTimes).toBeLessThan(1.6);
    expect(high.discrepancy).toBeGreaterThan(high.best!);
    const double = measure(state('high', { guess: 2 }));
    expect(double.discrepancyTimes).toBeLessThan(3);
  });
  test('noise that zigzags harms GCV little, and discrepancy much', () => {
    const m = measure(state('agree', { problem: 'shaw', rho: -0.9 }));
    expect(m.gcvTimes).toBeLessThan(3);
    expect(m.discrepancyTimes).toBeGreaterThan(1e3);
  });
  test('on your turn GCV is off by more than twice, with white noise', () => {
    const p = state('blind', { truth: true });
    expect(p.rho).toBe(0);
    expect(measure(p).gcvTimes).toBeGreaterThan(2);
    // So are the others: discrepancy most, with σ exactly right.
    expect(measure(p).cornerTimes).toBeGreaterThan(2);
    expect(measure(p).discrepancyTimes).toBeGreaterThan(100);
    expect(measure(p).gcv).toBeLessThan(measure(p).best!);
  });
  test('what the truth knows is not among the readouts before it is shown', () => {
    expect(Object.keys(measure(state('unknown')))).toEqual(['gcv', 'corner', 'discrepancy', 'misfit']);
  });
});

describe('challenges', () => {
  const [beat, fail] = challenges;
  const hint = (challenge: (typeof challenges)[number], p: Params) => hintOf(challenge, p, measure(p));
  test('beat is passed by a calm λ, and answers each mistake', () => {
    const p = state('blind', { lambda: 0.251, truth: true });
    expect(beat.passed(p, measure(p))).toBe(true);
    expect(hint(beat, state('blind'))).toBe('unseal');
    expect(hint(beat, state('blind', { truth: true }))).toBe('rough');
    expect(hint(beat, state('blind', { lambda: 3, truth: true }))).toBe('flat');
    expect(hint(beat, state('agree', { lambda: 3 }))).toBe('easy');
  });
  test('fail is passed by other seeds and by zigzag noise, with σ exactly right', () => {
    const unlucky = state('agree', { seed: 8 });
    expect(fail.passed(unlucky, measure(unlucky))).toBe(true);
    const zigzag = state('agree', { problem: 'shaw', rho: -0.9 });
    expect(fail.passed(zigzag, measure(zigzag))).toBe(true);
    const wrong = state('low');
    expect(fail.passed(wrong, measure(wrong))).toBe(false);
    expect(hint(fail, wrong)).toBe('honest');
    expect(hint(fail, state('agree'))).toBe('luck');
    expect(hint(fail, state('unknown'))).toBe('unseal');
  });
});
