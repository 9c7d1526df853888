import { describe, expect, test } from 'vitest';
import { signal } from '../../src/core/signals/index.ts';
import { challenges } from '../../src/widgets/crime/challenges.ts';
import { model } from '../../src/widgets/crime/model.ts';
import { params, presets, SAMPLES, SLOPE, type Params } from '../../src/widgets/crime/params.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const compute = (p: Params) => model.compute(p);
const measure = measuresOf(model);

/** What a sample outside 0 … n − 1 is taken for: an index within, or −1 for nothing. */
const OUTSIDE: Record<Params['boundary'], (i: number, n: number) => number> = {
  periodic: (i, n) => (i + n) % n,
  zero: () => -1,
  reflect: (i, n) => (i < 0 ? -1 - i : 2 * n - 1 - i),
  replicate: (i, n) => (i < 0 ? 0 : n - 1),
};

function blurred(x: Float64Array, sigma: number, boundary: Params['boundary']): Float64Array {
  const n = x.length;
  const reach = Math.ceil(6 * sigma);
  const weight = (j: number) => Math.exp((-j * j) / (2 * sigma * sigma));
  const total = Array.from({ length: 2 * reach + 1 }, (_, j) => weight(j - reach)).reduce((a, b) => a + b);
  return x.map((_, i) => {
    let sum = 0;
    for (let j = -reach; j <= reach; j++) {
      const at = i + j >= 0 && i + j < n ? i + j : OUTSIDE[boundary](i + j, n);
      if (at >= 0) sum += (weight(j) / total) * x[at];
    }
    return sum;
  });
}
const means = (x: Float64Array, m: number) =>
  Float64Array.from({ length: x.length / m }, (_, i) => {
    const cell = x.slice(m * i, m * (i + 1));
    return cell.reduce((a, b) => a + b) / m;
  });

describe('against sums written out', () => {
  test.each(params.boundary.options.flatMap((boundary) => [1, 3, 8].map((finer) => ({ boundary, finer }))))(
    '$boundary, $finer × finer',
    ({ boundary, finer }) => {
      const p = state('crime', { boundary, finer, width: 1.2 });
      const { truth, data, mistake, estimate } = compute(p);
      const n = SAMPLES * finer;
      const fine = signal('steps', n).map((v, i) => v + (SLOPE * (i + 0.5)) / n);
      expect(truth).toAgreeWith(means(fine, finer), 1e-14);
      expect(data).toAgreeWith(means(blurred(fine, p.width * finer, boundary), finer), 1e-13);
      expect(data.map((v, i) => v - mistake[i])).toAgreeWith(blurred(truth, p.width, 'periodic'), 1e-13);
      // Dividing explains the data exactly, whatever it makes of the truth.
      expect(blurred(estimate, p.width, 'periodic')).toAgreeWith(data, 1e-9);
    },
  );

  test('the error is A⁻¹ d: the mistake alone, divided', () => {
    const p = state('frame', { width: 1 });
    const { truth, estimate, mistake } = compute(p);
    const wrong = estimate.map((v, i) => v - truth[i]);
    expect(blurred(wrong, p.width, 'periodic')).toAgreeWith(mistake, 1e-11);
  });
});

describe('what the page says', () => {
  test('the crime is perfect, the lower λ the better', () => {
    const { error, curve, missed } = compute(state('crime'));
    expect(error).toBeLessThan(1e-11);
    expect(missed).toBe(0);
    expect(curve.error.every((e, i) => i === 0 || e > curve.error[i - 1])).toBe(true);
  });
  test('a finer grid leaves 5 % without any noise', () => {
    expect(measure(state('finer')).error).toBeCloseTo(0.05, 2);
  });
  test('another frame is wrong near the ends only, and the estimate is lost a quarter of the way in', () => {
    for (const preset of ['frame', 'mirror'] as const) {
      const { mistake, estimate, truth, error } = compute(state(preset));
      expect(error).toBeGreaterThan(100);
      expect(Math.max(...mistake.slice(10, -10).map(Math.abs))).toBeLessThan(1e-12);
      const wrong = estimate.map((v, i) => Math.abs(v - truth[i]));
      const quarter = SAMPLES / 4;
      expect(Math.max(...wrong.slice(quarter - 4, quarter + 4))).toBeGreaterThan(0.3);
      expect(Math.max(...wrong.slice(quarter - 12, quarter - 4))).toBeGreaterThan(1);
      expect(Math.max(...wrong.slice(-quarter + 4, -quarter + 12))).toBeGreaterThan(1);
      expect(Math.max(...wrong.slice(58, 70))).toBeLessThan(0.1);
    }
  });
  test('dividing makes the mistake thousands of times larger', () => {
    const { missed, error } = measure(state('mirror'));
    expect(error / missed).toBeGreaterThan(2000);
  });
  test('with a good λ little of the crime is left; the two curves meet at the right', () => {
    const p = state('both');
    const { error, crime, curve } = compute(p);
    expect(error / crime).toBeLessThan(1.3);
    expect(curve.error[0] / curve.crime[0]).toBeGreaterThan(1e6);
    expect(curve.error.at(-1)! / curve.crime.at(-1)!).toBeLessThan(1.05);
  });
  test('with another frame λ = 0 is the worst, and there is a valley', () => {
    for (const boundary of ['zero', 'reflect', 'replicate'] as const) {
      const { error, curve } = compute(state('frame', { boundary }));
      expect(error).toBeGreaterThanOrEqual(Math.max(...curve.error) * (1 - 1e-3));
      const best = Math.min(...curve.error);
      expect(best).toBeLessThan(0.2);
      expect(curve.error.at(-1)).toBeGreaterThan(1.5 * best);
    }
  });
  test('a narrower blur makes mistakes about as large, and leaves them so', () => {
    const mild = measure(state('mild'));
    const frame = measure(state('frame', { finer: 4 }));
    expect(mild.missed / frame.missed).toBeGreaterThan(0.6);
    expect(mild.gain).toBeLessThan(6);
    expect(mild.error).toBeLessThan(0.1);
  });
});

describe('challenges', () => {
  const [rescue, survive] = challenges;
  const hint = (challenge: (typeof challenges)[number], p: Params) => hintOf(challenge, p, measure(p));
  const passed = (challenge: (typeof challenges)[number], p: Params) => challenge.passed(p, measure(p));
  test.each(['zero', 'reflect', 'replicate'] as const)('rescue is passed with %s', (boundary) => {
    expect(passed(rescue, state('both', { boundary }))).toBe(true);
  });
  test('rescue answers each mistake', () => {
    expect(hint(rescue, state('frame'))).toBe('criminal');
    expect(hint(rescue, state('both', { width: 0.8 }))).toBe('narrow');
    expect(hint(rescue, state('both', { lambda: 1e-3 }))).toBe('small');
    expect(hint(rescue, state('both', { lambda: 1 }))).toBe('large');
  });
  test('survive is passed at one sample, with any frame', () => {
    for (const boundary of ['zero', 'reflect', 'replicate'] as const)
      for (const finer of [2, 4, 8])
        expect(passed(survive, state('both', { boundary, finer, lambda: 0, width: 1 }))).toBe(true);
    expect(hint(survive, state('mirror'))).toBe('criminal');
    expect(hint(survive, state('both'))).toBe('helped');
    expect(hint(survive, state('both', { lambda: 0 }))).toBe('wide');
    expect(hint(survive, state('both', { lambda: 0, width: 0.6 }))).toBe('timid');
  });
});
