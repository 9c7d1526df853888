import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawStroke } from '../../src/runtime/interaction/draw-stroke.ts';
import { forAll } from './support/for-all.ts';

const LENGTH = 32;
const flat = Array.from({ length: LENGTH }, () => 9);

it('writes the one sample that is touched', () => {
  const touch = { index: 3, value: 0.5 };
  expect(drawStroke(flat, touch, touch)).toEqual(flat.with(3, 0.5));
});

it('lays a straight line from touch to touch', () => {
  const drawn = drawStroke(flat, { index: 10, value: 0 }, { index: 14, value: 1 });
  expect(drawn.slice(9, 16)).toEqual([9, 0, 0.25, 0.5, 0.75, 1, 9]);
});

it('passes over what lies off the ends', () => {
  const drawn = drawStroke(flat, { index: -2, value: 0 }, { index: 2, value: 4 });
  expect(drawn.slice(0, 4)).toEqual([2, 3, 4, 9]);
  expect(drawStroke(flat, { index: 40, value: 0 }, { index: 90, value: 1 })).toEqual(flat);
  expect(drawStroke(flat, { index: 30, value: 0 }, { index: 90, value: 60 })).toHaveLength(LENGTH);
});

const touch = fc.record({
  index: fc.integer({ min: -10, max: 45 }),
  value: fc.integer({ min: -256, max: 256 }).map((n) => n / 256),
});

it('skips no sample in a stroke of any number of touches, and changes no other', () => {
  forAll(fc.array(touch, { minLength: 2, maxLength: 12 }), (touches) => {
    let drawn: number[] = flat;
    touches.forEach((to, i) => (drawn = drawStroke(drawn, touches[Math.max(0, i - 1)], to)));
    const reached = touches.map(({ index }) => index);
    const [first, last] = [Math.min(...reached), Math.max(...reached)];
    drawn.forEach((value, i) => expect(value === 9).toBe(i < first || i > last));
  });
});

it('is the same stroke in both directions, and leaves the old samples alone', () => {
  forAll(fc.tuple(touch, touch), ([a, b]) => {
    if (a.index !== b.index) expect(drawStroke(flat, a, b)).toAgreeWith(drawStroke(flat, b, a), 1e-12);
    expect(flat.every((value) => value === 9)).toBe(true);
  });
});

describe('both touches', () => {
  it('are met exactly', () => {
    forAll(fc.tuple(touch, touch), ([a, b]) => {
      const drawn = drawStroke(flat, a, b);
      if (a.index !== b.index && a.index in flat) expect(drawn[a.index]).toBe(a.value);
      if (b.index in flat) expect(drawn[b.index]).toBeCloseTo(b.value, 12);
    });
  });
});
