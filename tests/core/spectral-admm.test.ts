/** Against methods that know nothing of the DCT, run to their end. */
import { describe, expect, test } from 'vitest';
import { gaussian2d } from '../../src/core/kernels/index.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import {
  splitTv,
  splitWavelets,
  totalVariation,
  tvObjective,
  waveletL1,
} from '../../src/core/priors/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { chambollePock } from '../../src/core/solvers/chambolle-pock.ts';
import { fista } from '../../src/core/solvers/fista.ts';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import { spectralAdmm } from '../../src/core/solvers/spectral-admm.ts';
import { cosineTransfer, weightFor } from '../../src/core/spectral/index.ts';
import { cosineTransform } from '../../src/core/fft/index.ts';
import { dot, norm, subtract } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';

const shape = [16, 24] as const;
const size = 16 * 24;
const SIGMA = 0.03;
const kernel = gaussian2d(1.2);
const operator = convolve2d(kernel, shape, { boundary: 'reflect' });
const rng = new RandomState(5);
const steps = Float64Array.from({ length: size }, (_, q) => ((q % 24) + Math.floor(q / 24) > 17 ? 0.8 : 0.2));
const noise = rng.standardNormal(size);
const data = operator.apply(steps).map((value, q) => value + SIGMA * noise[q]);
const transfer = cosineTransfer(kernel, shape);
const tv = splitTv(shape);
const options = { family: 'daubechies4', levels: 2 } as const;
const wavelets = splitWavelets(shape, options);
const problem = { shape, data, transfer, prior: tv };

describe.each([tv, wavelets])('$name', (prior) => {
  test('|L|² is what LᵀL does to each cosine', () => {
    const x = rng.standardNormal(size);
    const [turned, plain] = [prior.adjoint(prior.apply(x)), x].map((v) => cosineTransform(v, shape));
    expect(turned).toAgreeWith(
      plain.map((value, k) => prior.gram[k] * value),
      1e-12,
    );
  });

  test('Lᵀ is the adjoint of L', () => {
    const x = rng.standardNormal(size);
    const z = rng.standardNormal(prior.apply(x).length);
    expect(dot(prior.apply(x), z)).toBeCloseTo(dot(x, prior.adjoint(z)), 10);
  });

  test('the penalty is the one that the prior of the same name has', () => {
    const x = rng.standardNormal(size);
    const same = prior === tv ? totalVariation(shape) : waveletL1(shape, options);
    expect(prior.norm(prior.apply(x))).toBeCloseTo(same.value(x), 9);
  });
});

describe('by hand', () => {
  const lambda = 0.01;
  test('total variation ends where Chambolle–Pock does', () => {
    const { x, residual, penalty } = stateAfter(spectralAdmm, problem, { lambda }, 1500);
    const other = stateAfter(chambollePock, { operator, data }, { lambda, norm: 1, balance: 3 }, 8000);
    const best = tvObjective({ operator, data }, other.x, { lambda });
    expect(residual / 2 + lambda * penalty).toBeCloseTo(tvObjective({ operator, data }, x, { lambda }), 9);
    expect(Math.abs(tvObjective({ operator, data }, x, { lambda }) / best - 1)).toBeLessThan(1e-5);
    expect(x).toAgreeWith(other.x, 1e-2);
  });

  test('wavelets end where FISTA does', () => {
    const { x, residual, penalty } = stateAfter(
      spectralAdmm,
      { ...problem, prior: wavelets },
      { lambda },
      800,
    );
    const prior = waveletL1(shape, options);
    const other = stateAfter(fista, { operator, data }, { lambda, prior, step: 1 }, 4000);
    const best = norm(other.residual) ** 2 / 2 + lambda * prior.value(other.x);
    expect(Math.abs((residual / 2 + lambda * penalty) / best - 1)).toBeLessThan(1e-6);
    expect(x).toAgreeWith(other.x, 1e-2);
  });

  test('the answer does not change with β', () => {
    const values = [4, 25].map((beta) => {
      const { residual, penalty } = stateAfter(spectralAdmm, problem, { lambda, beta }, 1500);
      return residual / 2 + lambda * penalty;
    });
    expect(Math.abs(values[0] / values[1] - 1)).toBeLessThan(1e-4);
  });
});

describe('by the noise', () => {
  const epsilon = Math.sqrt(size) * SIGMA;
  const leftBy = (x: Vec) => norm(subtract(operator.apply(x), data));

  test.each([tv, wavelets])('$name: every step leaves what the noise explains', (prior) => {
    for (const k of [1, 2, 5, 20, 60]) {
      const state = stateAfter(spectralAdmm, { ...problem, prior }, { noise: epsilon }, k);
      expect(Math.sqrt(state.residual) / epsilon).toBeCloseTo(1, 9);
      expect(leftBy(state.x) / epsilon).toBeCloseTo(1, 7);
    }
  });

  test.each([tv, wavelets])('$name: λ comes to rest where that λ, by hand, ends', (prior) => {
    const found = stateAfter(spectralAdmm, { ...problem, prior }, { noise: epsilon }, 1500);
    const byHand = stateAfter(spectralAdmm, { ...problem, prior }, { lambda: found.lambda }, 1500);
    expect(Math.sqrt(byHand.residual) / epsilon).toBeCloseTo(1, 3);
    expect(found.x).toAgreeWith(byHand.x, 5e-3);
    expect(found.penalty / byHand.penalty).toBeCloseTo(1, 3);
  });

  test('the weight that leaves more than all there is, is the largest', () => {
    const spectrum = cosineTransform(data, shape);
    const system = { transfer, spectrum, target: new Float64Array(size), gram: tv.gram };
    expect(weightFor(system, 10 * norm(data), 1)).toBeGreaterThan(1e8);
    const some = weightFor(system, epsilon, 1);
    const x = spectrum.map((y, k) => (transfer[k] * y) / (transfer[k] ** 2 + some * tv.gram[k]));
    expect(norm(x.map((value, k) => transfer[k] * value - spectrum[k]))).toBeCloseTo(epsilon, 9);
  });
});

test.each([
  ['lambda must be a finite number > 0, got 0', { lambda: 0 }],
  ['beta must be a finite number > 0, got -1', { lambda: 1, beta: -1 }],
  ['noise must be a finite number ≥ 0, got NaN', { noise: NaN }],
] as const)('refuses: %s', (message, params) => {
  expect(() => stateAfter(spectralAdmm, problem, params, 1)).toThrow(`spectralAdmm: ${message}`);
});
