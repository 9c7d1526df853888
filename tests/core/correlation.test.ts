import { expect, test } from 'vitest';
import { correlation } from '../../src/core/correlation.ts';
import { RandomState } from '../../src/core/random/index.ts';

const random = new RandomState(1);
const [a, b] = [random.standardNormal(500), random.standardNormal(500)];

test('by the sums written out: the cosine of what is left without the means', () => {
  const x = Float64Array.of(1, 2, 3, 6);
  const y = Float64Array.of(0, 1, 0, 3);
  // a − ā = −2, −1, 0, 3; b − b̄ = −1, 0, −1, 2.
  expect(correlation(x, y)).toBeCloseTo((2 + 0 + 0 + 6) / Math.sqrt(14 * 6), 15);
});

test('it is 1 with itself, however bright and however strong, and −1 with its negative', () => {
  expect(correlation(a, a)).toBeCloseTo(1, 14);
  expect(
    correlation(
      a,
      a.map((value) => 3 * value + 7),
    ),
  ).toBeCloseTo(1, 14);
  expect(
    correlation(
      a,
      a.map((value) => 7 - value),
    ),
  ).toBeCloseTo(-1, 14);
});

test('it is symmetric, small for what has nothing to do with each other, and the same in single precision', () => {
  expect(correlation(a, b)).toBeCloseTo(correlation(b, a), 15);
  expect(Math.abs(correlation(a, b))).toBeLessThan(3 / Math.sqrt(500));
  expect(correlation(new Float32Array(a), b)).toBeCloseTo(correlation(a, b), 6);
});

test('of a constant there is none', () => {
  expect(correlation(a, new Float64Array(500).fill(2))).toBeNaN();
});

test('it explains itself', () => {
  expect(() => correlation(a, new Float64Array(3))).toThrow(
    'correlation: second array must hold 500 numbers, got 3',
  );
  expect(() => correlation(new Float64Array(0), a)).toThrow(
    'correlation: first array must not be empty, got length 0',
  );
});
