import { describe, expect, test } from 'vitest';
import { laplacian } from '../../src/core/kernels/index.ts';
import { operatorNorm } from '../../src/core/operator-norm.ts';
import { scale, stack } from '../../src/core/operator-algebra.ts';
import type { LinearOperator } from '../../src/core/operator.ts';
import { compose, dense, transpose } from '../../src/core/operator.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { crop } from '../../src/core/operators/crop.ts';
import { difference1d } from '../../src/core/operators/difference1d.ts';
import { divergence } from '../../src/core/operators/divergence.ts';
import { gradient } from '../../src/core/operators/gradient.ts';
import { mask } from '../../src/core/operators/mask.ts';
import { pad } from '../../src/core/operators/pad.ts';
import { bilinearUpsampler, resample } from '../../src/core/operators/resample.ts';
import type { Resampling } from '../../src/core/operators/resample.ts';
import { transposedCorrelate2d } from '../../src/core/operators/transposed-correlate2d.ts';
import { wavelet } from '../../src/core/operators/wavelet.ts';
import type { WaveletFamily } from '../../src/core/operators/wavelet.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { dot, norm } from '../../src/core/vector.ts';
import { roughKernel } from './cases.ts';

const random = (n: number, seed = 8) => new RandomState(seed).standardNormal(n);
const matrix = (operator: LinearOperator) => dense(operator).flatMap((row) => [...row]);
const ramp = (n: number) => Float64Array.from({ length: n }, (_, i) => 3 + 2 * i);

describe('differences', () => {
  test.each(['replicate', 'periodic'] as const)(
    'div ∇ is the five-point Laplacian, and ‖∇‖² ≤ 8: %s',
    (boundary) => {
      const shape = [8, 6] as const;
      const x = random(48);
      const composed = compose(divergence(shape, { boundary }), gradient(shape, { boundary }));
      expect(composed.apply(x)).toAgreeWith(convolve2d(laplacian(), shape, { boundary }).apply(x), 1e-14);
      expect(operatorNorm(gradient(shape, { boundary })) ** 2).toBeLessThanOrEqual(8 + 1e-12);
    },
  );

  test('free ends: order 1 kills constants, order 2 straight lines', () => {
    const first = difference1d(9, { order: 1, ends: 'free' });
    const second = difference1d(9, { order: 2, ends: 'free' });
    expect(first.apply(ramp(9))).toEqual(new Float64Array(8).fill(2));
    expect(second.apply(ramp(9))).toEqual(new Float64Array(7));
  });

  test('the second difference is the first, twice; periodic, it is −DᵀD', () => {
    const d = (n: number, order: 1 | 2, ends: 'free' | 'periodic') => difference1d(n, { order, ends });
    expect(matrix(compose(d(8, 1, 'free'), d(9, 1, 'free')))).toAgreeWith(matrix(d(9, 2, 'free')), 0);
    const once = d(9, 1, 'periodic');
    expect(matrix(scale(-1, compose(transpose(once), once)))).toAgreeWith(matrix(d(9, 2, 'periodic')), 0);
  });
});

describe('margins and masks', () => {
  const margins = { top: 1, bottom: 2, left: 3 };

  test('zero padding is the transpose of the crop', () => {
    const padded = pad([4, 5], margins, { boundary: 'zero' });
    expect(dense(padded)).toEqual(dense(transpose(crop([7, 8], margins))));
  });

  test.each(['reflect', 'replicate', 'periodic'] as const)(
    'pad, blur, crop is the blur with boundary %s',
    (boundary) => {
      const kernel = roughKernel(3, 5);
      const x = random(42);
      const wide = convolve2d(kernel, [12, 13], { boundary: 'zero' });
      const detour = compose(crop([12, 13], 3), compose(wide, pad([6, 7], 3, { boundary })));
      expect(detour.apply(x)).toAgreeWith(convolve2d(kernel, [6, 7], { boundary }).apply(x), 1e-13);
    },
  );

  test('the mask keeps its own copy of the weights', () => {
    const weights = Float64Array.of(1, 0, 1);
    const seen = mask(weights, [3]);
    weights.fill(0);
    expect(seen.apply(Float64Array.of(5, 6, 7))).toEqual(Float64Array.of(5, 0, 7));
  });
});

