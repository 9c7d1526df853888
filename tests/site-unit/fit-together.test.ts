/** Thumbnails: drawings of any proportions in one frame. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitTogether, type Size } from '../../site/components/fit-together.ts';

const FRAME = 1.6;
const side = fc.integer({ min: 10, max: 700 });
const sizes = fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 9 });
const SLACK = 1e-9;

const rows = (drawings: readonly Size[]) => {
  const tops = fitTogether(drawings, FRAME).map(({ top }) => top.toFixed(9));
  return [...new Set(tops)].map((row) => tops.filter((top) => top === row).length);
};
const squares = (count: number): Size[] => Array.from({ length: count }, () => [64, 64]);

describe('drawings in one frame', () => {
  it('lie inside it, apart from each other, in their own proportions', () => {
    fc.assert(
      fc.property(sizes, (drawings) => {
        const boxes = fitTogether(drawings, FRAME);
        expect(boxes).toHaveLength(drawings.length);
        for (const [i, { left, top, width, height }] of boxes.entries()) {
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(-SLACK);
          expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(1 + SLACK);
          expect((FRAME * width) / height).toBeCloseTo(drawings[i][0] / drawings[i][1], 6);
          for (const other of boxes.slice(i + 1)) {
            const isBeside = left + width <= other.left + SLACK || other.left + other.width <= left + SLACK;
            const isAbove = top + height <= other.top + SLACK;
            expect(isBeside || isAbove).toBe(true);
          }
        }
      }),
    );
  });
  it('stand in the middle', () => {
    fc.assert(
      fc.property(sizes, (drawings) => {
        const boxes = fitTogether(drawings, FRAME);
        const first = boxes[0];
        const bottom = Math.max(...boxes.map(({ top, height }) => top + height));
        const right = Math.max(...boxes.map(({ left, width }) => left + width));
        expect(first.left).toBeCloseTo(1 - right, 6);
        expect(first.top).toBeCloseTo(1 - bottom, 6);
      }),
    );
  });
  it('one of the frame’s own proportions fills it', () => {
    expect(fitTogether([[160, 100]], FRAME)).toEqual([{ left: 0, top: 0, width: 1, height: 1 }]);
  });
  it('twins stand beside each other, slivers one above the other, eight in two rows of four', () => {
    expect(rows(squares(2))).toEqual([2]);
    expect(
      rows([
        [340, 92],
        [340, 92],
      ]),
    ).toEqual([1, 1]);
    expect(rows(squares(8))).toEqual([4, 4]);
    expect(
      rows([
        [162, 92],
        [162, 92],
        [340, 92],
      ]),
    ).toEqual([2, 1]);
  });
});
