import { describe, expect, test } from 'vitest';
import {
  blockSeam,
  gridLines,
  meanPower,
  periodAt,
  phaseEnergies,
} from '../../src/core/checkerboard/index.ts';
import { RandomState } from '../../src/core/random/index.ts';

const SIDE = 32;
const SHAPE = [SIDE, SIDE] as const;
const noise = (count: number, seed: number) => new RandomState(seed).standardNormal(count * SIDE ** 2);
/** A grid that repeats with `period`, one value a phase, on top of what is there. */
const stamped = (pictures: Float64Array<ArrayBuffer>, period: number, height: number) =>
  pictures.map((value, at) => {
    const [row, column] = [Math.floor(at / SIDE) % SIDE, at % SIDE];
    return value + (row % period === 0 && column % period === 0 ? height : 0);
  });

describe('the lines', () => {
  test('are 3, 12 and 48 frequencies of 32×32', () => {
    const counts = { 2: 0, 4: 0, 8: 0 };
    for (let a = 0; a < SIDE; a++)
      for (let b = 0; b < SIDE; b++) {
        const period = periodAt(a / SIDE, b / SIDE);
        if (period) counts[period]++;
      }
    expect(counts).toEqual({ 2: 3, 4: 12, 8: 48 });
    expect(periodAt(0, 0)).toBeNull();
    expect(periodAt(0.5, 0.25)).toBe(4);
    expect(periodAt(1 / 32, 0.5)).toBeNull();
  });

  test('hold what white noise has on as many, and stand out by 1', () => {
    const lines = gridLines(meanPower(noise(300, 1), SHAPE), SHAPE);
    ([2, 4, 8] as const).forEach((period, i) => {
      expect(lines[period].share).toBeCloseTo([3, 12, 48][i] / (SIDE ** 2 - 1), 3);
      expect(Math.abs(lines[period].ratio - 1)).toBeLessThan(0.1);
    });
  });

  test.each([2, 4, 8] as const)('a grid of period %i shows on its own, whatever lies beneath', (period) => {
    const clean = gridLines(meanPower(noise(40, 2), SHAPE), SHAPE);
    const lines = gridLines(meanPower(stamped(noise(40, 2), period, 3), SHAPE), SHAPE);
    expect(lines[period].ratio).toBeGreaterThan(3 * clean[period].ratio);
    for (const longer of [2, 4, 8] as const)
      if (longer > period) expect(lines[longer].ratio).toBeCloseTo(clean[longer].ratio, 0);
  });

  test('S of a bare grid is 1', () => {
    const bare = gridLines(meanPower(stamped(new Float64Array(SIDE ** 2), 2, 1), SHAPE), SHAPE);
    expect(bare[2].share).toBeCloseTo(1, 12);
    expect(gridLines(new Float64Array(SIDE ** 2), SHAPE)[2]).toEqual({ share: 0, ratio: NaN });
  });

  test('power is a sum of squares, by Parseval, and the mean over pictures', () => {
    const two = noise(2, 3);
    const [one, other] = [two.slice(0, SIDE ** 2), two.slice(SIDE ** 2)];
    const both = meanPower(two, SHAPE);
    const apart = [one, other].map((picture) => meanPower(picture, SHAPE));
    expect(both).toAgreeWith(
      apart[0].map((value, i) => (value + apart[1][i]) / 2),
      1e-12,
    );
    const mean = one.reduce((a, b) => a + b) / one.length;
    const squares = one.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    expect(apart[0].reduce((a, b) => a + b) / SIDE ** 2).toBeCloseTo(squares, 8);
  });

  test('nearer lines are refused', () => {
    expect(() => gridLines(new Float64Array(400), [20, 20])).toThrow(/multiples of 16, got 20×20/);
  });
});

describe('the seam', () => {
  test('of blocks is 1, and its lines hold nothing', () => {
    const coarse = noise(1, 4);
    const blocks = coarse.map((_, at) => {
      const [row, column] = [Math.floor(at / SIDE), at % SIDE];
      return coarse[2 * Math.floor(row / 2) * SIDE + 2 * Math.floor(column / 2)];
    });
    expect(blockSeam(blocks, SHAPE)).toBe(1);
    expect(gridLines(meanPower(blocks, SHAPE), SHAPE)[2].share).toBeLessThan(1e-25);
  });
  test('of noise is about 0, of a constant 0', () => {
    expect(blockSeam(noise(100, 5), SHAPE)).toBeLessThan(0.01);
    expect(blockSeam(new Float64Array(2 * SIDE ** 2).fill(3), SHAPE)).toBe(0);
  });
});

test('energies by phase are means of squares', () => {
  const pictures = Float64Array.from({ length: 2 * 16 }, (_, at) => {
    const [row, column] = [Math.floor(at / 4) % 4, at % 4];
    return 1 + 2 * (row % 2) + (column % 2);
  });
  expect([...phaseEnergies(pictures, [4, 4], 2)]).toEqual([1, 4, 9, 16]);
});
