import { describe, expect, test } from 'vitest';
import { fft } from '../../src/core/fft/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { signal } from '../../src/core/signals/index.ts';
import { challenges } from '../../src/widgets/noise-explosion/challenges.ts';
import { drownedCount, model } from '../../src/widgets/noise-explosion/model.ts';
import { params, presets, SAMPLES, type Params } from '../../src/widgets/noise-explosion/params.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const measure = measuresOf(model);

describe('against a division written out, one frequency at a time', () => {
  test.each(['whisper', 'rescued', 'narrow'] as const)('%s', (preset) => {
    const p = state(preset);
    const r = model.compute(p);
    const truth = signal('steps', SAMPLES);
    const H = Float64Array.from({ length: SAMPLES }, (_, k) => gaussianTransfer(p.width, k));
    const X = fft(truth, new Float64Array(SAMPLES));
    const noise = new RandomState(p.seed).standardNormal(SAMPLES).map((n) => p.noise * n);
    const N = fft(noise, new Float64Array(SAMPLES));
    const expected = Float64Array.from({ length: SAMPLES }, (_, i) => {
      let sum = 0;
      for (let k = 0; k < SAMPLES; k++) {
        const [re, im] = [X.re[k] + N.re[k] / H[k], X.im[k] + N.im[k] / H[k]];
        const angle = (2 * Math.PI * i * k) / SAMPLES;
        sum += re * Math.cos(angle) - im * Math.sin(angle);
      }
      return sum / SAMPLES;
    });
    // Rounding is amplified by 1/|H| as any noise is.
    expect(r.divided).toAgreeWith(expected, 1e-6);
  });
});

/** The DFT of the sampled, truncated, normalised Gaussian at frequency k, as a cosine sum. */
function gaussianTransfer(sigma: number, k: number): number {
  const reach = Math.ceil(6 * sigma);
  let total = 0;
  let value = 0;
  for (let j = -reach; j <= reach; j++) {
    const weight = Math.exp((-j * j) / (2 * sigma * sigma));
    total += weight;
    value += weight * Math.cos((2 * Math.PI * j * k) / SAMPLES);
  }
  return value / total;
}

