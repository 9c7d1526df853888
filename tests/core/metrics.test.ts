import { expect, test } from 'vitest';
import { flux, klDivergence, mse, psnr, relativeError, rmse, snr, ssim } from '../../src/core/metrics.ts';
import { RandomState } from '../../src/core/random/index.ts';

const truth = Float64Array.of(0, 0.5, 1, 0.5);
const estimate = Float64Array.of(0.1, 0.4, 1.1, 0.4);

test('errors of a tenth everywhere', () => {
  expect(mse(estimate, truth)).toBeCloseTo(0.01, 15);
  expect(rmse(estimate, truth)).toBeCloseTo(0.1, 15);
  expect(psnr(estimate, truth)).toBeCloseTo(20, 12);
  expect(psnr(estimate, truth, 10)).toBeCloseTo(40, 12);
  expect(relativeError(estimate, truth)).toBeCloseTo(0.2 / Math.sqrt(1.5), 14);
  expect(snr(estimate, truth)).toBeCloseTo(10 * Math.log10(1.5 / 0.04), 12);
  expect(psnr(truth, truth)).toBe(Infinity);
  expect(flux(truth)).toBe(2);
});

test('klDivergence is zero only for agreement, and knows 0 log 0 = 0', () => {
  expect(klDivergence(truth, truth)).toBe(0);
  expect(klDivergence(truth, estimate)).toBeGreaterThan(0);
  expect(klDivergence(Float64Array.of(0), Float64Array.of(3))).toBe(3);
  expect(klDivergence(Float64Array.of(2), Float64Array.of(3))).toBeCloseTo(2 * Math.log(2 / 3) + 1, 15);
  expect(klDivergence(Float64Array.of(1), Float64Array.of(0))).toBe(Infinity);
});

test('ssim is 1 for equal pictures, symmetric, and less for a noisier one', () => {
  const rng = new RandomState(1);
  const a = rng.uniform(0, 1, 400);
  const normals = rng.standardNormal(400);
  const noisy = (sigma: number) => a.map((value, i) => value + sigma * normals[i]);
  for (const window of ['gaussian', 'uniform'] as const) {
    const score = (b: typeof a) => ssim(a, b, [20, 20], { window });
    expect(score(a)).toBeCloseTo(1, 12);
    expect(score(noisy(0.1))).toBeGreaterThan(score(noisy(0.3)));
    expect(score(noisy(0.1))).toBeCloseTo(ssim(noisy(0.1), a, [20, 20], { window }), 12);
  }
});
