import { describe, expect, test } from 'vitest';
import {
  box,
  box2d,
  disc,
  emboss,
  exponential,
  flip,
  gaussian,
  gaussian2d,
  identity,
  kernelOf,
  kernelRank,
  kernelSum,
  laplacian,
  motion,
  outer,
  separate,
  sharpen,
  sobel,
} from '../../src/core/kernels/index.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { sum } from '../../src/core/vector.ts';
import { roughKernel } from './cases.ts';

describe('lines', () => {
  test('box, gaussian and exponential sum to 1', () => {
    for (const kernel of [box(8), gaussian(2), gaussian(0.3), exponential(3), exponential(0.5, 9)]) {
      expect(sum(kernel)).toBeCloseTo(1, 14);
    }
  });
  test('gaussian has 2⌈6σ⌉ + 1 taps in the ratio e^(−1/2σ²), and σ = 0 is a lone 1', () => {
    const g = gaussian(2);
    expect(g).toHaveLength(25);
    expect(g[13] / g[12]).toBeCloseTo(Math.exp(-1 / 8), 14);
    expect(g[0]).toBe(g[24]);
    expect([...gaussian(0)]).toEqual([1]);
    expect([...gaussian(0, 1)]).toEqual([0, 1, 0]);
  });
  test('exponential is zero before its centre and falls by 1/e in τ', () => {
    const h = exponential(4, 20);
    expect(sum(h.slice(0, 20))).toBe(0);
    expect(h[24] / h[20]).toBeCloseTo(Math.exp(-1), 14);
  });
});

describe('blurs', () => {
  test.each([
    ['gaussian2d', gaussian2d(1.3)],
    ['box2d', box2d(3, 5)],
    ['disc', disc(3.3)],
    ['motion', motion(7.5, 33)],
  ] as const)('%s sums to 1, is nonnegative, odd-sized and symmetric about its centre', (_, kernel) => {
    expect(kernelSum(kernel)).toBeCloseTo(1, 13);
    expect(Math.min(...kernel.data)).toBeGreaterThanOrEqual(0);
    expect(kernel.shape.every((n) => n % 2 === 1)).toBe(true);
    expect(flip(kernel).data).toAgreeWith(kernel.data, 1e-12);
  });

  test('motion along an axis is a box, along the other its transpose', () => {
    for (const angle of [0, 180, -180, 360]) {
      expect(motion(9, angle).shape).toEqual([1, 9]);
      expect(motion(9, angle).data).toAgreeWith(box(9), 1e-14);
    }
    expect(motion(5, 90).shape).toEqual([5, 1]);
    expect(motion(5, 90).data).toAgreeWith(box(5), 1e-14);
  });
  test('motion turns counterclockwise on screen: at 45° it runs from bottom left to top right', () => {
    const { shape, data } = motion(9, 45);
    const at = (i: number, j: number) => data[i * shape[1] + j];
    const last = shape[0] - 2;
    expect(at(1, last)).toBeGreaterThan(0.05);
    expect(at(last, 1)).toBeGreaterThan(0.05);
    expect(at(1, 1)).toBe(0);
  });
  test('a longer streak and a wider disc spread the light more, without jumps', () => {
    const spread = ({ shape: [h, w], data }: ReturnType<typeof disc>) =>
      data.reduce(
        (s, v, k) => s + v * ((Math.floor(k / w) - (h - 1) / 2) ** 2 + ((k % w) - (w - 1) / 2) ** 2),
        0,
      );
    for (let r = 1; r < 8; r += 0.25) {
      // The centre pixel lies wholly inside the disc, so it holds its share of the area.
      expect(Math.max(...disc(r).data) * Math.PI * r * r).toBeCloseTo(1, 2);
      for (const longer of [
        spread(disc(r + 0.25)) - spread(disc(r)),
        spread(motion(r + 0.25, 20)) - spread(motion(r, 20)),
      ]) {
        expect(longer).toBeGreaterThan(0);
        expect(longer).toBeLessThan(3);
      }
    }
    expect([...disc(0.5).data]).toEqual([1]);
  });
  test('disc is the same along both axes', () => {
    const {
      shape: [n],
      data,
    } = disc(4.2);
    const transposed = data.map((_, k) => data[(k % n) * n + Math.floor(k / n)]);
    expect(transposed).toEqual(data);
  });
});

describe('filters', () => {
  const shape = [5, 6] as const;
  const ramp = (f: (i: number, j: number) => number) =>
    Float64Array.from({ length: 30 }, (_, k) => f(Math.floor(k / 6), k % 6));
  const centre = (kernel: ReturnType<typeof sobel>, x: Float64Array<ArrayBuffer>) =>
    convolve2d(kernel, shape, { boundary: 'zero' }).apply(x)[2 * 6 + 3];

  test('sobel is positive where the picture brightens to the right, or downwards', () => {
    expect(
      centre(
        sobel('x'),
        ramp((_, j) => j),
      ),
    ).toBe(8);
    expect(
      centre(
        sobel('y'),
        ramp((i) => i),
      ),
    ).toBe(8);
    expect(
      centre(
        sobel('x'),
        ramp((i) => i),
      ),
    ).toBe(0);
  });
  test('laplacian is blind to planes and sees a bowl', () => {
    expect(
      centre(
        laplacian(),
        ramp((i, j) => 2 * i - j),
      ),
    ).toBe(0);
    expect(
      centre(
        laplacian(),
        ramp((i, j) => i * i + j * j),
      ),
    ).toBe(4);
  });
  test('sharpen, emboss and identity keep the brightness', () => {
    for (const kernel of [sharpen(), emboss(), identity(4)]) expect(kernelSum(kernel)).toBe(1);
  });
});

describe('rank', () => {
  test.each([
    ['box2d', box2d(3, 4), 1],
    ['gaussian2d', gaussian2d(1.5), 1],
    ['sobel', sobel('y'), 1],
    ['laplacian', laplacian(), 2],
    ['sharpen', sharpen(), 2],
    ['identity', identity(5), 1],
    [
      'a diagonal',
      kernelOf([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]),
      3,
    ],
    ['rough', roughKernel(4, 6), 4],
    [
      'nothing',
      kernelOf([
        [0, 0],
        [0, 0],
      ]),
      0,
    ],
  ] as const)('%s has rank %i', (_, kernel, rank) => {
    expect(kernelRank(kernel)).toBe(rank);
    const parts = separate(kernel);
    expect(parts !== null).toBe(rank === 1);
    if (parts) expect(outer(parts.column, parts.row).data).toAgreeWith(kernel.data, 1e-14);
  });

  test('separate shares the sum out: a row that sums to 1, or [1, 0, −1] for an edge detector', () => {
    expect(separate(box2d(3))!.row).toAgreeWith([1 / 3, 1 / 3, 1 / 3], 1e-15);
    const { column, row } = separate(sobel('x'))!;
    expect([[...column], [...row]]).toEqual([
      [1, 2, 1],
      [1, 0, -1],
    ]);
  });
});
