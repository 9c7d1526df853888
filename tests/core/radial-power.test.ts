import { expect, it } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import { radialPower } from '../../src/core/spectral/index.ts';

const SHAPE = [96, 80] as const;

it('white noise lies at its variance, at every frequency', () => {
  const [sigma, seeds, rings] = [0.3, 40, 8];
  const mean = new Float64Array(rings);
  for (let seed = 1; seed <= seeds; seed++) {
    const noise = new RandomState(seed).standardNormal(SHAPE[0] * SHAPE[1]).map((value) => sigma * value);
    radialPower(noise, SHAPE, rings).forEach((value, ring) => (mean[ring] += value / seeds));
  }
  // The window joins neighbours, so that a ring holds few values of its own: the innermost strays most.
  for (const value of mean.subarray(1)) expect(Math.abs(value / sigma ** 2 - 1)).toBeLessThan(0.1);
});

it('a wave lies in the ring of its frequency, whatever its direction and the level it rides on', () => {
  const [down, across] = [24 / 96, 12 / 80];
  const wave = Float64Array.from({ length: SHAPE[0] * SHAPE[1] }, (_, i) => {
    const [row, column] = [Math.floor(i / SHAPE[1]), i % SHAPE[1]];
    return 7 + Math.cos(2 * Math.PI * (down * row + across * column));
  });
  const power = radialPower(wave, SHAPE, 10);
  expect(power.indexOf(Math.max(...power))).toBe(Math.floor(20 * Math.hypot(down, across)));
});

it('refuses what is no picture', () => {
  expect(() => radialPower(new Float64Array(6), [2, 3], 0)).toThrow(RangeError);
  expect(() => radialPower(new Float64Array(5), [2, 3], 2)).toThrow();
});
