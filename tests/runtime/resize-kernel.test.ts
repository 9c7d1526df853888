import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resizeKernel } from '../../src/runtime/controls/later/resize-kernel.ts';
import { forAll } from './support/for-all.ts';

const size = fc.integer({ min: 1, max: 9 });
const shape = fc.tuple(size, size);
const kernel = shape.map(([h, w]) => ({
  shape: [h, w] as const,
  data: Array.from({ length: h * w }, (_, i) => i + 1),
}));
const centre = ({ shape: [h, w], data }: { shape: readonly [number, number]; data: readonly number[] }) =>
  data[Math.floor(h / 2) * w + Math.floor(w / 2)];

it('grows by zeros around the centre', () => {
  expect(resizeKernel({ shape: [1, 3], data: [1, 2, 3] }, [3, 5])).toEqual({
    shape: [3, 5],
    data: [0, 0, 0, 0, 0, 0, 1, 2, 3, 0, 0, 0, 0, 0, 0],
  });
});

it('cuts around the centre, which lies at ⌊k/2⌋ of an even kernel too', () => {
  expect(resizeKernel({ shape: [1, 5], data: [1, 2, 3, 4, 5] }, [1, 3]).data).toEqual([2, 3, 4]);
  expect(resizeKernel({ shape: [1, 4], data: [1, 2, 3, 4] }, [1, 3]).data).toEqual([2, 3, 4]);
  expect(resizeKernel({ shape: [1, 3], data: [1, 2, 3] }, [1, 4]).data).toEqual([0, 1, 2, 3]);
});

it('keeps the centre and every entry that has a place', () => {
  forAll(fc.tuple(kernel, shape), ([from, to]) => {
    const resized = resizeKernel(from, to);
    expect(resized.shape).toEqual(to);
    expect(resized.data).toHaveLength(to[0] * to[1]);
    expect(centre(resized)).toBe(centre(from));
    const kept = resized.data.filter((value) => value !== 0);
    expect(new Set(kept).size).toBe(kept.length);
  });
});

it('comes back from a larger grid as it was', () => {
  forAll(fc.tuple(kernel, size, size), ([from, dy, dx]) => {
    const larger = resizeKernel(from, [from.shape[0] + dy, from.shape[1] + dx]);
    expect(resizeKernel(larger, from.shape)).toEqual(from);
  });
});
