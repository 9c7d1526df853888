/** The sRGB curve against the standard's own numbers, and against what its inverse must give back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { greyOf, linearToSrgb, srgbToLinear } from '../../src/core/light.ts';

describe('sRGB and light', () => {
  test('black and white stay; half the light is stored as 188 of 255; half the value is a fifth of the light', () => {
    expect([0, 1].map(srgbToLinear)).toEqual([0, 1]);
    expect([0, 1].map(linearToSrgb)).toEqual([0, expect.closeTo(1, 15)]);
    expect(Math.round(255 * linearToSrgb(0.5))).toBe(188);
    expect(srgbToLinear(0.5)).toBeCloseTo(0.21404114, 8);
  });
  test('every value of a file comes back, and in the same order', () => {
    const files = Float64Array.from({ length: 256 }, (_, level) => level / 255);
    const light = files.map(srgbToLinear);
    for (let i = 1; i < 256; i++) expect(light[i]).toBeGreaterThan(light[i - 1]);
    expect(light.map(linearToSrgb)).toAgreeWith(files, 1e-14);
  });
  test('each undoes the other, far from black and white too, but for the gap at the knee', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (value) => {
        expect(linearToSrgb(srgbToLinear(value))).toBeCloseTo(value, 7);
        expect(srgbToLinear(linearToSrgb(value))).toBeCloseTo(value, 7);
      }),
      { seed: 5 },
    );
  });
  test('below zero it is mirrored', () => {
    for (const value of [0.01, 0.3, 1.5]) {
      expect(srgbToLinear(-value)).toBe(-srgbToLinear(value));
      expect(linearToSrgb(-value)).toBe(-linearToSrgb(value));
    }
  });
  test('the knee has no step that an eight-bit file could hold', () => {
    const step = (f: (v: number) => number, at: number) => Math.abs(f(at * (1 + 1e-12)) - f(at));
    expect(step(srgbToLinear, 0.04045)).toBeLessThan(1e-7);
    expect(step(linearToSrgb, 0.0031308)).toBeLessThan(1e-6);
  });
});

describe('greyOf', () => {
  test('leaves what is grey as it is', () => {
    const plane = Float64Array.from({ length: 256 }, (_, i) => i / 255);
    expect(greyOf([plane])).toEqual(plane);
    greyOf([plane, plane, plane]).forEach((value, i) =>
      expect(Math.abs(value - plane[i])).toBeLessThan(1e-7),
    );
  });

  test('weighs light, not stored values: Rec. 709', () => {
    const [red, green, blue] = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ].map((planes) => greyOf(planes.map((v) => [v]))[0]);
    expect([red, green, blue].map(srgbToLinear)).toEqual(
      [0.2126, 0.7152, 0.0722].map((part) => expect.closeTo(part, 7)),
    );
    // Half the light of a red and a cyan that add up to white is not the mean of their stored values.
    expect(greyOf([[0.5], [0.25], [0.75]])[0]).toBeCloseTo(
      linearToSrgb(0.2126 * srgbToLinear(0.5) + 0.7152 * srgbToLinear(0.25) + 0.0722 * srgbToLinear(0.75)),
      12,
    );
  });
});
