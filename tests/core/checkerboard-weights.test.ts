import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bilinearUpsampler,
  gridMagnitudes,
  icnr,
  icnr2d,
  nearestEven,
  nearestEven2d,
  passesConstant,
  passesConstant2d,
  rampSteps,
  residueSums,
  residueSums2d,
  spectrumAt,
  sumImbalance,
  transposedFromSubPixel,
} from '../../src/core/checkerboard/index.ts';
import { outer } from '../../src/core/kernels/index.ts';
import type { Kernel } from '../../src/core/kernels/index.ts';
import { resample } from '../../src/core/operators/resample.ts';
import { stridedCorrelate2d } from '../../src/core/operators/strided-correlate2d.ts';
import { transposedCorrelate1d } from '../../src/core/operators/transposed-correlate1d.ts';
import { transposedCorrelate2d } from '../../src/core/operators/transposed-correlate2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { dot, subtract } from '../../src/core/vector.ts';

const SEED = 12;
const vec = (...values: number[]) => Float64Array.from(values);
const random = (seed: number, n: number) => new RandomState(seed).uniform(-1, 1, n);
const anyCase = fc.record({
  k: fc.integer({ min: 1, max: 12 }),
  s: fc.integer({ min: 1, max: 5 }),
  seed: fc.integer({ min: 0, max: 2 ** 31 }),
});
const runs = { seed: SEED, numRuns: 80 };

/** One period of what a layer makes of x, well inside. */
function interior(weights: Float64Array<ArrayBuffer>, stride: number, x: (i: number) => number, from = 14) {
  const input = Float64Array.from({ length: 30 }, (_, i) => x(i));
  const row = transposedCorrelate1d(weights, 30, { stride }).apply(input);
  return row.slice(from * stride, (from + 1) * stride + 1);
}

describe('the exact test', () => {
  test.each([
    ['bilinear', [0.25, 0.75, 0.75, 0.25], 2, true],
    ['k not divisible by s', [0.5, 1, 0.5], 2, true],
    ['three of the four', [0.25, 0.75, 0.75], 2, false],
    ['k divisible by s', [0.3, 0.7, 0.8, 0.25], 2, false],
    ['passes the constant, steps on a ramp', [0.7, 0.9, 0.3, 0.1], 2, true],
    ['nearest', [1, 1, 1], 3, true],
    ['k < s', [1], 2, false],
  ])('%s: %j with stride %i: %s', (_, weights, stride, passes) => {
    expect(passesConstant(vec(...weights), stride)).toBe(passes);
    expect(passesConstant2d(outer(vec(...weights), vec(...weights)), stride)).toBe(passes);
  });

  test('equal sums ⇔ W is 0 on the grid ⇔ a constant stays constant', () => {
    fc.assert(
      fc.property(anyCase, fc.boolean(), ({ k, s, seed }, mended) => {
        const drawn = random(seed, k);
        const weights = mended && k >= s ? nearestEven(drawn, s) : drawn;
        const out = interior(weights, s, () => 1).slice(0, s);
        expect(residueSums(weights, s)).toAgreeWith(out, 1e-12);
        const constant = Math.max(...out) - Math.min(...out) < 1e-12;
        const gone = gridMagnitudes(weights, s)
          .slice(1)
          .every((value) => value < 1e-12);
        expect(passesConstant(weights, s)).toBe(constant);
        expect(gone).toBe(constant);
        expect(sumImbalance(residueSums(weights, s)) < 1e-12).toBe(constant);
      }),
      runs,
    );
  });

  test('W by its definition', () => {
    expect(spectrumAt(vec(1, 2, 4), Math.PI / 2)).toEqual({
      re: expect.closeTo(-3, 12) as number,
      im: expect.closeTo(-2, 12) as number,
    });
    expect(gridMagnitudes(vec(1, 2, 4), 2)).toAgreeWith([7, 3]);
  });

  test('2D sums are what a constant picture gives', () => {
    const kernel: Kernel = { shape: [5, 4], data: random(5, 20) };
    const sums = residueSums2d(kernel, 3);
    const row = transposedCorrelate2d(kernel, [8, 8], { stride: 3 });
    const out = row.apply(new Float64Array(64).fill(1));
    const width = row.outShape[1] as number;
    for (let r = 0; r < 3; r++)
      for (let q = 0; q < 3; q++) {
        expect(sums.data[3 * r + q]).toBeCloseTo(out[(9 + r) * width + 9 + q], 12);
      }
  });
});

