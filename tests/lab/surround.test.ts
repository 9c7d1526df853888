import { expect, it } from 'vitest';
import { motion } from '../../src/core/kernels/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { surround } from '../../src/lab/work/surround.ts';

const kernel = motion(9, 30);
const shape = [20, 31] as const;
const plane = new RandomState(4).uniform(0, 1, shape[0] * shape[1]);
const around = surround(shape, kernel);
const [tall, wide] = around.shape;
const wrapped = around.wrap(plane);
const at = (row: number, column: number) => wrapped[((row + tall) % tall) * wide + ((column + wide) % wide)];

it('keeps the data as they are, and gives them back', () => {
  expect(around.cut(wrapped)).toEqual(plane);
});

it('is at least twice the kernel wider, so that opposite edges never meet in it', () => {
  expect(tall - shape[0]).toBeGreaterThanOrEqual(2 * kernel.shape[0]);
  expect(wide - shape[1]).toBeGreaterThanOrEqual(2 * kernel.shape[1]);
});

it('runs from the last column round to the first without leaving their range, and starts and ends beside them', () => {
  for (let row = 0; row < shape[0]; row++) {
    const [from, to] = [at(row, shape[1] - 1), at(row, 0)];
    const margin = Array.from({ length: wide - shape[1] }, (_, i) => at(row, shape[1] + i));
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    expect(margin.every((value) => value >= low && value <= high)).toBe(true);
    const step = Math.abs(to - from) / margin.length;
    expect(Math.abs(margin[0] - from)).toBeLessThanOrEqual(step);
    expect(Math.abs(at(row, -1) - to)).toBeLessThanOrEqual(step);
  }
});
