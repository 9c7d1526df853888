import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundaryIndex } from '../../src/core/convolution/boundary.ts';
import { directEngine, engineFor, fftEngine, separableEngine } from '../../src/core/convolution/engine.ts';
import { rowsOf } from '../../src/core/convolution/rows.ts';
import { disc, gaussian2d, identity, outer } from '../../src/core/kernels/index.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import type { TakePadded } from '../../src/core/convolution/engine.ts';
import type { Boundary } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import type { Vec } from '../../src/core/vector.ts';
import { roughKernel } from './cases.ts';

test('the frame of abcd, as the docstring draws it', () => {
  const frame = (boundary: Boundary) =>
    [-3, -2, -1, 4, 5, 6].map((i) => 'abcd'[boundaryIndex(i, 4, boundary)] ?? '0').join('');
  expect(frame('zero')).toBe('000000');
  expect(frame('periodic')).toBe('bcdabc');
  expect(frame('reflect')).toBe('cbadcb');
  expect(frame('replicate')).toBe('aaaddd');
});

/** The padded picture that an engine hands out, as an array of its own. */
const copyTo =
  (out: Vec, [height, width]: readonly [number, number]): TakePadded =>
  (padded, pitch) => {
    for (let i = 0; i < height; i++) out.set(padded.subarray(i * pitch, i * pitch + width), i * width);
  };

describe('engines', () => {
  const padded = [23, 31] as const;
  const column = roughKernel(1, 5).data;
  const row = roughKernel(1, 6).data;
  const weights = outer(column, row);
  const rng = new RandomState(4);
  const x = rng.standardNormal(23 * 31);
  const v = rng.standardNormal(19 * 26);

  test('direct = separable = fft, both ways', () => {
    const run = (engine: ReturnType<typeof directEngine>) => {
      const [forward, backward] = [new Float64Array(19 * 26), new Float64Array(23 * 31)];
      engine.valid(rowsOf({ shape: padded, data: x }), forward);
      engine.full(v, copyTo(backward, padded));
      return [...forward, ...backward];
    };
    const direct = run(directEngine(weights, padded));
    expect(run(separableEngine(column, row, padded))).toAgreeWith(direct, 1e-13);
    expect(run(fftEngine(weights, padded))).toAgreeWith(direct, 1e-13);
  });

  test('an engine by transforms finds nothing in its frame that another left there', () => {
    const run = (engine: ReturnType<typeof fftEngine>, size: readonly [number, number], inner: Vec) => {
      const backward = new Float64Array(size[0] * size[1]);
      engine.full(inner, copyTo(backward, size));
      return backward;
    };
    const engine = fftEngine(weights, padded);
    const before = run(engine, padded, v);
    const larger = [61, 67] as const;
    run(fftEngine(weights, larger), larger, rng.standardNormal(57 * 62));
    expect(run(engine, padded, v)).toEqual(before);
  });

  test('the choice: sums for a small kernel, two passes for a separable one, transforms for a large one', () => {
    const size = [300, 300] as const;
    expect(engineFor(roughKernel(3, 3), size, 'auto').method).toBe('direct');
    expect(engineFor(gaussian2d(1), size, 'auto').method).toBe('separable');
    expect(engineFor(disc(12), size, 'auto').method).toBe('fft');
    for (const method of ['direct', 'separable', 'fft'] as const)
      expect(engineFor(gaussian2d(1), size, method).method, 'what is forced is taken').toBe(method);
  });
});

test('convolution is linear, and the identity changes nothing (any size, any boundary)', () => {
  const boundary = fc.constantFrom<Boundary>('zero', 'periodic', 'reflect', 'replicate');
  const size = fc.integer({ min: 5, max: 12 });
  fc.assert(
    fc.property(size, size, boundary, fc.integer({ min: 1, max: 5 }), fc.nat(1000), (h, w, edge, k, seed) => {
      const rng = new RandomState(seed);
      const [x, y] = [rng.standardNormal(h * w), rng.standardNormal(h * w)];
      const same = convolve2d(identity(k), [h, w], { boundary: edge }).apply(x);
      expect(same).toAgreeWith(x, 1e-14);
      const blur = convolve2d(roughKernel(k, 3), [h, w], { boundary: edge });
      const together = blur.apply(x.map((value, i) => 2 * value - y[i]));
      const [bx, by] = [blur.apply(x), blur.apply(y)];
      expect(together).toAgreeWith(
        bx.map((value, i) => 2 * value - by[i]),
        1e-12,
      );
    }),
    { seed: 11, numRuns: 60 },
  );
});

test('the operator keeps its own copy of the kernel', () => {
  const kernel = roughKernel(3, 3);
  const blur = convolve2d(kernel, [5, 5], { boundary: 'zero' });
  const x = new RandomState(5).standardNormal(25);
  const before = blur.apply(x);
  kernel.data.fill(0);
  expect(blur.apply(x)).toEqual(before);
});
