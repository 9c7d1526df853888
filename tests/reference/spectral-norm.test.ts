import { expect, test } from 'vitest';
import { spectralNorm, spectralVectors } from '../../src/core/layers/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { fixture } from './fixture.ts';

interface Row {
  shape: number[];
  normalised: number[];
  vector: number[];
  sigma: number;
  gradientOfNormalised: number[];
  gradient: number[];
}
const rows = fixture<Row[]>('spectral_norm');
const TOLERANCE = 1e-10;

test.each(rows.map((row, i) => ({ ...row, seed: 71 + i })))(
  'PyTorch spectral_norm of a weight $shape, three times, and its gradient',
  ({ seed, shape, ...expected }) => {
    const rng = new RandomState(seed);
    const weight = rng.uniform(
      -1,
      1,
      shape.reduce((a, b) => a * b),
    );
    const params = { weight, bias: rng.uniform(-1, 1, shape[0]) };
    const shapes = { weight: shape, bias: [shape[0]] };
    let vectors = spectralVectors(shapes, params);
    let found = spectralNorm(shapes, params, vectors);
    for (let again = 0; again < 2; again++) {
      vectors = found.vectors;
      found = spectralNorm(shapes, params, vectors);
    }
    expect(found.params.weight).toAgreeWith(expected.normalised, TOLERANCE);
    expect(found.params.bias).toBe(params.bias);
    expect(found.vectors.weight).toAgreeWith(expected.vector, TOLERANCE);
    expect([found.sigmas.weight]).toAgreeWith([expected.sigma], TOLERANCE);
    const gradients = { weight: Float64Array.from(expected.gradientOfNormalised), bias: params.bias };
    const back = found.backward(gradients);
    expect(back.weight).toAgreeWith(expected.gradient, TOLERANCE);
    expect(back.bias).toBe(params.bias);
  },
);