describe('repairs', () => {
  test('ICNR is a convolution, then a nearest resize', () => {
    const drawn: Kernel = { shape: [3, 3], data: random(1, 9) };
    const x = random(2, 30);
    const layer = transposedCorrelate2d(icnr2d(drawn, 2), [5, 6], { stride: 2 });
    const conv = transposedCorrelate2d(drawn, [5, 6]);
    const small = conv.outShape as readonly [number, number];
    const resize = resample(small, [2 * small[0], 2 * small[1]], { method: 'nearest' });
    expect(layer.apply(x)).toAgreeWith(resize.apply(conv.apply(x)), 1e-13);
    expect(passesConstant2d(icnr2d(drawn, 2), 2)).toBe(true);
    expect([...icnr(vec(1, 2), 3)]).toEqual([1, 1, 1, 2, 2, 2]);
    expect([...icnr2d(outer(vec(1, 2), vec(1, 2)), 2).data]).toEqual([
      ...outer(icnr(vec(1, 2), 2), icnr(vec(1, 2), 2)).data,
    ]);
  });

  test('the projection passes, is idempotent, and what it takes away is orthogonal to all that passes', () => {
    fc.assert(
      fc.property(anyCase, ({ k, s, seed }) => {
        fc.pre(k >= s);
        const weights = random(seed, k);
        const even = nearestEven(weights, s);
        expect(passesConstant(even, s)).toBe(true);
        expect(nearestEven(even, s)).toAgreeWith(even, 1e-12);
        const other = nearestEven(random(seed + 1, k), s);
        expect(Math.abs(dot(subtract(weights, even), other))).toBeLessThan(1e-12 * k);
        if (k % s === 0)
          expect(
            dot(
              even,
              even.map(() => 1),
            ),
          ).toBeCloseTo(
            dot(
              weights,
              even.map(() => 1),
            ),
            10,
          );
      }),
      runs,
    );
  });

  test('the projection by hand, k 3 and s 2', () => {
    expect(nearestEven(vec(1, 1, 1), 2)).toAgreeWith([2 / 3, 4 / 3, 2 / 3]);
    expect(nearestEven(vec(0.25, 0.75, 0.75), 2)).toAgreeWith([1 / 6, 5 / 6, 2 / 3]);
  });

  test('in 2D too, and nearer than the outer product of two', () => {
    const [a, b] = [random(7, 5), random(8, 4)];
    const kernel = outer(a, b);
    const even = nearestEven2d(kernel, 2);
    expect(passesConstant2d(even, 2)).toBe(true);
    expect(nearestEven2d(even, 2).data).toAgreeWith(even.data, 1e-12);
    const separable = outer(nearestEven(a, 2), nearestEven(b, 2));
    const change = (to: Kernel) => dot(subtract(kernel.data, to.data), subtract(kernel.data, to.data));
    expect(change(even)).toBeLessThan(change(separable));
    const passing = nearestEven2d({ shape: [5, 4], data: random(9, 20) }, 2).data;
    expect(Math.abs(dot(subtract(kernel.data, even.data), passing))).toBeLessThan(1e-12);
  });

  test.each([1, 2, 3, 4, 5])(
    'the bilinear upsampler of factor %i passes, and keeps a ramp straight',
    (factor) => {
      const { kernel } = bilinearUpsampler(factor);
      expect(passesConstant2d(kernel, factor)).toBe(true);
      const k = kernel.shape[0];
      const tent = Float64Array.from({ length: k }, (_, t) => 1 - Math.abs(t - (k - 1) / 2) / factor);
      expect(rampSteps(tent, factor)).toAgreeWith(new Float64Array(factor).fill(1 / factor), 1e-12);
    },
  );
});

describe('the ramp', () => {
  test('[.7, .9, .3, .1] passes a constant, and steps .2 and .8', () => {
    expect(rampSteps(vec(0.7, 0.9, 0.3, 0.1), 2)).toAgreeWith([0.2, 0.8], 1e-14);
    expect(rampSteps(vec(0.7, 0.9, 0.3, 0.1), 2, 100)).toAgreeWith([0.2, 0.8], 1e-12);
    expect(residueSums(vec(0.7, 0.9, 0.3, 0.1), 2)).toAgreeWith([1, 1], 1e-15);
    expect(rampSteps(vec(0.5, 1, 0.5), 2)).toAgreeWith([0.5, 0.5]);
  });

  test('steps are those of the layer, at any place', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 13, max: 20 }), ({ k, s, seed }, q) => {
        const weights = random(seed, k);
        const out = interior(weights, s, (i) => i, q);
        const steps = Array.from({ length: s }, (_, r) => out[r + 1] - out[r]);
        expect(rampSteps(weights, s, q)).toAgreeWith(steps, 1e-11);
      }),
      runs,
    );
  });

  test('a straight ramp is a double zero of W', () => {
    const tent = vec(0.25, 0.75, 0.75, 0.25);
    const slope = (weights: Float64Array<ArrayBuffer>) =>
      spectrumAt(
        weights.map((w, j) => w * j),
        Math.PI,
      );
    expect(Math.hypot(slope(tent).re, slope(tent).im)).toBeLessThan(1e-12);
    const stepping = vec(0.7, 0.9, 0.3, 0.1);
    expect(Math.hypot(slope(stepping).re, slope(stepping).im)).toBeCloseTo(0.6, 10);
  });
});

test.each([
  [3, 2, 1],
  [2, 3, 0],
  [3, 3, 2],
  [1, 2, 0],
])('sub-pixel convolution %i×%i, s = %i is the transposed layer that is built from it', (k, s, p) => {
  const shape = [6, 5] as const;
  const kernels = Array.from({ length: s * s }, (_, at) => ({
    shape: [k, k] as const,
    data: random(at, k * k),
  }));
  const x = random(99, 30);
  const { kernel, ...options } = transposedFromSubPixel(kernels, s, p);
  const layer = transposedCorrelate2d(kernel, shape, options);
  const [height, width] = layer.outShape as readonly [number, number];
  const out = layer.apply(x);
  kernels.forEach((one, channel) => {
    const small = stridedCorrelate2d(one, shape, { padding: p });
    const [rows, columns] = small.outShape as readonly [number, number];
    expect([height, width]).toEqual([s * rows, s * columns]);
    const [a, b] = [Math.floor(channel / s), channel % s];
    const shuffled = Float64Array.from({ length: rows * columns }, (_, at) => {
      const [i, j] = [Math.floor(at / columns), at % columns];
      return out[(s * i + a) * width + s * j + b];
    });
    expect(shuffled).toAgreeWith(small.apply(x), 1e-13);
  });
});
