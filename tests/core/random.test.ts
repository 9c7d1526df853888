import { expect, test } from 'vitest';
import { gaussianNoise, poissonNoise } from '../../src/core/noise.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { sum } from '../../src/core/vector.ts';

/* That the streams are NumPy's is asserted in tests/reference; here, what a reader of the code may rely on. */

test('the same seed gives the same stream, another seed another', () => {
  const draw = (seed: number) => [...new RandomState(seed).standardNormal(5)];
  expect(draw(3)).toEqual(draw(3));
  expect(draw(3)).not.toEqual(draw(4));
});

test('one draw at a time is the same stream as all at once', () => {
  const [one, all] = [new RandomState(8), new RandomState(8)];
  expect(Array.from({ length: 7 }, () => one.standardNormal())).toEqual([...all.standardNormal(7)]);
  expect(Array.from({ length: 7 }, () => one.randint(0, 9))).toEqual([...all.randint(0, 9, 7)]);
  expect(Array.from({ length: 7 }, () => one.uniform(2, 3))).toEqual([...all.uniform(2, 3, 7)]);
});

test('permutation holds every index once', () => {
  expect([...new RandomState(1).permutation(30)].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 30 }, (_, i) => i),
  );
  expect([...new RandomState(1).permutation(0)]).toEqual([]);
});

test('noise has the mean and variance it claims', () => {
  const y = new Float64Array(20000).fill(0.5);
  const variance = (v: typeof y) => sum(v.map((value) => (value - 0.5) ** 2)) / v.length;
  const rng = new RandomState(6);
  expect(variance(gaussianNoise(y, 0.1, rng))).toBeCloseTo(0.01, 3);
  // Poisson: variance y/peak in units of y².
  expect(variance(poissonNoise(y, 25, rng))).toBeCloseTo(0.02, 3);
});

test('poissonNoise forgives rounding below zero', () => {
  expect([...poissonNoise(Float64Array.of(-1e-17, 0), 100, new RandomState(0))]).toEqual([0, 0]);
});
