import { describe, expect, test } from 'vitest';
import { box, gaussian } from '../../src/core/kernels/index.ts';
import { signal } from '../../src/core/signals/index.ts';
import { svd } from '../../src/core/svd/index.ts';
import { challenges } from '../../src/widgets/two-pasts/challenges.ts';
import { model } from '../../src/widgets/two-pasts/model.ts';
import { params, presets, SAMPLES, type Params } from '../../src/widgets/two-pasts/params.ts';
import { weakest } from '../../src/widgets/two-pasts/weakest.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const names = Object.keys(presets) as Preset[];
const state = statesOf(params, presets);
const measure = measuresOf(model);
const facts = (p: Params) => model.facts(model.compute(p), p);

describe('against formulas', () => {
  test.each([2, 5, 8, 9, 16])('|H| of a box of %i is a quotient of sines', (width) => {
    const { transfer } = model.compute(state('twins', { box: width }));
    const expected = transfer.map((_, k) =>
      k === 0
        ? 1
        : Math.abs(Math.sin((Math.PI * k * width) / SAMPLES) / (width * Math.sin((Math.PI * k) / SAMPLES))),
    );
    expect(transfer).toAgreeWith(expected, 1e-12);
  });
  test.each([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])(
    'a box of %i has gcd(width, N) − 1 nulls',
    (width) => {
      const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
      expect(measure(state('twins', { box: width })).nulls).toBe(gcd(width, SAMPLES) - 1);
    },
  );
  test.each([0.5, 1, 1.5, 2, 2.2])('a Gaussian of σ = %f has none, and is e^(−(2πkσ/N)²/2)', (width) => {
    const { transfer, nulls } = model.compute(state('hopeless', { width }));
    expect(nulls).toHaveLength(0);
    const k = 30;
    // Sampling a narrow Gaussian folds its spectrum; at σ = 0.5 by a percent.
    const expected = Math.exp(-(((2 * Math.PI * k * width) / SAMPLES) ** 2) / 2);
    expect(Math.abs(transfer[k] / expected - 1)).toBeLessThan(width < 1 ? 0.02 : 1e-4);
  });
  test('the second past is blurred as brute force would', () => {
    const p = state('nine');
    const { truths, data } = model.compute(p);
    const half = Math.floor(p.box / 2);
    const brute = truths[1].map((_, i) => {
      let sum = 0;
      for (let j = 0; j < p.box; j++) sum += truths[1][(i - j + half + SAMPLES) % SAMPLES];
      return sum / p.box;
    });
    expect(data[1]).toAgreeWith(brute, 1e-12);
    expect(truths[0]).toEqual(signal('steps', SAMPLES));
  });
  test('the data of a wave differ by a|H|, and stand out as a|H|√(N/2)/σ', () => {
    const p = state('visible');
    const { transfer } = model.compute(p);
    const m = measure(p);
    // A cosine at k = 20 has a sample within 2 % of its crest, wherever the blur shifts it.
    expect(m.data / (p.amplitude * transfer[20])).toBeGreaterThan(0.98);
    expect(m.data / (p.amplitude * transfer[20])).toBeLessThan(1 + 1e-9);
    expect(m.tell).toBeCloseTo((p.amplitude * transfer[20] * Math.sqrt(SAMPLES / 2)) / p.noise, 6);
  });
});

