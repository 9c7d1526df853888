import { describe, expect, test } from 'vitest';
import { testProblem } from '../../src/core/problems/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { challenges } from '../../src/widgets/picard/challenges.ts';
import { model } from '../../src/widgets/picard/model.ts';
import { params, presets, SIZE, type Params } from '../../src/widgets/picard/params.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const measure = measuresOf(model);
const everyProblem = params.problem.options;

/** A⁻¹y by elimination with pivots, knowing nothing of singular values. */
function eliminated(matrix: readonly Float64Array[], y: Float64Array): Float64Array {
  const rows = matrix.map((row, i) => [...row, y[i]]);
  const n = rows.length;
  for (let j = 0; j < n; j++) {
    const pivot = rows
      .slice(j)
      .reduce((best, row, i) => (Math.abs(row[j]) > Math.abs(rows[best][j]) ? i + j : best), j);
    [rows[j], rows[pivot]] = [rows[pivot], rows[j]];
    for (let i = j + 1; i < n; i++) {
      const factor = rows[i][j] / rows[j][j];
      for (let c = j; c <= n; c++) rows[i][c] -= factor * rows[j][c];
    }
  }
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let rest = rows[i][n];
    for (let c = i + 1; c < n; c++) rest -= rows[i][c] * x[c];
    x[i] = rest / rows[i][i];
  }
  return x;
}

describe('against elimination and plain sums', () => {
  test('all terms of a mild problem are the inverse', () => {
    const p = state('mild', { k: SIZE });
    const r = model.compute(p);
    const { matrix, x, b } = testProblem('deriv2', SIZE);
    const largest = Math.max(...x);
    const noise = new RandomState(p.seed).standardNormal(SIZE);
    // The figure's units: σ₁ = 1 and max x = 1.
    const expected = eliminated(
      matrix.map((row) => row.map((a) => a / 0.10123984266729372)),
      b.map((value, i) => value / largest / 0.10123984266729372 + p.noise * noise[i]),
    );
    expect(r.estimate).toAgreeWith(expected, 1e-9);
    expect(Math.max(...r.truth)).toBeCloseTo(1, 12);
    expect(r.sigma[0]).toBeCloseTo(1, 12);
  });
  test.each(everyProblem)(
    '%s: the coefficients carry all of y, and the ratio is theirs over σ',
    (problem) => {
      const r = model.compute(state('levels', { problem }));
      const square = (a: Float64Array) => a.reduce((sum, value) => sum + value * value, 0);
      expect(square(r.coefficients)).toBeCloseTo(square(r.data), 9);
      expect(square(r.wanted)).toBeCloseTo(square(r.truth), 9);
      r.ratio.forEach((value, i) => expect(value * r.sigma[i]).toBeCloseTo(r.coefficients[i], 12));
    },
  );
  test('noise lies as high along every vector', () => {
    const tails = Array.from({ length: 100 }, (_, seed) => {
      const r = model.compute(state('levels', { seed }));
      return r.coefficients.slice(12).reduce((sum, c) => sum + c * c, 0) / (SIZE - 12);
    });
    const rms = Math.sqrt(tails.reduce((a, b) => a + b) / tails.length);
    expect(rms / 1e-3).toBeGreaterThan(0.97);
    expect(rms / 1e-3).toBeLessThan(1.03);
  });
});

