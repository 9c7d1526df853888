import { expect, test } from 'vitest';
import { gaussian } from '../../src/core/kernels.ts';
import { gaussianNoise, poissonNoise } from '../../src/core/noise.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { RandomState } from '../../src/core/random.ts';
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
});
