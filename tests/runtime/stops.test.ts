import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastStop, stopOf, valueAt } from '../../src/runtime/controls/stops.ts';
import { forAll } from './support/for-all.ts';

type Scale = Parameters<typeof lastStop>[0];
const valuesOf = (scale: Scale) =>
  Array.from({ length: lastStop(scale) + 1 }, (_, stop) => valueAt(scale, stop));

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const cents = (min: number, max: number) =>
  fc.integer({ min: 100 * min, max: 100 * max }).map((n) => n / 100);
const linear: fc.Arbitrary<Scale> = fc
  .record({ min: cents(-50, 50), length: cents(1, 90), step: fc.option(cents(0.1, 1), { nil: undefined }) })
  .map(({ min, length, step }) => ({ min, max: Number((min + length).toFixed(2)), step }));
const whole: fc.Arbitrary<Scale> = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 90 }))
  .map(([min, length]) => ({ min, max: min + length, integer: true }));
/** Bounds as a widget states them: two or three digits and a power of ten. */
const log: fc.Arbitrary<Scale> = fc
  .record({
    digits: fc.integer({ min: 10, max: 99 }),
    power: fc.integer({ min: -16, max: 1 }),
    decades: number(0.7, 12),
    step: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
    zero: fc.boolean(),
  })
  .map(({ digits, power, decades, step, zero }) => {
    const min = Number(`${digits}e${power}`);
    return { scale: 'log', min, max: Number((min * 10 ** decades).toPrecision(2)), step, zero };
  });

describe.each([
  ['linear', linear],
  ['whole', whole],
  ['log', log],
])('a %s slider', (_, scales) => {
  it('rises from stop to stop, exactly from one end to the other', () => {
    forAll(scales, (scale) => {
      const values = valuesOf(scale);
      expect(values[0]).toBe(scale.zero ? 0 : scale.min);
      expect(values.at(-1)).toBe(scale.max);
      expect(values.slice(1).every((value, i) => value > values[i])).toBe(true);
    });
  });

  it('finds the stop of each of its values', () => {
    forAll(scales, (scale) => {
      const values = valuesOf(scale);
      expect(values.map((value) => stopOf(scale, value))).toEqual(values.map((_, stop) => stop));
    });
  });

  it('finds a stop for every value in between', () => {
    forAll(fc.tuple(scales, number(0, 1)), ([scale, t]) => {
      const { min, max } = scale;
      const value = scale.scale === 'log' ? min * (max / min) ** t : min + t * (max - min);
      const stop = stopOf(scale, value);
      expect(Number.isInteger(stop) && stop >= 0 && stop <= lastStop(scale)).toBe(true);
    });
  });
});

it('gives a whole slider every whole number', () => {
  expect(valuesOf({ min: -2, max: 3, integer: true })).toEqual([-2, -1, 0, 1, 2, 3]);
});

it('keeps decimal steps free of binary dust', () => {
  expect(valuesOf({ min: 0.5, max: 1, step: 0.1 })).toEqual([0.5, 0.6, 0.7, 0.8, 0.9, 1]);
});

it('gives a log slider its stops a decade, and one more for zero', () => {
  expect(valuesOf({ scale: 'log', min: 0.01, max: 1, step: 2 })).toEqual([0.01, 0.0316, 0.1, 0.316, 1]);
  expect(valuesOf({ scale: 'log', min: 0.01, max: 1, step: 2, zero: true })).toEqual([
    0, 0.01, 0.0316, 0.1, 0.316, 1,
  ]);
});
