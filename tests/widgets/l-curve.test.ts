import { describe, expect, test } from 'vitest';
import { norm, subtract, type Vec } from '../../src/core/vector.ts';
import { testProblem } from '../../src/core/problems/index.ts';
import { benchOf } from '../../src/widgets/l-curve/bench.ts';
import { challenges } from '../../src/widgets/l-curve/challenges.ts';
import { model } from '../../src/widgets/l-curve/model.ts';
import {
  DRAWS,
  FAILURE,
  LEAST,
  params,
  presets,
  SIZE,
  type Params,
} from '../../src/widgets/l-curve/params.ts';
import { ratesOf } from '../../src/widgets/l-curve/rates.ts';
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
  test('with white noise and σ known: △ beside the star, ◇ and □ to its left, none a failure', () => {
    const m = measure(state('agree'));
    expect(m.discrepancyTimes).toBeLessThan(1.1);
    expect(m.gcv).toBeLessThan(m.best!);
    expect(m.corner).toBeLessThan(m.gcv);
    for (const times of [m.gcvTimes, m.cornerTimes, m.discrepancyTimes]) expect(times).toBeLessThan(FAILURE);
  });
  test('noise that drifts sends GCV four decades to the left, the corner one, and leaves discrepancy', () => {
    const m = measure(state('correlated'));
    expect(m.best! / m.gcv).toBeGreaterThan(1e4);
    expect(m.gcvTimes).toBeGreaterThan(1e3);
    expect(m.discrepancyTimes).toBeLessThan(1.2);
    expect(m.best! / m.corner).toBeGreaterThan(5);
    expect(m.best! / m.corner).toBeLessThan(20);
  });
  test('GCV comes home as the drift is taken away', () => {
    const lambdas = [0.9, 0.6, 0.3, 0].map((rho) => measure(state('correlated', { rho })).gcv);
    expect(lambdas).toEqual([...lambdas].sort((a, b) => a - b));
    expect(lambdas[3]).toBeGreaterThan(0.1);
  });
  test('little noise misleads the corner, to the left and by more than ten times; the others do better', () => {
    const m = measure(state('smooth'));
    expect(m.corner).toBeLessThan(m.best! / 10);
    expect(m.cornerTimes).toBeGreaterThan(10);
    for (const times of [m.gcvTimes, m.discrepancyTimes]) expect(times).toBeLessThan(2);
  });
  test('it is the little noise, not this truth alone: so with gravity, where the corner did better', () => {
    expect(measure(state('agree')).cornerFails).toBeLessThan(40);
    for (const problem of ['gravity', 'phillips'] as const)
      expect(measure(state('smooth', { problem, noise: 1e-4 })).cornerFails).toBe(100);
  });
  test('the corner stays behind as the noise goes down', () => {
    const [loud, quiet, quieter] = [1e-2, 1e-3, 1e-4].map((noise) => measure(state('smooth', { noise })));
    expect(quiet.best! / quiet.corner).toBeGreaterThan(loud.best! / loud.corner);
    expect(quieter.best! / quieter.corner).toBeGreaterThan(quiet.best! / quiet.corner);
    expect(quiet.cornerTimes).toBeGreaterThan(loud.cornerTimes!);
    expect(quieter.cornerTimes).toBeGreaterThan(quiet.cornerTimes!);
  });
  test('σ a fifth too low: thousands of times the error; half as much again merely oversmooths', () => {
    const low = measure(state('low'));
    expect(low.discrepancyTimes).toBeGreaterThan(1e3);
    expect(low.discrepancyFails).toBeGreaterThan(90);
    const high = measure(state('high'));
    expect(high.discrepancyTimes).toBeLessThan(1.6);
    expect(high.discrepancyFails).toBeLessThan(5);
    expect(high.discrepancy).toBeGreaterThan(high.best!);
    const double = measure(state('high', { guess: 2 }));
    expect(double.discrepancyTimes).toBeLessThan(3);
  });
  test('noise that zigzags harms GCV little, and discrepancy much', () => {
    const m = measure(state('agree', { problem: 'shaw', rho: -0.9 }));
    expect(m.gcvFails).toBe(0);
    expect(m.discrepancyFails).toBeGreaterThan(40);
  });
  test('on your turn GCV and discrepancy fail, with white noise and σ exactly right, and keep noise', () => {
    const p = state('blind', { truth: true });
    expect([p.rho, p.guess, p.tau]).toEqual([0, 1, 1]);
    const m = measure(p);
    for (const times of [m.gcvTimes, m.discrepancyTimes]) expect(times).toBeGreaterThan(FAILURE);
    expect(m.cornerTimes).toBeLessThan(FAILURE);
    for (const lambda of [m.gcv, m.discrepancy]) expect(lambda).toBeLessThan(m.best! / 5);
  });
  test('τ = 1.1 brings discrepancy home on the same data', () => {
    const m = measure(state('safe'));
    expect(m.discrepancyTimes).toBeLessThan(1.1);
    expect(measure(state('safe', { tau: 1 })).discrepancyTimes).toBe(
      measure(state('blind', { truth: true })).discrepancyTimes,
    );
  });
  test('what the truth knows is not among the readouts before it is shown', () => {
    expect(Object.keys(measure(state('unknown')))).toEqual(['gcv', 'corner', 'discrepancy', 'misfit']);
  });
});

