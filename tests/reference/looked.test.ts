/** Spectra by rings, and SSIM without what is not known, beside NumPy and scikit-image. */
import { expect, test } from 'vitest';
import { ssim } from '../../src/core/metrics.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { radialPower } from '../../src/core/spectral/index.ts';
import { fixture } from './fixture.ts';

const { looked } = fixture<{
  looked: {
    shape: [number, number];
    seed: number;
    rings: number;
    power: number[];
    unknown: number[];
    ssim: number;
  };
}>('lab');
const { shape, seed } = looked;
const size = shape[0] * shape[1];
const rng = new RandomState(seed);
const [a, b] = [rng.uniform(0, 1, size), rng.uniform(0, 1, size)];

test('radialPower: NumPy’s FFT under the same window, in the same rings', () => {
  expect(radialPower(a, shape, looked.rings)).toAgreeWith(looked.power, 1e-10);
});

test('ssim: scikit-image’s map, averaged over the windows that hold no unknown pixel', () => {
  const unknown = new Uint8Array(size);
  for (const at of looked.unknown) unknown[at] = 1;
  expect(ssim(a, b, shape, { unknown })).toBeCloseTo(looked.ssim, 10);
  expect(ssim(a, b, shape, { unknown: new Uint8Array(size) })).toBe(ssim(a, b, shape));
  expect(ssim(a, b, shape, { unknown: new Uint8Array(size).fill(1) })).toBeNaN();
});
