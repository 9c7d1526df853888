import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  convolutionSize,
  neverRead,
  restoringOutputPadding,
  transposedSize,
} from '../../src/core/arithmetic.ts';
import { compose, dense, transpose } from '../../src/core/operator.ts';
import { correlate2d } from '../../src/core/operators/correlate2d.ts';
import { stridedCorrelate1d } from '../../src/core/operators/strided-correlate1d.ts';
import { stridedCorrelate2d } from '../../src/core/operators/strided-correlate2d.ts';
import { transposedCorrelate1d } from '../../src/core/operators/transposed-correlate1d.ts';
import { transposedCorrelate2d } from '../../src/core/operators/transposed-correlate2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import type { Vec } from '../../src/core/vector.ts';
import { roughKernel } from './cases.ts';

const ones = (n: number) => new Float64Array(n).fill(1);

describe("Dumoulin & Visin's figures", () => {
  test.each([
    ['no padding, unit strides', 4, 3, 1, 0, 1, 2],
    ['arbitrary padding, unit strides', 5, 4, 1, 2, 1, 6],
    ['half (same) padding', 5, 3, 1, 1, 1, 5],
    ['full padding', 5, 3, 1, 2, 1, 7],
    ['no padding, strides', 5, 3, 2, 0, 1, 2],
    ['padding, strides', 5, 3, 2, 1, 1, 3],
    ['padding, strides (odd)', 6, 3, 2, 1, 1, 3],
    ['dilation', 7, 3, 1, 0, 2, 3],
  ])('%s: i %i, k %i, s %i, p %i, d %i → %i', (_, input, kernel, stride, padding, dilation, output) => {
    const axis = { kernel, stride, padding, dilation };
    expect(convolutionSize(input, axis)).toBe(output);
    expect(stridedCorrelate1d(ones(kernel), input, axis).outShape).toEqual([output]);
    const outputPadding = restoringOutputPadding(input, axis);
    expect(transposedSize(output, { ...axis, outputPadding })).toBe(input);
  });

  test('5 and 6 share one output size, and the output padding tells them apart (relationship 14)', () => {
    const axis = { kernel: 3, stride: 2, padding: 1 };
    expect([restoringOutputPadding(5, axis), restoringOutputPadding(6, axis)]).toEqual([0, 1]);
  });
});

test('the cells a stride never reads: left over at the end, between windows, and in the holes of a dilation', () => {
  expect(neverRead(6, { kernel: 3, stride: 2 })).toEqual([5]);
  expect(neverRead(6, { kernel: 3, stride: 2, padding: 1 })).toEqual([]);
  expect(neverRead(7, { kernel: 1, stride: 3 })).toEqual([1, 2, 4, 5]);
  expect(neverRead(7, { kernel: 2, stride: 2, dilation: 2 })).toEqual([1, 3, 5]);
  expect(neverRead(5, { kernel: 5 })).toEqual([]);
});

const settings = {
  input: fc.integer({ min: 1, max: 20 }),
  kernel: fc.integer({ min: 1, max: 5 }),
  stride: fc.integer({ min: 1, max: 6 }),
  padding: fc.integer({ min: 0, max: 4 }),
  dilation: fc.integer({ min: 1, max: 4 }),
};

test('for any legal layer: Aᵀ gives the input size back, it is the transpose, and what is never read gets 0', () => {
  fc.assert(
    fc.property(fc.record(settings), ({ input, ...axis }) => {
      fc.pre(input + 2 * axis.padding > axis.dilation * (axis.kernel - 1));
      const { kernel, ...options } = axis;
      const h = roughKernel(1, kernel).data;
      const forward = stridedCorrelate1d(h, input, options);
      const outputPadding = restoringOutputPadding(input, axis);
      const back = transposedCorrelate1d(h, forward.outShape[0], { ...options, outputPadding });
      expect(back.outShape).toEqual([input]);
      expect(dense(back)).toEqual(dense(transpose(forward)));
      const unread = neverRead(input, axis);
      const seen = back.apply(ones(forward.outShape[0]));
      expect(Array.from(seen.keys()).filter((cell) => seen[cell] === 0)).toEqual(unread);
    }),
    { seed: 12, numRuns: 300 },
  );
});

test('stride 1 with half padding is correlate2d with zeros outside', () => {
  const kernel = roughKernel(3, 5);
  const x = new RandomState(3).standardNormal(6 * 8);
  const layer = stridedCorrelate2d(kernel, [6, 8], { padding: [1, 2] });
  expect(layer.apply(x)).toAgreeWith(correlate2d(kernel, [6, 8], { boundary: 'zero' }).apply(x), 1e-14);
});

test('a transposed layer is the adjoint, not the inverse: the shape comes back, the values do not', () => {
  const kernel = roughKernel(3, 3);
  const options = { stride: 2, padding: 1 };
  const forward = stridedCorrelate2d(kernel, [5, 7], options);
  const back = transposedCorrelate2d(kernel, forward.outShape as [number, number], options);
  const x = new RandomState(4).standardNormal(35);
  expect(back.outShape).toEqual([5, 7]);
  expect(compose(back, forward).apply(x)).toEqual(forward.adjoint(forward.apply(x)));
  expect(compose(back, forward).apply(x)).not.toAgreeWith(x, 0.5);
});

test('the layers keep their own copy of the kernel', () => {
  const kernel = roughKernel(3, 3);
  const layers = [stridedCorrelate2d(kernel, [3, 3]), transposedCorrelate2d(kernel, [1, 1])];
  const before = layers.map((layer) => layer.apply(ones(layer === layers[0] ? 9 : 1)));
  kernel.data.fill(0);
  expect(layers.map((layer) => layer.apply(ones(layer === layers[0] ? 9 : 1)))).toEqual(before);
});

describe('overlap', () => {
  /** Row sums of Aᵀ with k ones and stride s, `depth` times. */
  function overlap(k: number, s: number, depth: number): Vec {
    let y = ones(12);
    for (let i = 0; i < depth; i++) y = transposedCorrelate1d(ones(k), y.length, { stride: s }).apply(y);
    return y;
  }
  /** `count` neighbours far from both ends. */
  const inside = (y: Vec, s: number, count: number) => {
    const start = Math.floor(y.length / 2 / s) * s;
    return Array.from(y.subarray(start, start + count));
  };

  test.each([
    [2, 2, [1, 1]],
    [3, 2, [2, 1]],
    [4, 2, [2, 2]],
    [5, 2, [3, 2]],
    [4, 3, [2, 1, 1]],
    [5, 3, [2, 2, 1]],
    [5, 4, [2, 1, 1, 1]],
  ])('k %i, s %i: ⌈(k−r)/s⌉ contributions at residue r: %j', (k, s, counts) => {
    expect(inside(overlap(k, s, 1), s, s)).toEqual(counts);
  });

  test('k3 s2 stacked: max/min is Fibonacci; k4 s2 stays even', () => {
    const ratios = [1, 2, 3, 4, 5].map((depth) => {
      const middle = inside(overlap(3, 2, depth), 2 ** depth, 2 ** depth);
      return Math.max(...middle) / Math.min(...middle);
    });
    expect(ratios).toEqual([2, 3, 5, 8, 13]);
    for (const depth of [1, 2, 3]) {
      expect(new Set(inside(overlap(4, 2, depth), 2 ** depth, 2 ** depth)).size).toBe(1);
    }
  });
});
