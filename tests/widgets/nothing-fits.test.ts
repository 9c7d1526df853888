import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import { signal } from '../../src/core/signals/index.ts';
import { challenges } from '../../src/widgets/nothing-fits/challenges.ts';
import { model } from '../../src/widgets/nothing-fits/model.ts';
import {
  DRAWN,
  params,
  presets,
  SAMPLES,
  WIDTH,
  type Params,
} from '../../src/widgets/nothing-fits/params.ts';
import { truthAsDrawn } from '../python/widgets/nothing-fits.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const measure = measuresOf(model);

/** The mean of 8 neighbours, written out. */
const blurred = (x: Float64Array) =>
  x.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < WIDTH; j++) sum += x[(i - j + WIDTH / 2 + SAMPLES) % SAMPLES];
    return sum / WIDTH;
  });
const rms = (a: Float64Array) => Math.sqrt(a.reduce((sum, value) => sum + value * value, 0) / a.length);

describe('against sums written out', () => {
  test('the data are the blurred truth and NumPy’s noise', () => {
    const p = state('noisy');
    const noise = new RandomState(p.seed).standardNormal(SAMPLES);
    const expected = blurred(signal('steps', SAMPLES)).map((y, i) => y + p.noise * noise[i]);
    expect(model.compute(p).data).toAgreeWith(expected, 1e-12);
  });
  // A sequence is outside the range when it repeats every 8 samples with mean zero: fold y by 8, take its mean off.
  test('the part outside the range is y folded by 8, less its mean', () => {
    const { data, outside } = model.compute(state('noisy'));
    const folded = Float64Array.from({ length: WIDTH }, (_, r) => {
      let sum = 0;
      for (let i = r; i < SAMPLES; i += WIDTH) sum += data[i];
      return (sum * WIDTH) / SAMPLES;
    });
    const mean = folded.reduce((a, b) => a + b) / WIDTH;
    expect(outside).toAgreeWith(
      outside.map((_, i) => folded[i % WIDTH] - mean),
      1e-12,
    );
  });
  test('least squares: the residual is that part, and Aᵀ of it is zero', () => {
    for (const seed of [1, 2, 3, 4]) {
      const r = model.compute(state('noisy', { seed }));
      expect(blurred(r.candidate)).toAgreeWith(r.explained, 1e-12);
      expect(r.residual.map((value, i) => value - r.outside[i]).every((d) => Math.abs(d) < 1e-13)).toBe(true);
      // The box is symmetric but for a shift, so that its adjoint is the same mean, shifted.
      expect(rms(blurred(r.residual))).toBeLessThan(1e-13);
      const m = model.measures(r);
      expect(Math.abs(m.misfit - m.floor)).toBeLessThan(1e-13);
    }
  });
  test('no candidate ever gets under the floor', () => {
    const drawn = fc.array(fc.double({ min: -0.5, max: 1.5, noNaN: true }), {
      minLength: DRAWN,
      maxLength: DRAWN,
    });
    const push = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(drawn, push, fc.integer({ min: 1, max: 128 }), (values, height, frequency) => {
        const m = measure(state('draw', { drawn: values, push: height, frequency }));
        expect(m.misfit).toBeGreaterThanOrEqual(m.floor * (1 - 1e-9));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('what the page says', () => {
  test('no noise: it fits to the last digit, and is not quite the truth', () => {
    const m = measure(state('exact'));
    expect(m.misfit).toBeLessThan(1e-15);
    expect(m.floor).toBeLessThan(1e-15);
    expect(m.error).toBeGreaterThan(0.01);
    expect(m.error).toBeLessThan(0.05);
  });
  test('with noise: seven of 256 dimensions, about √(7/256) of it, stay; a pattern that repeats every 8 samples', () => {
    const floors = Array.from({ length: 200 }, (_, seed) => measure(state('noisy', { seed })).floor ** 2);
    const mean = floors.reduce((sum, value) => sum + value / floors.length, 0);
    expect(Math.sqrt(mean) / state('noisy').noise / Math.sqrt(7 / SAMPLES)).toBeCloseTo(1, 1);
    const { residual } = model.compute(state('noisy'));
    for (let i = WIDTH; i < SAMPLES; i++) expect(residual[i]).toBeCloseTo(residual[i - WIDTH], 12);
  });
  test('the truth: its misfit is the noise, nearly eight times that of least squares, whose x̂ is far off', () => {
    const m = measure(state('truth'));
    expect(m.misfit).toBeCloseTo(m.noise, 12);
    expect(m.error).toBe(0);
    const ratio = m.misfit / measure(state('noisy')).misfit;
    expect(ratio).toBeGreaterThan(7.5);
    expect(ratio).toBeLessThan(8);
    expect(measure(state('noisy')).error).toBeGreaterThan(1);
    const ratios = Array.from({ length: 200 }, (_, seed) => measure(state('truth', { seed })))
      .map(({ misfit, floor }) => misfit / floor)
      .sort((a, b) => a - b);
    expect(ratios[100]).toBeGreaterThan(6);
    expect(ratios[100]).toBeLessThan(7);
  });
  test('a push on a null moves the candidate, and not the misfit', () => {
    const [still, pushed] = [measure(state('noisy')), measure(state('push'))];
    expect(Math.abs(pushed.misfit - still.misfit)).toBeLessThan(1e-14);
    expect(pushed.error).toBeGreaterThan(1.5 * still.error);
    expect(state('push').push).toBe(1.5);
  });
  test('a push elsewhere, a third as high: more than thirty times the floor', () => {
    const m = measure(state('elsewhere'));
    expect(m.misfit / m.floor).toBeGreaterThan(30);
    expect(state('push').push / state('elsewhere').push).toBeCloseTo(3, 12);
  });
});

describe('challenges', () => {
  const [same, draw] = challenges;
  const hint = (challenge: (typeof challenges)[number], p: Params) => hintOf(challenge, p, measure(p));
  const passed = (challenge: (typeof challenges)[number], p: Params) => challenge.passed(p, measure(p));
  test('same: exactly at the nulls', () => {
    const frequencies = Array.from({ length: 128 }, (_, i) => i + 1);
    const good = frequencies.filter((frequency) => passed(same, state('noisy', { push: 1, frequency })));
    expect(good).toEqual([32, 64, 96, 128]);
    expect(hint(same, state('noisy'))).toBe('small');
    expect(hint(same, state('noisy', { push: -1, frequency: 31 }))).toBe('noticed');
    expect(hint(same, state('truth'))).toBe('least');
    expect(passed(same, state('exact', { push: 1 }))).toBe(false);
  });
  test('draw: passed by the truth as a reader can draw it, even in steps of a fifth', () => {
    const drawn = truthAsDrawn();
    expect(passed(draw, state('draw', { drawn }))).toBe(true);
    expect(passed(draw, state('draw', { drawn: drawn.map((value) => Math.round(value * 5) / 5) }))).toBe(
      true,
    );
    expect(hint(draw, state('draw'))).toBe('far');
    expect(hint(draw, state('draw', { drawn: drawn.map((value) => 0.75 * value) }))).toBe('near');
    expect(hint(draw, state('draw', { drawn, push: 1 }))).toBe('pushed');
    expect(hint(draw, state('noisy'))).toBe('notDrawn');
    expect(passed(draw, state('draw', { drawn, noise: 0 }))).toBe(false);
  });
});