describe('what the page says', () => {
  test('noise 1e-16 leaves an error near 1e-8, 1e-8 one near 1', () => {
    expect(measure(state('rounding')).divided).toBeLessThan(1e-7);
    expect(measure(state('exact')).divided).toBeLessThan(1e-7);
    const loud = measure(state('rounding', { noise: 1e-8 })).divided;
    expect(loud).toBeGreaterThan(0.3);
    expect(loud).toBeLessThan(3);
  });
  test('a whisper buries the signal several times over', () => {
    expect(measure(state('whisper')).divided).toBeGreaterThan(3);
  });
  test('the camera starts with λ at its left end, which is dividing; with λ it is rescued', () => {
    const p = state('camera');
    expect(p.lambda).toBe(0);
    const r = model.compute(p);
    expect(r.estimate).toAgreeWith(r.divided, 1e-12);
    expect(model.measures(r).divided).toBeGreaterThan(1e4);
    expect(state('rescued')).toEqual({ ...p, lambda: 0.0398 });
    expect(measure(state('rescued')).estimate).toBeLessThan(0.2);
  });
  test('the two gains part where |H| falls through λ: 1/|H| above, |H|/λ² below, never more than 1/(2λ)', () => {
    const p = state('rescued');
    const { transfer, gains, splits } = model.compute(p);
    expect(splits).toHaveLength(1);
    const [at] = splits;
    expect(transfer[at]).toBeGreaterThanOrEqual(p.lambda);
    expect(transfer[at + 1]).toBeLessThan(p.lambda);
    transfer.forEach((h, k) => {
      expect(gains.divided[k] * h).toBeCloseTo(1, 12);
      expect(gains.estimate[k] / (h / (h * h + p.lambda ** 2))).toBeCloseTo(1, 12);
      expect(gains.estimate[k]).toBeLessThanOrEqual((1 + 1e-12) / (2 * p.lambda));
      if (h > 3 * p.lambda) expect(gains.estimate[k] / gains.divided[k]).toBeGreaterThan(0.9);
      if (h < p.lambda / 3) expect(gains.estimate[k] / (h / p.lambda ** 2)).toBeGreaterThan(0.9);
    });
    expect(model.compute(state('camera')).splits).toHaveLength(0);
  });
  test('with λ the steps ripple: beside them the estimate swings past the truth', () => {
    const { truth, estimate } = model.compute(state('rescued'));
    expect(Math.max(...estimate)).toBeGreaterThan(1.02 * Math.max(...truth));
    expect(Math.min(...estimate)).toBeLessThan(-0.05);
  });
  test('eight bits: rounding to 256 levels does what noise of 1/(255 √12) does', () => {
    expect(presets.eightBits.noise / (1 / (255 * Math.sqrt(12)))).toBeCloseTo(0.88, 1);
    const p = state('eightBits');
    const { gains } = model.compute(p);
    const blurred = model.compute(state('exact')).data;
    const rounded = blurred.map((v) => Math.round(255 * v) / 255 - v);
    // Both are divided: what the rounding becomes is as large as what the noise becomes, but for the draw.
    const N = fft(rounded, new Float64Array(SAMPLES));
    const size = (k: number) => Math.hypot(N.re[k], N.im[k]) * gains.divided[k];
    const power = gains.divided.reduce((sum, _, k) => sum + size(k) ** 2 * (k % 128 ? 2 : 1), 0) / SAMPLES;
    const error = Math.sqrt(power) / Math.hypot(...signal('steps', SAMPLES));
    expect(error / measure(p).divided).toBeGreaterThan(1 / 5);
    expect(error / measure(p).divided).toBeLessThan(5);
    expect(measure(p).divided).toBeGreaterThan(1e4);
  });
  test('a milder blur survives dividing, a box fails inside the band', () => {
    expect(measure(state('narrow')).divided).toBeLessThan(0.06);
    const { transfer } = model.compute(state('box'));
    const smallest = transfer.indexOf(Math.min(...transfer));
    expect(smallest).toBeLessThan(SAMPLES / 2);
    expect(transfer[SAMPLES / 2]).toBeGreaterThan(10 * transfer[smallest]);
  });
  test.each(['whisper', 'camera', 'box'] as const)(
    '%s: in the shade the observation lies on the noise',
    (preset) => {
      const p = state(preset);
      const { drowned, spectra } = model.compute(p);
      const shaded: number[] = [];
      for (let i = 0; i < drowned.length; i += 2)
        shaded.push(...spectra.data.slice(drowned[i], drowned[i + 1] + 1));
      expect(shaded).toHaveLength(drownedCount(drowned));
      expect(Math.sqrt(shaded.reduce((sum, a) => sum + a * a, 0) / shaded.length)).toBeLessThan(3 * p.noise);
    },
  );
  test('a Gaussian drowns from one frequency to the end, a box here and there', () => {
    expect(model.facts(model.compute(state('whisper')), state('whisper')).from).toBeGreaterThan(40);
    const runs = model.compute(state('box')).drowned;
    expect(runs.length / 2).toBeGreaterThan(5);
    expect(model.facts(model.compute(state('box')), state('box')).from).toBe(-1);
  });
});

describe('challenges', () => {
  const [rescue, limit] = challenges;
  const hint = (challenge: (typeof challenges)[number], p: Params) => hintOf(challenge, p, measure(p));
  test('rescue is passed by some λ, and answers each mistake', () => {
    const tenfold = (changes: Partial<Params>) => state('rescued', { noise: 0.0398, ...changes });
    const p = tenfold({ lambda: 0.251 });
    expect(rescue.passed(p, measure(p))).toBe(true);
    for (const preset of Object.keys(presets) as (keyof typeof presets)[])
      expect(rescue.passed(state(preset), measure(state(preset))), 'no preset gives it away').toBe(false);
    expect(hint(rescue, tenfold({}))).toBe('small');
    expect(hint(rescue, tenfold({ lambda: 0.5 }))).toBe('large');
    expect(hint(rescue, state('rescued'))).toBe('quieter');
  });
  test('limit lies between two stops of the noise slider', () => {
    const near = state('rounding', { noise: 1.58e-9 });
    expect(limit.passed(near, measure(near))).toBe(true);
    expect(hint(limit, state('rounding', { noise: 2.51e-9 }))).toBe('loud');
    expect(hint(limit, state('rounding', { noise: 1e-9 }))).toBe('quiet');
    expect(hint(limit, state('rounding', { noise: 1e-12 }))).toBe('quiet');
    expect(hint(limit, state('rounding', { blur: 'box' }))).toBe('narrow');
  });
});

describe('bad formulas are explained', () => {
  test.each([
    ['1/t', 'undefined'],
    ['0*t', 'empty'],
    ['1e9*t', 'large'],
  ])('%s', (formula, code) => {
    expect(model.check(state('exact', { source: 'formula', formula }))?.code).toBe(code);
  });
  test('a hostile one throws what it is', () => {
    expect(() => model.compute(state('exact', { source: 'formula', formula: 'zeros(20000,20000)' }))).toThrow(
      /zeros/,
    );
  });
});
