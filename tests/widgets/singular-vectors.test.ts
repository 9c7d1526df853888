import { describe, expect, test } from 'vitest';
import { challenges } from '../../src/widgets/singular-vectors/challenges.ts';
import { model } from '../../src/widgets/singular-vectors/model.ts';
import { params, presets, SIZE, TWO, type Params } from '../../src/widgets/singular-vectors/params.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const at = (problem: Params['problem'], i: number) => state('first', { problem, i });
const measure = measuresOf(model);

describe('against formulas', () => {
  test('deriv2: half sine waves, and σ like 1/i²', () => {
    for (const i of [1, 2, 6]) {
      const { v, sigma } = model.compute(at('deriv2', i));
      const sine = v.map((_, t) => Math.sqrt(2 / SIZE) * Math.sin((Math.PI * i * (t + 0.5)) / SIZE));
      const along = Math.abs(v.reduce((sum, value, t) => sum + value * sine[t], 0));
      expect(along).toBeGreaterThan(0.999);
      expect(sigma[i - 1] * i * i).toBeCloseTo(1, 1);
    }
  });
  test('the box: |sin 8θ / 8 sin θ| at θ = πk/64, in pairs, and seven nulls', () => {
    const { sigma, kept } = model.compute(at('box', 1));
    const height = (k: number) =>
      k === 0 ? 1 : Math.abs(Math.sin((Math.PI * 8 * k) / SIZE) / (8 * Math.sin((Math.PI * k) / SIZE)));
    const expected = Float64Array.from({ length: SIZE }, (_, k) => height(k))
      .sort()
      .reverse();
    expect(sigma).toAgreeWith(expected, 1e-11);
    expect(kept).toBe(SIZE - 7);
  });
  test.each(params.problem.options)(
    '%s: vectors of length 1 at right angles, as far as rounding lets them',
    (problem) => {
      const { kept } = model.compute(at(problem, 1));
      const all = Array.from({ length: Math.min(kept, 20) }, (_, j) => model.compute(at(problem, j + 1)));
      for (const side of ['v', 'u'] as const)
        for (const [a, one] of all.entries())
          for (const [b, other] of all.entries()) {
            const product = one[side].reduce((sum, value, t) => sum + value * other[side][t], 0);
            expect(product).toBeCloseTo(a === b ? 1 : 0, 9);
          }
    },
  );
});

describe('what the page says', () => {
  test('two pixels: 6 and 2 come out as 5 and 3; the sum stays, the difference is halved', () => {
    const through = (x: readonly number[]) => TWO.map((row) => row[0] * x[0] + row[1] * x[1]);
    expect(through([6, 2])).toEqual([5, 3]);
    for (const i of [1, 2]) {
      const { v, u, sigma, image } = model.compute(at('two', i));
      expect(Float64Array.from(through(Array.from(v)))).toAgreeWith(image, 1e-12);
      expect(sigma[i - 1]).toBeCloseTo([1, 0.5][i - 1], 12);
      image.forEach((value, t) => expect(value).toBeCloseTo(sigma[i - 1] * u[t], 12));
    }
    expect(measure(state('two')).crossings).toBe(0);
    expect(measure(at('two', 2)).crossings).toBe(1);
    // There is no third shape.
    expect(measure(at('two', 64))).toEqual(measure(at('two', 2)));
  });
  test('the blur, deriv2: one sign change more each time', () => {
    for (const problem of ['blur', 'deriv2'] as const)
      expect(Array.from(model.compute(at(problem, 1)).crossings)).toEqual(
        Array.from({ length: SIZE }, (_, j) => j),
      );
    expect(measure(state('later')).crossings).toBe(23);
    expect(measure(state('first')).sigma).toBeGreaterThan(0.9);
    expect(measure(state('later')).sigma).toBeLessThan(0.1);
  });
  test('shaw: six, then five', () => {
    expect(measure(state('edge')).crossings).toBe(6);
    expect(measure(at('shaw', 6)).crossings).toBe(5);
    expect(measure(state('edge')).early).toBe(1);
  });
  test('the box: a pair shares its σ, fast waves come before slow ones', () => {
    const p = state('pair');
    const r = model.compute(p);
    expect(model.facts(r, p).ties).toBe(2);
    expect(r.sigma[1]).toBe(r.sigma[2]);
    expect(measure(p).early).toBeGreaterThan(20);
  });
  test('the box: eight periods, lost, with six more', () => {
    const m = measure(state('nulls'));
    expect([m.sigma, m.crossings, m.lost]).toEqual([0, 16, 7]);
    expect(model.compute(state('nulls')).u.every((value) => value === 0)).toBe(true);
  });
  test('heat: in order until the last moments, which are all in the last samples', () => {
    const r = model.compute(state('delay'));
    expect(Math.abs(r.v[SIZE - 1])).toBeGreaterThan(0.999);
    expect(r.crossings.subarray(0, 61).every((count, j) => count === j)).toBe(true);
    expect(measure(state('delay')).lost).toBe(3);
  });
});

describe('challenges', () => {
  const [hundredth] = challenges;
  const hint = (challenge: (typeof challenges)[number], p: Params) => hintOf(challenge, p, measure(p));
  const passing = (challenge: (typeof challenges)[number], problem: Params['problem']) =>
    Array.from({ length: SIZE }, (_, j) => j + 1).filter((i) =>
      challenge.passed(at(problem, i), measure(at(problem, i))),
    );
  test('hundredth: one or two of the blur', () => {
    expect(passing(hundredth, 'blur').length).toBeGreaterThan(0);
    expect(passing(hundredth, 'blur').length).toBeLessThan(4);
    expect(hint(hundredth, at('blur', 5))).toBe('right');
    expect(hint(hundredth, at('blur', 60))).toBe('left');
    expect(hint(hundredth, at('heat', 60))).toBe('blur');
  });
});
