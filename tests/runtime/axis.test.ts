import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixelWithin, toPixel, toValue } from '../../src/runtime/axis.ts';
import type { Axis } from '../../src/widgets/contract.ts';
import { forAll } from './support/for-all.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const part = number(0, 1);
const range = fc.tuple(number(-100, 900), number(20, 500), fc.boolean()).map(([at, length, down]) => {
  const ends: [number, number] = [at, at + length];
  return down ? (ends.reverse() as [number, number]) : ends;
});
const linear = fc
  .tuple(number(-1e3, 1e3), number(1e-3, 1e3), range)
  .map(([a, length, r]): Axis => ({ type: 'linear', domain: [a, a + length], range: r }));
const log = fc
  .tuple(number(-16, 3), number(0.5, 18), range)
  .map(([a, length, r]): Axis => ({ type: 'log', domain: [10 ** a, 10 ** (a + length)], range: r }));

describe.each([
  ['linear', linear],
  ['log', log],
])('a %s axis', (_, axis) => {
  it('puts its domain’s ends at its range’s', () => {
    forAll(axis, (a) => {
      expect(a.domain.map((value) => toPixel(a, value))).toAgreeWith(a.range, 1e-9);
      expect(a.range.map((pixel) => toValue(a, pixel))).toAgreeWith(a.domain, 1e-9);
    });
  });

  it('finds the pixel of the value of a pixel', () => {
    forAll(fc.tuple(axis, part), ([a, t]) => {
      const pixel = a.range[0] + t * (a.range[1] - a.range[0]);
      expect(Math.abs(toPixel(a, toValue(a, pixel)) - pixel)).toBeLessThan(1e-6);
    });
  });
});

it('counts decades evenly', () => {
  const axis: Axis = { type: 'log', domain: [1e-4, 1], range: [200, 0] };
  expect([1e-4, 1e-3, 1e-2, 1e-1, 1].map((value) => toPixel(axis, value))).toAgreeWith([
    200, 150, 100, 50, 0,
  ]);
});

it('gives a log axis no infinite pixel, even at zero', () => {
  const axis: Axis = { type: 'log', domain: [1e-4, 1], range: [200, 0] };
  for (const value of [0, -1]) expect(Number.isFinite(toPixel(axis, value))).toBe(true);
});

it('keeps what lies beyond within reach', () => {
  const axis: Axis = { type: 'log', domain: [1e-4, 1], range: [200, 10] };
  expect([0, 1e-9, 1e-4, 1, 50].map((value) => pixelWithin(axis, value))).toEqual([200, 200, 200, 10, 10]);
});