test('‖[A; λL] x‖² = ‖Ax‖² + λ²‖Lx‖²', () => {
  const shape = [5, 6] as const;
  const blur = convolve2d(roughKernel(3, 3), shape, { boundary: 'reflect' });
  const slope = gradient(shape, { boundary: 'replicate' });
  const x = random(30);
  const both = stack(blur, scale(0.3, slope)).apply(x);
  expect(dot(both, both)).toBeCloseTo(norm(blur.apply(x)) ** 2 + 0.09 * norm(slope.apply(x)) ** 2, 10);
});

describe('resample', () => {
  const methods: Resampling[] = ['nearest', 'bilinear', 'bicubic', 'area'];

  test.each(methods)('%s keeps a constant, and everything at the same size', (method) => {
    const flat = new Float64Array(35).fill(0.7);
    const other = resample([5, 7], [8, 4], { method }).apply(flat);
    expect(other).toAgreeWith(new Float64Array(32).fill(0.7), 1e-14);
    const x = random(35);
    expect(resample([5, 7], [5, 7], { method }).apply(x)).toAgreeWith(x, 1e-15);
  });

  test('bilinear and bicubic (a = −½) go straight through a ramp, off the edges', () => {
    for (const options of [{ method: 'bilinear' }, { method: 'bicubic', a: -0.5 }] as const) {
      const y = resample([8], [24], options).apply(ramp(8)).subarray(6, 18);
      expect(y).toAgreeWith(
        Float64Array.from({ length: 12 }, (_, i) => 3 + 2 * ((i + 6.5) / 3 - 0.5)),
        1e-14,
      );
    }
  });

  test('area by a whole factor is the mean of blocks: nearest enlargement, transposed and divided', () => {
    const mean = resample([6, 8], [3, 2], { method: 'area' });
    const repeat = resample([3, 2], [6, 8], { method: 'nearest' });
    expect(dense(mean)).toEqual(dense(scale(1 / 8, transpose(repeat))));
  });

  test.each([1, 2, 3, 4, 5])(
    'the bilinear upsampler × %i is bilinear resampling in the interior',
    (factor) => {
      const shape = [6, 7] as const;
      const large = [6 * factor, 7 * factor] as const;
      const { kernel, ...options } = bilinearUpsampler(factor);
      const layer = transposedCorrelate2d(kernel, shape, options);
      const plain = resample(shape, large, { method: 'bilinear' });
      expect(layer.outShape).toEqual(large);
      const x = random(42);
      const interior = crop(large, Math.floor(factor / 2));
      expect(interior.apply(layer.apply(x))).toAgreeWith(interior.apply(plain.apply(x)), 1e-14);
    },
  );
});

describe.each(['haar', 'daubechies4'] as WaveletFamily[])('wavelet %s', (family) => {
  test.each([
    [[16], 4],
    [[12], 2],
    [[8, 8], 3],
    [[6, 10], 1],
    [[4, 12], 2],
  ] as const)('WᵀW = WWᵀ = I on %j, %i levels', (shape, levels) => {
    const w = wavelet(shape, { family, levels });
    const x = random(shape.reduce((size: number, n) => size * n, 1));
    expect(w.adjoint(w.apply(x))).toAgreeWith(x, 1e-14);
    expect(w.apply(w.adjoint(x))).toAgreeWith(x, 1e-14);
    expect([norm(w.apply(x))]).toAgreeWith([norm(x)], 1e-14);
  });

  test('a constant leaves only averages: n levels put all of it into the first coefficient', () => {
    const c = wavelet([8, 8], { family, levels: 3 }).apply(new Float64Array(64).fill(1));
    expect(c).toAgreeWith(
      Float64Array.from({ length: 64 }, (_, i) => (i === 0 ? 8 : 0)),
      1e-14,
    );
  });

  test('details of a ramp, away from the seam: none with two vanishing moments', () => {
    const details = wavelet([16], { family, levels: 1 }).apply(ramp(16)).subarray(9, 15);
    if (family === 'haar') expect(Math.min(...details.map(Math.abs))).toBeGreaterThan(1);
    else expect(Math.max(...details.map(Math.abs))).toBeLessThan(1e-12);
  });
});
