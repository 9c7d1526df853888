import { describe, expect, test } from 'vitest';
import { fastLength, rfft } from '../../src/core/fft/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { magnitude } from '../../src/core/spectral/index.ts';
import { norm } from '../../src/core/vector.ts';
import { challenges } from '../../src/widgets/hear-it/challenges.ts';
import { model } from '../../src/widgets/hear-it/model.ts';
import { COLUMNS, params, presets, type Params } from '../../src/widgets/hear-it/params.ts';
import { rateOf } from '../../src/parts/model/sound.ts';
import { responseOf, roomOf } from '../../src/widgets/hear-it/sounds.ts';
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
  test('this voice has next to nothing above 5 kHz: of a real one, λ would take the s and the f', () => {
    const { dry, rate } = model.compute(state('rescue'));
    const { re, im } = rfft(dry, [dry.length]);
    const power = re.map((v, k) => v * v + im[k] * im[k]);
    const total = power.reduce((a, b) => a + b);
    const above = power.filter((_, k) => (k * rate) / dry.length > 5000).reduce((a, b) => a + b);
    expect(above / total).toBeLessThan(1e-5);
  });
  test('by the mass law a wall takes 6 dB an octave, and is undone about as well as the room', () => {
    const p = state('mass');
    const h = responseOf(p, roomOf(p, 'mine'));
    const n = 4096;
    const long = new Float64Array(n);
    long.set(h);
    const H = magnitude(rfft(long, [n]));
    const at = (hertz: number) => H[Math.round((hertz * n) / rateOf(p))];
    for (const hertz of [500, 1000, 2000]) {
      const octave = 20 * Math.log10(at(hertz) / at(2 * hertz));
      expect(octave).toBeGreaterThan(5);
      expect(octave).toBeLessThan(6.5);
    }
    const { divided, gain } = measure(p);
    expect(gain).toBeLessThan(10);
    expect(divided).toBeLessThan(2 * measure(state('room')).divided);
    expect(measure(state('wall', { lambda: 0 })).divided).toBeGreaterThan(1000 * divided);
  });
  test('the h of another seat makes it worse than it was heard; the best λ ends just below the error of silence', () => {
    const { divided, untouched, estimate } = measure(state('seat'));
    expect(divided).toBeGreaterThan(1.4 * untouched);
    const others = [0.01, 0.1, 0.398, 1, 1.58, 3.98, 10].map(
      (lambda) => measure(state('seat', { lambda })).estimate,
    );
    expect(estimate).toBeLessThan(Math.min(...others));
    expect(estimate).toBeGreaterThan(0.95);
    expect(estimate).toBeLessThan(1);
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
