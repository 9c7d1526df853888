import { expect, test } from 'vitest';
import { arNoise, gaussianNoise, impulseNoise, poissonNoise, speckleNoise } from '../../src/core/noise.ts';
import { RandomState } from '../../src/core/random/index.ts';
import type { Vec } from '../../src/core/vector.ts';
import { dot, sum } from '../../src/core/vector.ts';

/* That the numbers are NumPy's is asserted in tests/reference; here, that they are what each kind of noise claims to be. */

const LEVEL = 0.5;
const y = new Float64Array(40_000).fill(LEVEL);
const rng = () => new RandomState(6);
const variance = (v: Vec) => sum(v.map((value) => (value - LEVEL) ** 2)) / v.length;
/** The correlation of samples `lag` apart. */
function correlation(v: Vec, lag: number): number {
  const n = v.map((value) => value - LEVEL);
  return dot(n.slice(lag), n.slice(0, n.length - lag)) / dot(n, n);
}

test('variances: σ², y/peak, (σy)², σ²', () => {
  expect(variance(gaussianNoise(y, 0.1, rng())) / 0.01).toBeCloseTo(1, 1);
  expect(variance(poissonNoise(y, 25, rng())) / (LEVEL / 25)).toBeCloseTo(1, 1);
  expect(variance(speckleNoise(y, 0.1, rng())) / (0.1 * LEVEL) ** 2).toBeCloseTo(1, 1);
  for (const rho of [-0.7, 0, 0.9])
    expect(variance(arNoise(y, 0.1, rho, rng())) / 0.01, `ρ = ${rho}`).toBeCloseTo(1, 1);
});

test('speckle leaves the dark alone, and grows with the light', () => {
  const ramp = Float64Array.of(0, 1, 2, -2);
  const [n] = [new RandomState(3).standardNormal(4)];
  expect([...speckleNoise(ramp, 0.5, new RandomState(3))]).toEqual(
    [...ramp].map((v, i) => v * (1 + 0.5 * n[i])),
  );
});

test('impulses: a share p is lost, as often to black as to white; the rest is exact', () => {
  const noisy = impulseNoise(y, 0.2, rng());
  const share = (value: number) => noisy.filter((v) => v === value).length / y.length;
  expect(share(0)).toBeCloseTo(0.1, 2);
  expect(share(1)).toBeCloseTo(0.1, 2);
  expect(share(0) + share(1) + share(LEVEL)).toBeCloseTo(1, 12);
});

test('AR(1): neighbours correlate by ρ, the next but one by ρ²; ρ = 0 is white noise', () => {
  for (const rho of [-0.7, 0.9]) {
    const noisy = arNoise(y, 0.1, rho, rng());
    expect(correlation(noisy, 1)).toBeCloseTo(rho, 1);
    expect(correlation(noisy, 2)).toBeCloseTo(rho ** 2, 1);
  }
  expect(arNoise(y, 0.1, 0, rng())).toAgreeWith(gaussianNoise(y, 0.1, rng()), 1e-15);
});

test('AR(1) is stationary from its first sample on', () => {
  const first = Float64Array.from(
    { length: 4000 },
    (_, seed) => arNoise(Float64Array.of(LEVEL), 0.1, 0.95, new RandomState(seed))[0],
  );
  expect(variance(first) / 0.01).toBeCloseTo(1, 1);
});

test('no noise changes what it is given', () => {
  const own = Float64Array.of(0.25, 0.5);
  for (const noise of [gaussianNoise, poissonNoise, speckleNoise, impulseNoise]) noise(own, 0.5, rng());
  arNoise(own, 1, 0.5, rng());
  expect([...own]).toEqual([0.25, 0.5]);
});
