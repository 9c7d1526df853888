import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fibonacci,
  overlapCounts,
  stackedCounts,
  stackedPeriod,
  stern,
  unevenness,
} from '../../src/core/checkerboard/index.ts';
import type { OverlapLayer } from '../../src/core/checkerboard/index.ts';
import { transposedCorrelate1d } from '../../src/core/operators/transposed-correlate1d.ts';

const SEED = 12;
const many = (layer: OverlapLayer, depth: number) => Array.from({ length: depth }, () => layer);
const anyLayer = fc.record({
  kernel: fc.integer({ min: 1, max: 9 }),
  stride: fc.integer({ min: 1, max: 5 }),
});
const anyStack = fc.array(anyLayer, { minLength: 1, maxLength: 3 });

/** The row that the layers of the book make of n ones with weights 1. */
function byLayers(n: number, layers: readonly OverlapLayer[]): Float64Array {
  return layers.reduce<Float64Array<ArrayBuffer>>(
    (row, { kernel, stride }) =>
      transposedCorrelate1d(new Float64Array(kernel).fill(1), row.length, { stride }).apply(row),
    new Float64Array(n).fill(1),
  );
}

describe('one layer', () => {
  test.each([
    [2, 2, [1, 1]],
    [3, 2, [2, 1]],
    [4, 2, [2, 2]],
    [5, 2, [3, 2]],
    [4, 3, [2, 1, 1]],
    [5, 3, [2, 2, 1]],
    [5, 4, [2, 1, 1, 1]],
    [1, 3, [1, 0, 0]],
  ])('k %i, s %i covers its outputs %j times', (kernel, stride, counts) => {
    // toEqual tells 0 from −0
    expect([...overlapCounts({ kernel, stride })]).toEqual(counts);
  });

  test('is a period of one layer, and even exactly where s divides k', () => {
    fc.assert(
      fc.property(anyLayer, (layer) => {
        const counts = overlapCounts(layer);
        expect([...counts]).toEqual([...stackedPeriod([layer])]);
        expect(counts.some((count) => Object.is(count, -0))).toBe(false);
        expect(unevenness(counts).ratio === 1).toBe(layer.kernel % layer.stride === 0);
      }),
      { seed: SEED },
    );
  });
});

describe('a stack', () => {
  test('the row with its edges is what the layers of the book make of ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), anyStack, (n, layers) => {
        expect([...stackedCounts(n, layers)]).toEqual([...byLayers(n, layers)]);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('one period is found in the middle of a long row', () => {
    fc.assert(
      fc.property(anyStack, (layers) => {
        // An input reaches (Σ (k−1)·strides after) cells on; 20 inputs before the one looked at are enough for k ≤ 9.
        const period = stackedPeriod(layers);
        const start = 20 * period.length;
        const row = byLayers(40, layers);
        expect([...row.slice(start, start + period.length)]).toEqual([...period]);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('k3 s2 is a run of Stern’s sequence, its largest a Fibonacci number', () => {
    expect([...stackedPeriod(many({ kernel: 3, stride: 2 }, 2))]).toEqual([3, 2, 3, 1]);
    expect([...stackedPeriod(many({ kernel: 3, stride: 2 }, 3))]).toEqual([4, 3, 5, 2, 5, 3, 4, 1]);
    for (let depth = 1; depth <= 10; depth++) {
      const period = stackedPeriod(many({ kernel: 3, stride: 2 }, depth));
      expect([...period]).toEqual(Array.from(period, (_, n) => stern(2 ** depth + 1 + n)));
      expect(unevenness(period)).toEqual({
        max: fibonacci(depth + 2),
        min: 1,
        ratio: [2, 3, 5, 8, 13, 21, 34, 55, 89, 144][depth - 1],
      });
    }
  });

  test('k5 s2 grows slowly, k4 s2 and k2 s2 not at all', () => {
    const ratios = (kernel: number) =>
      [1, 2, 3, 4, 5].map((depth) => unevenness(stackedPeriod(many({ kernel, stride: 2 }, depth))).ratio);
    expect(ratios(5).map((ratio) => Number(ratio.toFixed(3)))).toEqual([1.5, 1.6, 1.667, 1.759, 1.843]);
    expect(ratios(4)).toEqual([1, 1, 1, 1, 1]);
    expect(ratios(2)).toEqual([1, 1, 1, 1, 1]);
  });

  test('the order counts: k4 s2 evens out the k3 s2 below it, by adding neighbours, but not the one above it', () => {
    const [even, uneven] = [
      { kernel: 4, stride: 2 },
      { kernel: 3, stride: 2 },
    ];
    expect([...stackedPeriod([uneven, even])]).toEqual([3, 3, 3, 3]);
    expect([...stackedPeriod([even, uneven])]).toEqual([4, 2, 4, 2]);
  });
});

test('Stern’s sequence and Fibonacci numbers by their definitions', () => {
  const a = [0, 1];
  for (let n = 2; n < 400; n++) a.push(n % 2 === 0 ? a[n / 2] : a[(n - 1) / 2] + a[(n + 1) / 2]);
  expect(a.map((_, n) => stern(n))).toEqual(a);
  expect([0, 1, 2, 3, 4, 5, 6, 7, 78].map(fibonacci)).toEqual([0, 1, 1, 2, 3, 5, 8, 13, 8944394323791464]);
});
