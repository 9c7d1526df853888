import { expect, test } from 'vitest';
import { arNoise, gaussianNoise, impulseNoise, poissonNoise, speckleNoise } from '../../src/core/noise.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { fixture } from './fixture.ts';

type Rows<P extends string> = (Record<P, number> & { y: number[] })[];
const expected = fixture<{
  gaussian: Rows<'sigma'>;
  poisson: Rows<'peak'>;
  speckle: Rows<'sigma'>;
  impulse: Rows<'fraction'>;
  ar: Rows<'sigma' | 'rho'>;
}>('noise');

const y = new RandomState(9).uniform(0, 1, 42);

test.each(expected.gaussian)('gaussianNoise is NumPy’s, σ = $sigma', (row) => {
  expect(gaussianNoise(y, row.sigma, new RandomState(10))).toAgreeWith(row.y, 1e-15);
});
test.each(expected.poisson)('poissonNoise is NumPy’s, count for count, peak $peak', (row) => {
  expect([...poissonNoise(y, row.peak, new RandomState(11))]).toEqual(row.y);
});
test.each(expected.speckle)('speckleNoise is NumPy’s, σ = $sigma', (row) => {
  expect(speckleNoise(y, row.sigma, new RandomState(12))).toAgreeWith(row.y, 1e-15);
});
test.each(expected.impulse)('impulseNoise is NumPy’s, sample for sample, p = $fraction', (row) => {
  expect([...impulseNoise(y, row.fraction, new RandomState(13))]).toEqual(row.y);
});
test.each(expected.ar)('arNoise is SciPy’s lfilter, σ = $sigma, ρ = $rho', (row) => {
  expect(arNoise(y, row.sigma, row.rho, new RandomState(14))).toAgreeWith(row.y, 2e-15);
});
