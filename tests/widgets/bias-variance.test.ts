import { describe, expect, test } from 'vitest';
import { challenges } from '../../src/widgets/bias-variance/challenges.ts';
import { model } from '../../src/widgets/bias-variance/model.ts';
import { params, presets, type Params } from '../../src/widgets/bias-variance/params.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const state = statesOf(params, presets);
const measure = measuresOf(model);
const part = (a: Float64Array, truth: Float64Array) =>
  a.reduce((sum, value) => sum + value * value, 0) / truth.reduce((sum, value) => sum + value * value, 0);

describe('against draws and plain differences', () => {
  test.each(['valley', 'little', 'smooth'] as const)('%s: the mean over 400 draws is the sum', (preset) => {
    const errors = Array.from({ length: 400 }, (_, seed) => measure(state(preset, { seed })).drawn);
    const mean = errors.reduce((a, b) => a + b) / errors.length;
    const { expected } = measure(state(preset));
    expect(mean / expected).toBeGreaterThan(0.95);
    expect(mean / expected).toBeLessThan(1.05);
  });
  test.each(Object.keys(presets) as Preset[])('%s: the panels hold what the numbers say', (preset) => {
    const r = model.compute(state(preset));
    expect(
      part(
        r.filteredTruth.map((value, i) => value - r.truth[i]),
        r.truth,
      ),
    ).toBeCloseTo(r.here.lost, 9);
    expect(
      part(
        r.estimate.map((value, i) => value - r.truth[i]),
        r.truth,
      ),
    ).toBeCloseTo(r.here.drawn, 7);
    r.estimate.forEach((value, i) => expect(value).toBeCloseTo(r.filteredTruth[i] + r.filteredNoise[i], 12));
  });
  test('over λ lost truth only rises and amplified noise only falls', () => {
    for (const problem of params.problem.options) {
      const { lost, amplified } = model.compute(state('valley', { problem }));
      for (let i = 1; i < lost.length; i++) {
        expect(lost[i]).toBeGreaterThan(lost[i - 1]);
        expect(amplified[i]).toBeLessThan(amplified[i - 1]);
      }
    }
  });
});

describe('what the page says', () => {
  test('the valley: at its λ the sum is least, and mostly lost truth', () => {
    const m = measure(state('valley'));
    expect(m.expected / m.least).toBeLessThan(1.001);
    expect(m.lost).toBeGreaterThan(5 * m.amplified);
  });
  test('too little and too much', () => {
    expect(measure(state('little')).amplified).toBeGreaterThan(100 * measure(state('little')).lost);
    expect(measure(state('much')).lost).toBeGreaterThan(100 * measure(state('much')).amplified);
    expect(measure(state('little')).lost).toBeLessThan(measure(state('valley')).lost);
  });
  test('the crossing is not the valley', () => {
    const m = measure(state('crossing'));
    expect(m.lost / m.amplified).toBeGreaterThan(0.9);
    expect(m.lost / m.amplified).toBeLessThan(1.1);
    expect(m.expected).toBeGreaterThan(1.3 * m.least);
  });
  test('a hundred times less noise: ten thousand times lower, and the lost truth stays', () => {
    const [loud, quiet] = [measure(state('valley')), measure(state('quiet'))];
    expect(loud.amplified / quiet.amplified).toBeCloseTo(1e4, 4);
    expect(quiet.lost).toBe(loud.lost);
    expect(loud.best / quiet.best).toBeGreaterThan(10);
  });
  test('a smooth truth under the same blur and noise: a valley a hundred times deeper', () => {
    const [own, smooth] = [state('valley'), state('smooth')];
    expect([smooth.problem, smooth.noise, smooth.seed]).toEqual([own.problem, own.noise, own.seed]);
    expect(measure(own).least / measure(smooth).least).toBeGreaterThan(100);
    expect(measure(state('smooth')).expected / measure(state('smooth')).least).toBeLessThan(1.01);
  });
});

describe('error bars', () => {
  /** Of the truth in 60 draws, the percentage within two standard deviations of x̂, both of them counted. */
  function counted(preset: Preset): number {
    const draws = Array.from({ length: 60 }, (_, k) => model.compute(state(preset, { seed: k + 1 })));
    const { truth, filteredTruth } = draws[0];
    let held = 0;
    for (let t = 0; t < truth.length; t++) {
      const spread = Math.sqrt(
        draws.reduce((sum, { estimate }) => sum + (estimate[t] - filteredTruth[t]) ** 2, 0) / draws.length,
      );
      held += draws.filter(({ estimate }) => Math.abs(estimate[t] - truth[t]) <= 2 * spread).length;
    }
    return (100 * held) / (truth.length * draws.length);
  }
  test.each(['valley', 'little', 'quiet', 'smooth'] as const)('%s: as many as a count says', (preset) => {
    expect(Math.abs(measure(state(preset)).held - counted(preset))).toBeLessThan(3);
  });
  test('hold 95 % without bias, two thirds in the valley, next to nothing where the noise is small', () => {
    expect(measure(state('little')).held).toBeCloseTo(95.4, 0);
    expect(measure(state('valley')).held).toBeLessThan(75);
    expect(measure(state('quiet')).held).toBeLessThan(5);
  });
  test('x̂ averages the truth with weights whose sum is nearly 1, and wider where λ is larger', () => {
    const spread = (lambda: number) => {
      const { filteredTruth, truth } = model.compute(state('smooth', { lambda }));
      return Math.abs(filteredTruth[32] - truth[32]);
    };
    expect(spread(0.126)).toBeLessThan(0.03);
    expect(spread(1)).toBeGreaterThan(spread(0.126));
  });
});

describe('challenges', () => {
  const [follow] = challenges;
  const hint = (challenge: (typeof challenges)[number], p: Params) => hintOf(challenge, p, measure(p));
  const passed = (challenge: (typeof challenges)[number], p: Params) => challenge.passed(p, measure(p));
  test('follow: the valley has moved to the right', () => {
    expect(passed(follow, state('valley', { noise: 0.1 }))).toBe(false);
    expect(passed(follow, state('valley', { noise: 0.1, lambda: 0.282 }))).toBe(true);
    expect(hint(follow, state('valley', { noise: 0.1 }))).toBe('noisy');
    expect(hint(follow, state('valley', { noise: 0.1, lambda: 2 }))).toBe('dull');
    expect(hint(follow, state('valley'))).toBe('louder');
    expect(hint(follow, state('valley', { problem: 'gravity' }))).toBe('blur');
    expect(hint(follow, state('smooth', { noise: 0.1 }))).toBe('own');
  });
});
