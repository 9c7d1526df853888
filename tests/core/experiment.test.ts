import { expect, test } from 'vitest';
import { gaussian, kernelOf } from '../../src/core/kernels/index.ts';
import { relativeError } from '../../src/core/metrics.ts';
import { arNoise, gaussianNoise, impulseNoise, poissonNoise, speckleNoise } from '../../src/core/noise.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import type { Boundary } from '../../src/core/operators/convolve1d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { signal } from '../../src/core/signals/index.ts';
import { naive, spectralSolve, transferFunction } from '../../src/core/spectral/index.ts';
import { add } from '../../src/core/vector.ts';
import { observe } from '../../src/experiment.ts';

const truth = new RandomState(1).uniform(0, 1, 40);
const operator = convolve1d(gaussian(1), 40, { boundary: 'reflect' });
const blurred = operator.apply(truth);

test('truth, then blur, then noise', () => {
  const quiet = observe({ truth, operator, noise: { kind: 'none', seed: 5 } });
  expect(quiet.blurred).toEqual(blurred);
  expect(quiet.data).toEqual(blurred);
  expect(Math.max(...quiet.noise)).toBe(0);

  const hissing = observe({ truth, operator, noise: { kind: 'gaussian', sigma: 0.1, seed: 5 } });
  expect(hissing.data).toEqual(gaussianNoise(blurred, 0.1, new RandomState(5)));
  expect(add(hissing.blurred, hissing.noise)).toAgreeWith(hissing.data, 1e-15);

  const counted = observe({ truth, operator, noise: { kind: 'poisson', peak: 100, seed: 5 } });
  expect(counted.data).toEqual(poissonNoise(blurred, 100, new RandomState(5)));

  const speckled = observe({ truth, operator, noise: { kind: 'speckle', sigma: 0.1, seed: 5 } });
  expect(speckled.data).toEqual(speckleNoise(blurred, 0.1, new RandomState(5)));
  const peppered = observe({ truth, operator, noise: { kind: 'impulse', fraction: 0.2, seed: 5 } });
  expect(peppered.data).toEqual(impulseNoise(blurred, 0.2, new RandomState(5)));
  const drifting = observe({ truth, operator, noise: { kind: 'ar', sigma: 0.1, rho: 0.9, seed: 5 } });
  expect(drifting.data).toEqual(arNoise(blurred, 0.1, 0.9, new RandomState(5)));
});

test('from a finer grid the sensor reads means, and everything is told on its own grid', () => {
  const noise = { kind: 'gaussian', sigma: 0.1, seed: 5 } as const;
  const fine = observe({ truth, operator, noise, oversampling: 4 });
  const mean = (values: Float64Array, i: number) =>
    (values[4 * i] + values[4 * i + 1] + values[4 * i + 2] + values[4 * i + 3]) / 4;
  expect(fine.truth).toAgreeWith(
    Float64Array.from({ length: 10 }, (_, i) => mean(truth, i)),
    1e-15,
  );
  expect(fine.blurred).toAgreeWith(
    Float64Array.from({ length: 10 }, (_, i) => mean(blurred, i)),
    1e-15,
  );
  expect(fine.data).toEqual(gaussianNoise(fine.blurred, 0.1, new RandomState(5)));
});

test('a pixel of a picture is the mean of a square', () => {
  const picture = Float64Array.of(1, 3, 5, 7, 9, 11, 2, 4, 6, 8, 10, 12);
  const identity = convolve2d(kernelOf([[1]]), [2, 6], { boundary: 'zero' });
  const noise = { kind: 'none', seed: 0 } as const;
  expect([...observe({ truth: picture, operator: identity, noise, oversampling: 2 }).data]).toEqual([
    2.5, 6.5, 10.5,
  ]);
});

test('the inverse crime: perfect on its own grid, an honest error from a finer one, nonsense with another boundary', () => {
  const [n, sigma] = [128, 1.5];
  // A skyline on a slope: its ends differ, which a periodic blur would mix.
  const skyline = (samples: number) =>
    signal('steps', samples).map((v, i) => v + (0.5 * (i + 0.5)) / samples);
  const transfer = transferFunction(gaussian(sigma), [n]);
  function errorOf(boundary: Boundary, finer: number): number {
    const blur = convolve1d(gaussian(sigma * finer), n * finer, { boundary });
    const noise = { kind: 'none', seed: 0 } as const;
    const made = observe({ truth: skyline(n * finer), operator: blur, noise, oversampling: finer });
    return relativeError(spectralSolve(made.data, [n], transfer, naive()), made.truth);
  }
  expect(errorOf('periodic', 1)).toBeLessThan(1e-11);
  expect(errorOf('periodic', 2)).toBeCloseTo(0.0445, 4);
  expect(errorOf('periodic', 8)).toBeCloseTo(0.054, 3);
  expect(Math.round(errorOf('zero', 1))).toBe(140);
  expect(errorOf('reflect', 1)).toBeGreaterThan(100);
});
