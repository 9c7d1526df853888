import { describe, expect, test } from 'vitest';
import type { Kernel } from '../../src/core/kernels/index.ts';
import { gaussian, laplacian, outer } from '../../src/core/kernels/index.ts';
import { operatorNorm } from '../../src/core/operator-norm.ts';
import { dense } from '../../src/core/operator.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { landweber } from '../../src/core/solvers/landweber.ts';
import { richardsonLucy } from '../../src/core/solvers/richardson-lucy.ts';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import {
  landweberFactor,
  naive,
  penaltySpectrum,
  spectralSolve,
  tikhonov,
  transferFunction,
} from '../../src/core/spectral/index.ts';
import { sizeOf } from '../../src/core/vector.ts';
import type { Shape, Vec } from '../../src/core/vector.ts';
import { fixture } from './fixture.ts';

interface Picture {
  shape: [number, number];
  x: number[];
}
interface ClosedForm {
  shape: Shape;
  kernel: { shape: Shape; data: number[] };
  naive: number[];
  tikhonov: number[];
  landweber: number[];
}
const expected = fixture<{
  wiener: (Picture & { balance: number })[];
  richardsonLucy: (Picture & { steps: number })[];
  closedForms: ClosedForm[];
  reflecting: { n: number; matrix: number[]; norm: number; landweber: number[] };
}>('restoration');

/** The data of `restoration.py`: uniform truth, periodic blur, white noise, from one stream. */
function blurred(kernel: Vec | Kernel, shape: Shape, sigma: number): Vec {
  const rng = new RandomState(21);
  const x = rng.uniform(0, 1, sizeOf(shape));
  const normals = rng.standardNormal(x.length);
  const blur =
    kernel instanceof Float64Array
      ? convolve1d(kernel, sizeOf(shape), { boundary: 'periodic' })
      : convolve2d(kernel, shape as [number, number], { boundary: 'periodic' });
  return blur.apply(x).map((value, i) => value + sigma * normals[i]);
}

test.each(expected.wiener)('skimage.restoration.wiener on $shape', ({ shape, balance, x }) => {
  // Its regulariser is the Laplacian, its `balance` is our λ².
  const kernel = outer(gaussian(1, 3), gaussian(1.5, 3));
  const factor = tikhonov(Math.sqrt(balance), penaltySpectrum(laplacian(), shape));
  const ours = spectralSolve(blurred(kernel, shape, 0.01), shape, transferFunction(kernel, shape), factor);
  expect(ours).toAgreeWith(x);
});

test.each(expected.richardsonLucy)(
  'skimage.restoration.richardson_lucy, $steps steps',
  ({ shape, steps, x }) => {
    const kernel = outer(gaussian(1, 2), gaussian(1.5, 3));
    const operator = convolve2d(kernel, shape, { boundary: 'zero' });
    const data = operator.apply(new RandomState(22).uniform(0.1, 1, sizeOf(shape)));
    // It starts at ½, sees zero outside, and leaves out the division by Aᵀ1 (so that it loses light at the edge).
    const start = new Float64Array(data.length).fill(0.5);
    let state = richardsonLucy.init({ operator, data, start });
    state = { ...state, sensitivity: new Float64Array(data.length).fill(1) };
    for (let i = 0; i < steps; i++) state = richardsonLucy.step(state, {});
    expect(state.x).toAgreeWith(x);
  },
);

describe.each(expected.closedForms)('closed forms in NumPy, $shape', (row) => {
  const data = Float64Array.from(row.kernel.data);
  const kernel = row.shape.length === 1 ? data : { shape: row.kernel.shape as [number, number], data };
  const y = blurred(kernel, row.shape, 0.01);
  const h = transferFunction(kernel, row.shape);

  test('naive inverse', () => {
    expect(spectralSolve(y, row.shape, h, naive())).toAgreeWith(row.naive);
  });
  test('Tikhonov, λ = 0.05', () => {
    expect(spectralSolve(y, row.shape, h, tikhonov(0.05))).toAgreeWith(row.tikhonov);
  });
  test('25 steps of Landweber, τ = 0.9', () => {
    expect(spectralSolve(y, row.shape, h, landweberFactor(25, 0.9))).toAgreeWith(row.landweber);
  });
});

test('a reflecting blur: its matrix, its norm, and 40 steps of Landweber', () => {
  const { n, matrix, norm, landweber: x } = expected.reflecting;
  const operator = convolve1d(gaussian(1.2, 4), n, { boundary: 'reflect' });
  expect(dense(operator).flatMap((row) => [...row])).toAgreeWith(matrix, 1e-14);
  expect([operatorNorm(operator, { iterations: 5000, tolerance: 1e-16 })]).toAgreeWith([norm]);
  // By default it stops earlier, close enough for a step length.
  expect([operatorNorm(operator)]).toAgreeWith([norm], 1e-4);
  const data = new RandomState(23).uniform(0, 1, n);
  expect(stateAfter(landweber, { operator, data }, { step: 1 / norm ** 2 }, 40).x).toAgreeWith(x);
});