describe('what the page says', () => {
  test('the weights of shaw change from place to place, those of gravity and heat only shift', () => {
    const shifts = (name: Params['problem']) => {
      const { matrix } = testProblem(name, SIZE);
      return matrix.every((row, i) =>
        row.every(
          (a, j) => i === 0 || j === 0 || Math.abs(a - matrix[i - 1][j - 1]) <= 1e-12 * Math.abs(a) + 1e-300,
        ),
      );
    };
    expect([shifts('shaw'), shifts('gravity'), shifts('heat')]).toEqual([false, true, true]);
  });
  test('the cut where the data level off is the best one', () => {
    const m = measure(state('levels'));
    expect(m.holds).toBe(7);
    expect(m.best).toBe(7);
    expect(m.error).toBeLessThan(0.07);
  });
  test('three terms more, and the last one alone outweighs the solution', () => {
    const p = state('greedy');
    const r = model.compute(p);
    expect(p.k - measure(state('levels')).best).toBe(3);
    expect(measure(p).error).toBeGreaterThan(10);
    expect(r.ratio[9]).toBeGreaterThan(Math.hypot(...r.truth));
  });
  test('so it is in nine draws of ten, and the draw on show is one from the middle', () => {
    const draws = Array.from({ length: 60 }, (_, k) => state('greedy', { seed: k + 1 }));
    const outweighed = draws.filter((p) => {
      const { ratio, truth } = model.compute(p);
      return ratio[9] > Math.hypot(...truth);
    });
    expect(outweighed.length).toBe(56);
    for (const preset of ['levels', 'greedy'] as const) {
      const errors = draws.map(({ seed }) => measure(state(preset, { seed })).error).sort((a, b) => a - b);
      expect(measure(state(preset)).error).toBeGreaterThan(errors[20]);
      expect(measure(state(preset)).error).toBeLessThan(errors[40]);
    }
  });
  test('two terms: no explosion, most of it missing', () => {
    expect(measure(state('timid')).error).toBeGreaterThan(0.5);
    expect(measure(state('timid')).error).toBeLessThan(1);
  });
  test('a billion times less noise buys eight terms', () => {
    const [loud, quiet] = [state('levels'), state('quiet')];
    expect(loud.noise / quiet.noise).toBeCloseTo(1e9, -2);
    expect(measure(quiet).holds - measure(loud).holds).toBe(8);
    const { sigma } = model.compute(quiet);
    const weaker = Array.from({ length: 8 }, (_, i) => sigma[6 + i] / sigma[7 + i]);
    expect(Math.min(...weaker)).toBeGreaterThan(3);
    expect(Math.max(...weaker)).toBeLessThan(18);
  });
  test('deriv2: σ like 1/i², thirteen terms, and a slow climb', () => {
    const r = model.compute(state('mild'));
    for (const i of [2, 4, 8]) expect((r.sigma[i - 1] * i * i) / r.sigma[0]).toBeCloseTo(1, 1);
    expect(measure(state('mild')).holds).toBe(13);
    expect(measure(state('mild', { k: SIZE })).error).toBeLessThan(10);
  });
  test('heat: coefficients that swing', () => {
    const { wanted } = model.compute(state('delay'));
    expect(wanted[4]).toBeLessThan(wanted[7] / 10);
    expect(wanted[12]).toBeLessThan(wanted[9] / 100);
  });
  test('Fox–Goodwin breaks after five terms with next to no noise; the problems that make their data do not', () => {
    const { ratio, holds } = model.compute(state('own'));
    expect(holds).toBe(5);
    expect(ratio[15]).toBeGreaterThan(100 * ratio[4]);
    for (const problem of everyProblem) {
      const quiet = measure(state('own', { problem }));
      if (problem !== 'foxgood') expect(quiet.holds).toBeGreaterThan(14);
    }
  });
  test('who makes the data: four do, deriv2’s own agree to rounding, phillips and foxgood differ', () => {
    const facts = Object.fromEntries(
      everyProblem.map((problem) => {
        const p = state('quiet', { problem });
        return [problem, model.facts(model.compute(p), p)];
      }),
    );
    const made = everyProblem.filter((problem) => facts[problem].consistent);
    expect(made).toEqual(['shaw', 'gravity', 'heat', 'blur']);
    expect(facts.deriv2.mismatch).toBeLessThan(1e-13);
    expect(facts.phillips.mismatch).toBeGreaterThan(1e-3);
    expect(facts.foxgood.mismatch).toBeGreaterThan(1e-5);
  });
});

describe('challenges', () => {
  const [afford] = challenges;
  const hint = (challenge: (typeof challenges)[number], p: Params) => hintOf(challenge, p, measure(p));
  test('afford: passed by a quiet enough world', () => {
    const quiet = state('greedy', { noise: 1e-7 });
    expect(afford.passed(quiet, measure(quiet))).toBe(true);
    expect(hint(afford, state('greedy'))).toBe('loud');
    expect(hint(afford, state('levels'))).toBe('few');
    expect(hint(afford, state('mild'))).toBe('shaw');
  });
});
