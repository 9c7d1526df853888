import { expect, test } from 'vitest';
import { gaussianNoise, poissonNoise } from '../../src/core/noise.ts';
import { RandomState } from '../../src/core/random/index.ts';
import type { Vec } from '../../src/core/vector.ts';
import { sum } from '../../src/core/vector.ts';
import { fixture } from './fixture.ts';

/** A long stream, told by some of its values and their sum. */
interface Sampled {
  n: number;
  at: number[];
  values: number[];
  sum: number;
}
interface Stream {
  seed: number;
  random: Sampled;
  normal: Sampled;
  oneNormal: number;
  uniform: number[];
  poisson: { lambda: number; counts: number[] }[];
  manyPoisson: Sampled;
  randint: { low: number; high: number; values: number[]; one: number }[];
  permutation: number[];
  last: number;
}
const { streams, noise } = fixture<{ streams: Stream[]; noise: { gaussian: number[]; poisson: number[] } }>(
  'random_state',
);

const picked = (stream: Vec, { at }: Sampled) => at.map((i) => stream[i]);

test.each(streams)('numpy.random.RandomState($seed), one stream after another', (expected) => {
  const rng = new RandomState(expected.seed);
  const doubles = Float64Array.from({ length: expected.random.n }, () => rng.random());
  expect(picked(doubles, expected.random)).toEqual(expected.random.values);
  expect(sum(doubles) / expected.random.sum).toBeCloseTo(1, 12);

  const normals = rng.standardNormal(expected.normal.n);
  for (const [k, i] of expected.normal.at.entries()) {
    expect([normals[i]], `normal ${i}`).toAgreeWith([expected.normal.values[k]], 4e-16);
  }
  expect(sum(normals)).toBeCloseTo(expected.normal.sum, 8);
  expect([rng.standardNormal()]).toAgreeWith([expected.oneNormal], 4e-16);
  expect([...rng.uniform(-3, 7, 5)]).toEqual(expected.uniform);

  for (const { lambda, counts } of expected.poisson) {
    expect(
      Array.from(counts, () => rng.poisson(lambda)),
      `λ = ${lambda}`,
    ).toEqual(counts);
  }
  const counts = rng.poisson(Float64Array.from({ length: 20001 }, (_, i) => (60 * i) / 20000));
  expect(picked(counts, expected.manyPoisson)).toEqual(expected.manyPoisson.values);
  expect(sum(counts)).toBe(expected.manyPoisson.sum);

  for (const { low, high, values, one } of expected.randint) {
    expect([...rng.randint(low, high, 12)], `[${low}, ${high})`).toEqual(values);
    expect(rng.randint(low, high)).toBe(one);
  }
  expect([...rng.permutation(40)]).toEqual(expected.permutation);
  expect(rng.random()).toBe(expected.last);
});

test('the noise a reader makes in Python is the noise on the page', () => {
  const rng = new RandomState(9);
  const y = Float64Array.from({ length: 30 }, () => rng.random());
  expect(gaussianNoise(y, 0.1, new RandomState(10))).toAgreeWith(noise.gaussian, 4e-16);
  expect([...poissonNoise(y, 50, new RandomState(11))]).toEqual(noise.poisson);
});
