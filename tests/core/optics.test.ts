import { describe, expect, test } from 'vitest';
import { airy, box2d, flip, gaussian2d, kernelSum, moffat, square } from '../../src/core/kernels/index.ts';
import type { Kernel } from '../../src/core/kernels/index.ts';

/** Σ of the weights whose centres lie within r of the middle. */
function within({ shape: [side], data }: Kernel, r: number): number {
  const middle = (side - 1) / 2;
  return data.reduce((sum, value, i) => {
    const far = Math.hypot(Math.floor(i / side) - middle, (i % side) - middle);
    return far <= r ? sum + value : sum;
  }, 0);
}
const middleRow = ({ shape: [side], data }: Kernel) => data.slice(((side - 1) / 2) * side).slice(0, side);

describe.each([
  ['airy', airy(4)],
  ['moffat', moffat(4, 3)],
  ['square', square(4.5)],
] as const)('%s', (_, kernel) => {
  test('sums to 1, is nonnegative, and the same from every side', () => {
    expect(kernelSum(kernel)).toBeCloseTo(1, 13);
    expect(Math.min(...kernel.data)).toBeGreaterThanOrEqual(0);
    expect(flip(kernel).data).toEqual(kernel.data);
    const [side] = kernel.shape;
    const turned = kernel.data.map((_, i) => kernel.data[(i % side) * side + Math.floor(i / side)]);
    expect(turned).toEqual(kernel.data);
  });
});

test('Airy’s first dark ring is where it is said to be', () => {
  const row = middleRow(airy(20));
  const middle = (row.length - 1) / 2;
  const ring = row.subarray(middle + 10, middle + 30);
  expect(10 + ring.indexOf(Math.min(...ring))).toBe(20);
});

test('84 % of Airy’s light lies within its first dark ring, and 96 % where it is cut', () => {
  // 1 − J₀² − J₁² at the first and fifth zero of J₁ (Born & Wolf, §8.5.2); of a kernel cut at 75 rings 0.8 % is missing.
  const [whole, left] = [airy(6, 120), 0.992];
  expect(Math.abs(left * within(whole, 6) - 0.838)).toBeLessThan(0.01);
  expect(Math.abs(left * within(whole, 4.298 * 6) - 0.961)).toBeLessThan(0.003);
});

test('Moffat’s profile is half as high at half the FWHM, and a Gaussian for a large β', () => {
  const row = middleRow(moffat(40, 2.5));
  const middle = (row.length - 1) / 2;
  expect(row[middle + 20] / row[middle]).toBeCloseTo(0.5, 2);
  const sigma = 3;
  const wide = 2 * sigma * Math.sqrt(2 * Math.LN2);
  // Its weights are means over pixels: σ² is 1/12 more.
  const gaussian = gaussian2d(Math.sqrt(sigma ** 2 + 1 / 12), 12);
  expect(moffat(wide, 5000, 12).data).toAgreeWith(gaussian.data, 2e-3);
});

test('a Moffat profile is cut where 1 % is left, or five times its width away', () => {
  expect(moffat(4, 4).shape[0]).toBeLessThan(41);
  expect(moffat(4, 1.5).shape[0]).toBe(41);
});

test('an odd square is a box; an even one stands in the middle', () => {
  expect(square(5).data).toAgreeWith(box2d(5).data, 1e-14);
  expect(square(2).shape).toEqual([3, 3]);
  expect(square(2).data[4]).toBeCloseTo(0.25, 14);
});

test('a ring below the size of a pixel is nearly a lone 1', () => {
  expect(airy(0.3).data[12]).toBeGreaterThan(0.7);
});
