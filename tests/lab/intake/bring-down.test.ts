/** Means, what is left out of them, and what white is. */
import { describe, expect, it } from 'vitest';
import { RandomState } from '../../../src/core/random/index.ts';
import { broughtDown, NO_NUMBER, SATURATED } from '../../../src/lab/intake/bring-down.ts';
import { rangeOf, type Numbers } from '../../../src/lab/intake/numbers.ts';

const numbersOf = (
  data: ArrayLike<number>,
  [height, width]: readonly [number, number],
  more: Partial<Numbers> = {},
): Numbers => ({
  width,
  height,
  channels: 1,
  data,
  step: 1,
  apart: 1,
  depth: 'float',
  curve: 'linear',
  pages: 1,
  page: 0,
  ...more,
});

/** How much of sample i lies under sample o, of n samples and of m. */
const overlap = (i: number, o: number, n: number, m: number): number =>
  Math.max(0, Math.min((i + 1) / n, (o + 1) / m) - Math.max(i / n, o / m));

it.each([
  [
    [6, 8],
    [3, 4],
  ],
  [
    [7, 9],
    [3, 4],
  ],
  [
    [5, 5],
    [5, 5],
  ],
  [
    [10, 3],
    [1, 1],
  ],
] as const)('%j to %j are means over areas', ([height, width], [tall, wide]) => {
  const data = new RandomState(2).uniform(0, 1, height * width);
  const expected = Float64Array.from({ length: tall * wide }, (_, at) => {
    const [row, column] = [Math.floor(at / wide), at % wide];
    return data.reduce((sum, value, i) => {
      const down = overlap(Math.floor(i / width), row, height, tall);
      return sum + tall * wide * down * overlap(i % width, column, width, wide) * value;
    }, 0);
  });
  expect(broughtDown(numbersOf(data, [height, width]), [tall, wide]).planes[0]).toAgreeWith(expected, 1e-6);
});

it('keeps each number where nothing is brought down, colours beside each other or apart', () => {
  const beside = [1, 2, 3, 4, 5, 6];
  const [red, green, blue] = broughtDown(numbersOf(beside, [1, 2], { channels: 3, step: 3 }), [1, 2]).planes;
  expect([red, green, blue].map((plane) => [...plane])).toEqual([[1, 4], [2, 5], [3, 6]]); // prettier-ignore
  const apart = broughtDown(numbersOf(beside, [1, 2], { channels: 3, step: 1, apart: 2 }), [1, 2]).planes;
  expect(apart.map((plane) => [...plane])).toEqual([[1, 2], [3, 4], [5, 6]]); // prettier-ignore
});

it('leaves out what is no number, and knows nothing where that is the larger part', () => {
  const data = [NaN, 4, 2, NaN, NaN, NaN, 2, 2];
  const { planes, marks } = broughtDown(numbersOf(data, [2, 4]), [1, 2]);
  expect([...planes[0]]).toEqual([NaN, 2]);
  expect([...marks!]).toEqual([NO_NUMBER, 0]);
});

it('marks what is saturated before it is brought down', () => {
  const data = Uint16Array.from([4095, 100, 100, 100]);
  const { marks, white } = broughtDown(numbersOf(data, [1, 4], { depth: 16 }), [1, 2]);
  expect(white).toBe(4095);
  expect([...marks!]).toEqual([SATURATED, 0]);
});

describe('white', () => {
  it.each([
    [[0, 200], 8, 255, 255],
    [[0, 200], 16, 255, 255],
    [[0, 1023], 16, 1023, 1023],
    [[0, 1024], 16, 4095, 4095],
    [[0, 40_000], 16, 65_535, 65_535],
    [[0, 0.25, 1], 'float', 1, Infinity],
    [[0, 0.25], 'float', 1, Infinity],
    [[0, 0.9, 0.9], 'float', 1, 0.9],
    [[-3, 12, 900], 'float', 900, Infinity],
    [[-3, -2], 'float', 1, Infinity],
    [[NaN, 900, 900, 1], 'float', 900, 900],
    [[5, 5, 5], 'float', 5, Infinity],
    [[NaN, NaN], 'float', 1, Infinity],
  ] as const)('of %j in depth %s is %d, saturated from %d', (data, depth, white, full) => {
    expect(rangeOf({ data, depth })).toEqual({ white, full });
  });
});