describe('the rates that the page shows', () => {
  test('a thousand draws say the same: with τ = 1 one in five, with 1.1 one in fifty', () => {
    // A thousand seeds with the refined λ: 18.8, 7.2, 1.9 and 0.3 % fail.
    const recorded = [
      [1, 18.8],
      [1.05, 7.2],
      [1.1, 1.9],
      [1.2, 0.3],
    ] as const;
    for (const [tau, percent] of recorded) {
      const spread = Math.sqrt((percent * (100 - percent)) / DRAWS);
      expect(Math.abs(measure(state('agree', { tau })).discrepancyFails! - percent)).toBeLessThan(3 * spread);
    }
    expect(measure(state('agree')).discrepancyFails).toBe(15);
    expect(measure(state('safe')).discrepancyFails).toBe(2);
  });
  test('are those of the rules themselves, draw by draw', () => {
    const p = state('agree', { tau: 1.05 });
    const fails = { gcv: 0, corner: 0, discrepancy: 0 };
    for (let seed = 1; seed <= DRAWS; seed++) {
      const { at } = model.compute({ ...p, seed });
      for (const rule of ['gcv', 'corner', 'discrepancy'] as const)
        fails[rule] += Number(at[rule].error > FAILURE * at.best.error);
    }
    const rates = ratesOf(p);
    // The rates take λ from the grid, the rules refine it.
    for (const rule of ['gcv', 'corner', 'discrepancy'] as const)
      expect(Math.abs(rates[rule] - (100 * fails[rule]) / DRAWS)).toBeLessThan(4);
  });
  test('drift: the best estimate takes much of the noise in, and so its residual is far below the noise', () => {
    const share = (p: Params) => {
      const { at, guessed } = model.compute(p);
      return at.best.residual / guessed;
    };
    expect(share(state('agree'))).toBeGreaterThan(0.95);
    expect(share(state('correlated'))).toBeLessThan(0.7);
    const { rules } = model.compute(state('correlated'));
    expect(rules.discrepancy).toBeGreaterThan(1.5 * rules.best);
  });
  test('drift: GCV and the corner fail in most draws, discrepancy in none', () => {
    const m = measure(state('correlated'));
    expect(m.gcvFails).toBeGreaterThan(95);
    expect(m.cornerFails).toBeGreaterThan(70);
    expect(m.discrepancyFails).toBe(0);
    // Where drift is nothing that A can make, it does GCV no harm.
    const heat = (rho: number) => measure(state('correlated', { problem: 'heat', rho })).gcvFails;
    expect(heat(0.9)).toBeLessThan(heat(0)! + 5);
  });
  test('the draws on show are typical: noise as large as its σ says, errors near the middle of all draws', () => {
    const size = (p: Params) => {
      const { data, clean, sigma } = benchOf(p);
      return norm(subtract(data, clean)) ** 2 / (SIZE * sigma ** 2);
    };
    for (const preset of ['agree', 'smooth', 'correlated'] as const) {
      expect(Math.abs(size(state(preset)) - 1)).toBeLessThan(0.03);
      const draws = Array.from({ length: 60 }, (_, k) => model.compute(state(preset, { seed: k + 1 })).at);
      const shown = model.compute(state(preset)).at;
      for (const rule of ['gcv', 'corner', 'discrepancy'] as const) {
        const times = draws.map((at) => at[rule].error / at.best.error).sort((a, b) => a - b);
        const own = shown[rule].error / shown.best.error;
        // Not among the luckiest tenth, nor the unluckiest.
        expect(own, `${preset} ${rule}`).toBeGreaterThanOrEqual(times[2]);
        expect(own, `${preset} ${rule}`).toBeLessThan(times[53]);
      }
    }
    // A draw in which discrepancy fails is one whose noise is larger than its σ says.
    expect(size(state('blind'))).toBeGreaterThan(1.15);
    expect(size(state('blind'))).toBeLessThan(1.25);
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
    const grainy = state('blind', { lambda: 0.05, truth: true });
    expect(beat.passed(grainy, measure(grainy))).toBe(false);
  });
  test('fail is passed by other seeds and by zigzag noise, with σ exactly right', () => {
    const unlucky = state('agree', { seed: 8 });
    expect(fail.passed(unlucky, measure(unlucky))).toBe(true);
    const zigzag = state('agree', { problem: 'shaw', rho: -0.9, seed: 3 });
    expect(fail.passed(zigzag, measure(zigzag))).toBe(true);
    const wrong = state('low');
    expect(fail.passed(wrong, measure(wrong))).toBe(false);
    expect(hint(fail, wrong)).toBe('honest');
    expect(hint(fail, state('agree'))).toBe('luck');
    expect(hint(fail, state('unknown'))).toBe('unseal');
  });
});
