import { describe, expect, test } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import { blurEvidence, gradientPenalty } from '../../src/parts/model/blur-evidence.ts';
import { drawOf } from './support/delta-trap-draws.ts';
import { heatKernel, heatTransfer } from '../../src/widgets/delta-trap/heat.ts';
import { model } from '../../src/widgets/delta-trap/model.ts';
import { gradientPower, slopes } from '../../src/widgets/delta-trap/objective.ts';
import { params, presets, type Params } from '../../src/widgets/delta-trap/params.ts';
import { DRAWS } from '../../src/widgets/delta-trap/recorded.ts';
import { measuresOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const measure = measuresOf(model);
const of = (scene: string, changes: object = {}): Params =>
  state('sharp', { picture: { scene }, ...changes });
const { scenes } = params.picture;
const PICTURES = scenes.filter((name) => name !== 'edge' && name !== 'discs');
const { leaves, discs } = DRAWS;

describe('the way', () => {
  test.each(scenes)('%s: every pair explains the same data, to 1e-12', (scene) => {
    for (const sigma of [0.5, 2])
      for (const t of [0, 0.02, 0.5, 0.98, 1])
        expect(model.compute(of(scene, { t, sigma })).unexplained).toBeLessThan(1e-12);
  });
  test('so what is left of the data is the noise, wherever t is', () => {
    const misfits = [0, 0.5, 1].map((t) => measure(of('still-life', { t })).misfit);
    for (const misfit of misfits) expect(misfit).toBe(misfits[0]);
  });
  test('the kernels are positive, sum to 1 and have the variance that they say', () => {
    const shape = [65, 65] as const;
    for (const sigma of [0.3, 1, 3]) {
      const h = heatKernel(shape, sigma ** 2, shape);
      let [sum, second] = [0, 0];
      h.forEach((value, i) => {
        expect(value).toBeGreaterThan(-1e-16);
        sum += value;
        second += value * ((i % 65) - 32) ** 2;
      });
      expect(sum).toBeCloseTo(1, 12);
      expect(second).toBeCloseTo(sigma ** 2, 8);
    }
  });
});

describe('the prior', () => {
  test.each(scenes)('%s: for α ≥ 1 no blur costs more than the picture, by convexity', (scene) => {
    for (const alpha of [1, 1.5, 2])
      for (const t of [0.1, 0.5, 1])
        expect(measure(of(scene, { alpha, t })).here).toBeLessThanOrEqual(1 + 1e-9);
  });
  test.each(scenes)(
    '%s: so that the cost only falls with t, for each blur is the last one blurred once more',
    (scene) => {
      const { value } = model.compute(of(scene)).joint;
      for (let i = 1; i < value.length; i++) expect(value[i]).toBeLessThanOrEqual(value[i - 1] + 1e-9);
    },
  );
  test('a lone edge ties for total variation at every t, and below 1 costs more the softer it is', () => {
    for (const t of [0.1, 0.5, 1]) expect(measure(of('edge', { t })).here).toBeCloseTo(1, 9);
    const soft = [0.1, 0.3, 0.5, 0.7, 1].map((t) => measure(of('edge', { t, alpha: 0.5 })).here);
    soft.reduce((before, next) => (expect(next).toBeGreaterThan(before), next), 1);
    expect(measure(state('lone')).blurry).toBeCloseTo(3.2, 1);
  });
  test.each(PICTURES)('%s: total variation takes the blurry one, by far, and so does α = ½', (scene) => {
    expect(measure(of(scene)).blurry).toBeLessThan(0.5);
    expect(measure(of(scene, { alpha: 0.5 })).blurry).toBeLessThan(0.8);
  });
  test('down to α = 0.3 still life, leaves and number plate stay with the blurry one; discs and text do not', () => {
    for (const scene of ['still-life', 'dead-leaves', 'number-plate'])
      for (const sigma of [1, 2, 3]) expect(measure(of(scene, { alpha: 0.3, sigma })).blurry).toBeLessThan(1);
    for (const scene of ['discs', 'text-page']) {
      expect(measure(of(scene, { alpha: 0.3 })).blurry).toBeGreaterThan(1.2);
      expect(measure(of(scene)).tie).toBeGreaterThan(0.35);
      expect(measure(of(scene)).tie).toBeLessThan(0.5);
    }
  });
  test('the notices: less than half; sharp at 0.3 and blurry at ½; still life at ½ and 0.3', () => {
    expect(measure(state('blurry')).blurry).toBeLessThan(0.5);
    expect(measure(state('discs')).blurry).toBeGreaterThan(1);
    expect(measure(state('discs', { alpha: 0.5 })).blurry).toBeLessThan(1);
    expect(measure(state('sparse')).blurry).toBeLessThan(1);
    expect(measure(state('sparse', { alpha: 0.3 })).blurry).toBeLessThan(1);
  });
  test('at the tie both ends cost the same', () => {
    const { tie } = measure(of('discs'));
    const x = slopes(model.compute(of('discs')).estimate, [112, 144]);
    const soft = slopes(model.compute(of('discs', { t: 1 })).estimate, [112, 144]);
    expect(gradientPower(soft, tie!) / gradientPower(x, tie!)).toBeCloseTo(1, 3);
  });
  test('the challenge can be met, at α = 0.43', () => {
    expect(Math.abs(measure(state('discs', { alpha: 0.43 })).blurry - 1)).toBeLessThan(0.01);
  });
});

describe('the data alone', () => {
  test('−log p(y | h) by a plain sum over all frequencies, at the best of many contrasts', () => {
    const [shape, noise, variance] = [[6, 8] as const, 0.05, 0.7];
    const y = Float64Array.from(new RandomState(3).standardNormal(48), (value) => value / 10);
    const term = (u: number, v: number, c: number): number => {
      let [re, im] = [0, 0];
      y.forEach((value, i) => {
        const angle = 2 * Math.PI * ((u * Math.floor(i / 8)) / 6 + (v * (i % 8)) / 8);
        re += value * Math.cos(angle);
        im += value * Math.sin(angle);
      });
      const rough = 2 - Math.cos((2 * Math.PI * u) / 6) - Math.cos((2 * Math.PI * v) / 8);
      const spread = (c * Math.exp(-2 * variance * rough)) / (2 * rough) + noise ** 2;
      return (Math.log(2 * Math.PI * spread) + (re ** 2 + im ** 2) / 48 / spread) / 2;
    };
    const places = Array.from({ length: 47 }, (_, i) => [Math.floor((i + 1) / 8), (i + 1) % 8] as const);
    const total = (c: number) => places.reduce((sum, [u, v]) => sum + term(u, v, c), 0) / 48;
    const plain = Math.min(...Array.from({ length: 401 }, (_, i) => total(10 ** (-3 + i / 100))));
    const value = blurEvidence(y, shape, noise)(heatTransfer(shape, variance));
    expect(value).toBeLessThanOrEqual(plain + 1e-12);
    expect(value).toBeCloseTo(plain, 4);
    expect(gradientPenalty(shape)[0]).toBeCloseTo(0, 12);
  });
  test.each(scenes)(
    '%s: the likeliest width is within a quarter of the blur plus a quarter of a pixel',
    (scene) => {
      for (const sigma of [1, 3])
        for (const noise of [0.001, 0.01]) {
          const { likeliest } = measure(of(scene, { sigma, noise }));
          expect(Math.abs(likeliest - sigma), `${sigma} ${noise}`).toBeLessThanOrEqual(0.5);
        }
    },
  );
  test('no blur at all is far less likely than the true one', () => {
    for (const scene of scenes) {
      const { alone } = model.compute(of(scene));
      expect(alone.value[0] - Math.min(...alone.value)).toBeGreaterThan(1);
    }
  });
});

describe('fifty draws, as recorded', () => {
  test.each([
    ['leaves', 1],
    ['leaves', 37],
    ['discs', 1],
    ['discs', 24],
  ] as const)('%s %i, to the same digits', (kind, seed) => {
    const draw = drawOf(kind, seed);
    for (const key of ['tv', 'half', 'tie', 'likeliest'] as const)
      expect(draw[key]).toBe(DRAWS[kind][key][seed - 1]);
  });
  test('total variation took the blurry one every time; the data alone were near each time', () => {
    for (const { tv, likeliest } of [leaves, discs]) {
      expect(tv).toHaveLength(50);
      expect(Math.max(...tv)).toBeLessThan(0.6);
      expect(Math.max(...likeliest.map((width) => Math.abs(width - 2)))).toBeLessThanOrEqual(0.375);
    }
    expect(Math.max(...leaves.half)).toBeLessThan(1);
    expect(Math.max(...discs.half)).toBeLessThan(1);
    expect(Math.min(...discs.tie)).toBeGreaterThan(0.31);
    expect(Math.max(...discs.tie)).toBeLessThanOrEqual(0.43);
    expect(leaves.tie.every((tie) => tie === 0)).toBe(true);
  });
});

test('a picture that is too small or of one grey is refused', () => {
  const own = (side: number, value: (i: number) => number) => ({
    picture: {
      own: {
        shape: [side, side] as const,
        planes: [Float32Array.from({ length: side ** 2 }, (_, i) => value(i))],
      },
    },
  });
  expect(model.check({ ...state('sharp'), ...own(20, (i) => i % 2) })).toMatchObject({
    code: 'small',
  });
  expect(model.check({ ...state('sharp'), ...own(40, () => 0.5) })).toEqual({ code: 'flat' });
  expect(model.check({ ...state('sharp'), ...own(40, (i) => i % 2) })).toBeNull();
});