describe('what the page says', () => {
  test('told apart: in plain sight', () => {
    expect(measure(state('visible')).data).toBeGreaterThan(0.2);
    expect(state('visible').frequency).toBe(20);
  });
  test('twins: far apart, their data alike to the last digit', () => {
    const m = measure(state('twins'));
    expect(m.different).toBeGreaterThan(0.8);
    expect(m.data).toBeLessThan(5e-16);
    expect(m.nulls).toBe(7);
    expect(facts(state('twins')).hidden).toBe(true);
  });
  test('a fence: every null at once, equally invisible; so is any pattern of period 8 and mean zero', () => {
    const r = model.compute(state('fence'));
    expect(Array.from(r.added)).toEqual(Array.from(r.nulls));
    expect(measure(state('fence')).data).toBeLessThan(5e-16);
    const pattern = [3, -1, 4, -1, 5, -9, 2, -3];
    expect(pattern.reduce((a, b) => a + b)).toBe(0);
    // Any eight neighbours hold each of its values once.
    for (let i = 0; i < SAMPLES; i++) {
      let sum = 0;
      for (let j = 0; j < 8; j++) sum += pattern[(i + j) % 8];
      expect(sum).toBe(0);
    }
  });
  test('no noise to blame: at one part in a billion the twins are still twins', () => {
    expect(state('silence').noise).toBe(1e-9);
    expect(measure(state('silence')).tell).toBeLessThan(0.01);
  });
  test('one sample wider: no null, about 1/500, above the noise', () => {
    const m = measure(state('nine'));
    expect(m.nulls).toBe(0);
    expect(m.least).toBeGreaterThan(1 / 550);
    expect(m.least).toBeLessThan(1 / 450);
    expect(m.tell).toBeGreaterThan(3);
    const { transfer } = model.compute(state('nine'));
    expect(transfer.indexOf(Math.min(...transfer))).toBe(state('nine').frequency);
  });
  test('hopeless: no null, and yet lost in the noise; a million times quieter, told apart', () => {
    const m = measure(state('hopeless'));
    expect(m.nulls).toBe(0);
    expect(m.least).toBeGreaterThan(0);
    expect(m.data).toBeGreaterThan(1e-8);
    expect(m.tell).toBeLessThan(0.01);
    expect(facts(state('hopeless')).hidden).toBe(false);
    expect(measure(state('quiet')).tell).toBeGreaterThan(100);
    expect(state('hopeless').noise / state('quiet').noise).toBeCloseTo(1e6, 3);
  });
  test('the amplitude’s handle lies on x₂, which begins at it', () => {
    for (const preset of names) {
      const p = state(preset);
      expect(model.compute(p).truths[1][0]).toBeCloseTo(p.amplitude, 12);
      expect(signal('spikes', SAMPLES)[0]).toBe(0);
    }
  });
});

