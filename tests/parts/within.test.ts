/** A line is the same inside of its bounds, and no longer than it has to be outside. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptWithin } from '../../src/parts/view/within.ts';

const bounds = { low: -1, high: 2 };
const at = ({ x, y }: { x: ArrayLike<number>; y: ArrayLike<number> }, place: number): number => {
  for (let i = 1; i < x.length; i++)
    if (x[i - 1] <= place && place <= x[i] && x[i] > x[i - 1])
      return y[i - 1] + ((place - x[i - 1]) / (x[i] - x[i - 1])) * (y[i] - y[i - 1]);
  return NaN;
};
const held = (value: number): number => Math.min(bounds.high, Math.max(bounds.low, value));

describe('a line kept within its bounds', () => {
  test('is cut exactly where it crosses, up, down and through both', () => {
    expect(keptWithin({ x: [0, 1, 2, 3], y: [0, 4, -4, 0] }, bounds)).toEqual({
      x: [0, 0.5, 1, 1.25, 1.625, 2, 2.75, 3],
      y: [0, 2, 2, 2, -1, -1, -1, 0],
    });
  });
  test('has the same height at every place, but for what lies outside', () => {
    const heights = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(heights, fc.double({ min: 0, max: 1, noNaN: true }), (y, part) => {
        const line = { x: y.map((_, i) => i), y };
        const kept = keptWithin(line, bounds);
        const place = part * (y.length - 1);
        expect(Math.max(...kept.y)).toBeLessThanOrEqual(bounds.high);
        expect(Math.min(...kept.y)).toBeGreaterThanOrEqual(bounds.low);
        // At a crossing of a line a million high the last place of x is a step in y.
        expect(Math.abs(at(kept, place) - held(at(line, place)))).toBeLessThan(1e-6);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
  test('stays as it is where it never leaves, and breaks where it is broken', () => {
    const line = { x: [0, 1, 2], y: [0, 2, -1] };
    expect(keptWithin(line, bounds)).toEqual(line);
    const broken = { x: [0, 1, 2, 3], y: [0, NaN, 9, 0] };
    expect(keptWithin(broken, bounds).y.filter((v) => Number.isNaN(v))).toHaveLength(1);
  });
});
