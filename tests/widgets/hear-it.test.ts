import { describe, expect, test } from 'vitest';
import { fastLength } from '../../src/core/fft/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { norm } from '../../src/core/vector.ts';
import { challenges } from '../../src/widgets/hear-it/challenges.ts';
import { model } from '../../src/widgets/hear-it/model.ts';
import { COLUMNS, params, presets, type Params } from '../../src/widgets/hear-it/params.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const measure = measuresOf(model);

/** Eight samples: everything can be written out. */
const pips = { own: { samples: Float32Array.of(0.9, 0, 0, -0.45, 0.2, 0, 0, 0.1), rate: 4000 } };

describe('against sums written out', () => {
  test('without room and wall, dividing gives the heard sound back, hiss and all', () => {
    const p = state('wall', { wall: 0 });
    const { dry, divided } = model.compute(p);
    const hiss = new RandomState(p.seed).standardNormal(dry.length).map((n) => p.noise * n);
    expect(divided).toAgreeWith(
      dry.map((v, i) => v + hiss[i]),
      1e-12,
    );
    expect(measure(p).divided).toBeCloseTo(norm(hiss) / norm(dry), 12);
  });

  test('a wall of one sample, with λ, by the normal equations', () => {
    const p = state('wall', { clip: pips, wall: 0.5, noise: 0, lambda: 0.1 });
    const { dry, wet, estimate, gain } = model.compute(p);
    const raw = Array.from({ length: 7 }, (_, j) => Math.exp(-((j - 3) ** 2) / (2 * 0.25)));
    const size = Math.hypot(...raw);
    const h = raw.map((v) => v / size);
    expect(wet).toAgreeWith(
      Float64Array.from({ length: dry.length + 6 }, (_, i) =>
        h.reduce((sum, weight, j) => sum + weight * (dry[i - j] ?? 0), 0),
      ),
      1e-12,
    );
    // On a circle long enough for all that was heard.
    const n = fastLength(wet.length);
    let least = Infinity;
    const x = new Float64Array(n);
    for (let k = 0; k < n; k++) {
      const turn = (i: number) => (-2 * Math.PI * k * i) / n;
      const [re, im] = [0, 1].map((part) =>
        h.reduce((sum, v, j) => sum + v * (part ? Math.sin(turn(j)) : Math.cos(turn(j))), 0),
      );
      const power = re * re + im * im;
      least = Math.min(least, Math.sqrt(power));
      const [yr, yi] = [0, 1].map((part) =>
        wet.reduce((sum, v, i) => sum + v * (part ? Math.sin(turn(i)) : Math.cos(turn(i))), 0),
      );
      const [xr, xi] = [re * yr + im * yi, re * yi - im * yr].map((v) => v / (power + 0.01));
      for (let i = 0; i < n; i++) x[i] += (xr * Math.cos(turn(i)) + xi * Math.sin(turn(i))) / n;
    }
    expect(gain).toBeCloseTo(1 / least, 9);
    expect(estimate).toAgreeWith(x.slice(0, dry.length), 1e-9);
  });
});

describe('what the page says', () => {
  test('a room alone is undone by plain division', () => {
    const p = state('room');
    const { divided, gain } = measure(p);
    expect(divided).toBeLessThan(0.02);
    // |H| stays above the hiss at every single frequency.
    expect(1 / gain).toBeGreaterThan(5 * p.noise);
  });
  test('so is a wall, as long as there is no hiss', () => {
    const { divided, gain } = measure(state('quiet'));
    expect(gain).toBeGreaterThan(1e6);
    expect(divided).toBeLessThan(1e-8);
  });
  test('a hiss 40 dB below what is heard buries the voice a thousand times over, most of it above 8 kHz', () => {
    const p = state('hiss');
    const { wet, divided, spectrograms } = model.compute(p);
    expect(p.noise).toBeLessThan(0.01 * (norm(wet) / Math.sqrt(wet.length)));
    expect(measure(p).divided).toBeGreaterThan(1000);
    expect(divided.every(Number.isFinite)).toBe(true);
    const rows = spectrograms.divided.length / COLUMNS;
    const loud = Array.from({ length: rows }, (_, row) => spectrograms.divided[row * COLUMNS + COLUMNS / 4]);
    // The highest frequencies come first.
    expect(Math.max(...loud.slice(Math.floor(rows / 4)))).toBeLessThan(-20);
    expect(Math.max(...loud.slice(rows / 2))).toBe(-70);
  });
  test('λ brings it back', () => {
    expect(measure(state('rescue')).estimate).toBeLessThan(0.04);
  });
  test('strings lose more than a voice does', () => {
    const strings = measure(state('rescue', { clip: { clip: 'music-like' } })).estimate;
    expect(strings).toBeGreaterThan(4 * measure(state('rescue')).estimate);
  });
  test('the echoes do not decide it: without them it explodes all the same', () => {
    const { divided, estimate } = measure(state('wall'));
    expect(divided).toBeGreaterThan(100);
    expect(estimate).toBeLessThan(0.02);
  });
  test('the h of another seat makes it worse than it was heard, and no λ helps', () => {
    const { divided, untouched } = measure(state('seat'));
    expect(divided).toBeGreaterThan(1.4 * untouched);
    // An error of 1 is that of silence.
    for (const lambda of [0.01, 0.1, 0.398, 1, 10])
      expect(measure(state('seat', { lambda })).estimate).toBeGreaterThan(0.95);
  });
});

describe('challenges', () => {
  const [rescue, thin] = challenges;
  const hint = (challenge: (typeof challenges)[number], p: Params) => hintOf(challenge, p, measure(p));
  test('rescue', () => {
    const p = state('rescue');
    expect(rescue.passed(p, measure(p))).toBe(true);
    expect(hint(rescue, state('rescue', { lambda: 1e-3 }))).toBe('small');
    expect(hint(rescue, state('rescue', { lambda: 1 }))).toBe('large');
    expect(hint(rescue, state('rescue', { wall: 0 }))).toBe('easy');
    expect(hint(rescue, state('rescue', { seat: true }))).toBe('elsewhere');
  });
  test('thin', () => {
    const p = state('hiss', { wall: 1 });
    expect(thin.passed(p, measure(p))).toBe(true);
    expect(hint(thin, state('hiss'))).toBe('thick');
    expect(hint(thin, state('hiss', { wall: 0.5 }))).toBe('thinner');
    expect(hint(thin, state('rescue'))).toBe('helped');
    expect(hint(thin, state('quiet'))).toBe('silent');
  });
});