describe('a dark surround, a second exposure, and light', () => {
  const pairs = [[box(8)], [box(9)], [box(2)], [gaussian(1)], [box(8), box(9)], [box(5), box(6)]];
  test.each(pairs.map((kernels) => [kernels.map(({ length }) => length).join(' and '), kernels] as const))(
    'the weakest of kernels of %s samples is the smallest singular value',
    (_, kernels) => {
      const n = 40;
      const rows = kernels.flatMap((h) =>
        Array.from({ length: n + h.length - 1 }, (_, i) =>
          Float64Array.from({ length: n }, (_, j) => h[i - j] ?? 0),
        ),
      );
      const { sigma } = svd(rows);
      expect(weakest(kernels, n) / sigma[n - 1]).toBeCloseTo(1, 6);
    },
  );
  test('the box of eight has no null on a dark surround: .006 of anything gets through, the twins differ by 263 σ', () => {
    const p = state('darkSurround');
    expect({ ...p, frame: 'ring' }).toEqual(state('twins'));
    const m = measure(p);
    expect(m.nulls).toBe(0);
    expect(m.least).toBeCloseTo(0.006, 4);
    expect(m.tell).toBeGreaterThan(262);
    expect(m.tell).toBeLessThan(264);
    // The data are the full convolution, and differ at the ends alone, where the box does not hold a whole wave.
    const { data, start, truths } = model.compute(p);
    expect(data[1]).toHaveLength(SAMPLES + 7);
    expect(start).toBe(-4);
    const brute = data[1].map((_, i) => {
      let sum = 0;
      for (let j = 0; j < 8; j++) sum += (truths[1][i - j] ?? 0) / 8;
      return sum;
    });
    expect(data[1]).toAgreeWith(brute, 1e-12);
    data[1].forEach((y, i) => {
      if (i >= 7 && i < SAMPLES) expect(Math.abs(y - data[0][i])).toBeLessThan(1e-14);
    });
  });
  test('undone by hand from the left end: each new sample of the blur holds one new sample of the truth', () => {
    const { data, truths } = model.compute(state('darkSurround'));
    const found: number[] = [];
    for (let i = 0; i < SAMPLES; i++) {
      const known = found.slice(Math.max(0, i - 7)).reduce((a, b) => a + b, 0);
      found.push(8 * data[1][i] - known);
    }
    expect(Float64Array.from(found)).toAgreeWith(truths[1], 1e-10);
  });
  test('a second exposure with a box of nine: together nowhere below .085, and the twins are told apart', () => {
    expect({ ...state('twice'), second: false }).toEqual(state('twins'));
    const m = measure(state('twice'));
    expect(m.nulls).toBe(0);
    expect(m.least).toBeCloseTo(0.0859, 4);
    expect(m.tell).toBeGreaterThan(100);
    const [eight, nine] = ([8, 9] as const).map((width) => model.compute(state('twins', { box: width })));
    expect(model.compute(state('twice')).transfer).toAgreeWith(
      eight.transfer.map((h, k) => Math.hypot(h, nine.transfer[k])),
      1e-12,
    );
  });
  test('the first past is never negative, the second twin is', () => {
    expect(Math.min(...model.compute(state('twins')).truths[0])).toBe(0);
    expect(measure(state('twins')).lowest).toBeCloseTo(-0.5, 9);
  });
  test('on a ring of another length it is another story: a ripple of period 9 is nothing to a box of nine', () => {
    // As nine divides no power of two, its nulls k/9 lie between the 256 frequencies.
    expect(measure(state('nine')).nulls).toBe(0);
    const ripple = Float64Array.from({ length: 90 }, (_, i) => Math.cos((2 * Math.PI * (i % 9)) / 9));
    for (let i = 0; i + 9 <= 90; i++)
      expect(Math.abs(ripple.subarray(i, i + 9).reduce((a, b) => a + b))).toBeLessThan(1e-13);
  });
  test('hopeless: exposures add up, and some million of them would tell', () => {
    const { tell, repeats } = measure(state('hopeless'));
    expect(repeats).toBeCloseTo((3 / tell) ** 2, 0);
    expect(repeats).toBeGreaterThan(1e6);
    // At thirty a second, half a day.
    expect(repeats! / 30 / 3600).toBeGreaterThan(10);
    expect(repeats! / 30 / 3600).toBeLessThan(14);
    expect(measure(state('twins')).repeats).toBeUndefined();
  });
  test('without noise the inverse of the Gaussian exists: it is ill-conditioned, as its condition number says', () => {
    const { transfer, least } = model.compute(state('hopeless'));
    expect(Math.max(...transfer) / least).toBeGreaterThan(1e8);
    expect(Math.max(...transfer)).toBeCloseTo(1, 12);
  });
});

describe('challenges', () => {
  const [twins, unstable] = challenges;
  const hint = (challenge: (typeof challenges)[number], p: Params) => hintOf(challenge, p, measure(p));
  const passed = (challenge: (typeof challenges)[number], p: Params) => challenge.passed(p, measure(p));
  test('twins', () => {
    expect(passed(twins, state('twins'))).toBe(true);
    expect(passed(twins, state('nine', { box: 4, frequency: 64 }))).toBe(true);
    expect(hint(twins, state('nine'))).toBe('nonull');
    expect(hint(twins, state('nine', { box: 8 }))).toBe('offnull');
    expect(hint(twins, state('twins', { amplitude: 0.2 }))).toBe('alike');
  });
  test('unstable: not by a box, only by a Gaussian', () => {
    expect(passed(unstable, state('hopeless'))).toBe(true);
    expect(hint(unstable, state('twins'))).toBe('hasnull');
    expect(hint(unstable, state('nine'))).toBe('heard');
    expect(hint(unstable, state('hopeless', { amplitude: 0.1 }))).toBe('alike');
    expect(hint(unstable, state('hopeless', { noise: 0.1 }))).toBe('louder');
    for (let box = 2; box <= 16; box++)
      for (let frequency = 1; frequency <= 128; frequency++)
        expect(passed(unstable, state('nine', { box, frequency }))).toBe(false);
  });
});
