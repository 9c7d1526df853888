/** A reader's own picture as stored values and as light, what is not known of it, and back. */
import { describe, expect, it } from 'vitest';
import { linearToSrgb, luminanceOf, srgbToLinear } from '../../src/core/light.ts';
import { NO_NUMBER, SATURATED } from '../../src/lab/intake/bring-down.ts';
import { lightOf } from '../../src/lab/work/exposure.ts';
import { filled } from '../../src/lab/work/filled.ts';
import { ownExposure } from '../../src/lab/work/own.ts';
import { inFile, toStored, type Stored } from '../../src/lab/work/stored.ts';
import type { DeepPicture, PlanarPicture } from '../../src/widgets/contract.ts';

const plain = { curve: 'file', offset: 0, gain: 0, losesSaturated: false } as const;
const shape = [1, 3] as const;
const eight = (...levels: number[]): PlanarPicture => {
  const plane = Float32Array.from(levels, (level) => level / 255);
  return { shape: [1, levels.length], planes: [plane, plane, plane] };
};
const deep = (numbers: readonly number[], more: Partial<DeepPicture> = {}): PlanarPicture => ({
  shape: [1, numbers.length],
  planes: [Float32Array.from(numbers)],
  deep: { depth: 16, curve: 'linear', white: 4095, ...more },
});

describe('what a file holds', () => {
  it('of eight bits is the sRGB curve, one plane where the colours are alike', () => {
    const exposure = ownExposure(eight(0, 51, 255), plain);
    expect(exposure.stored).toEqual({ curve: 'srgb', depth: 8, white: 255 });
    expect(exposure.planes.map((plane) => [...plane])).toEqual([[0, 0.2, 1]]);
    expect([...lightOf(exposure, false)[0]]).toEqual([0, srgbToLinear(0.2), 1]);
  });

  it('of more bits is the light, white being 1', () => {
    const exposure = ownExposure(deep([0, 819, 4095]), plain);
    expect(exposure.stored).toEqual({ curve: 'linear', depth: 16, white: 4095 });
    expect([...lightOf(exposure, false)[0]]).toEqual([0, 0.2, 1]);
  });

  it('is what the reader says it is', () => {
    const light = lightOf(ownExposure(deep([0, 819, 4095]), { ...plain, curve: 'srgb' }), false)[0];
    expect([...light]).toEqual([0, srgbToLinear(0.2), 1]);
    expect([...lightOf(ownExposure(eight(0, 51, 255), { ...plain, curve: 'linear' }), false)[0]]).toEqual([0, 0.2, 1]); // prettier-ignore
  });

  it('of linear colours has the luminance of the light', () => {
    const planes = [[0.1, 0.5], [0.2, 0.5], [0.4, 0.5]].map((plane) => Float32Array.from(plane)); // prettier-ignore
    const own = { shape: [1, 2], planes, deep: { depth: 'float', curve: 'linear', white: 1 } } as const;
    expect(lightOf(ownExposure(own, plain), false)[0]).toAgreeWith(luminanceOf(planes), 1e-12);
  });
});

describe('offset and gain', () => {
  it('light = (number − offset)/(white − offset), and photons where it is 1', () => {
    const { planes, photons, stored } = ownExposure(deep([95, 1095, 4095]), {
      ...plain,
      offset: 95,
      gain: 2.5,
    });
    expect([...planes[0]]).toEqual([0, 0.25, 1]);
    expect(photons).toBe(10_000);
    expect(Array.from(planes[0], inFile(stored))).toEqual([95, 1095, 4095]);
  });

  it('an offset at white is refused', () => {
    expect(() => ownExposure(deep([1, 2, 3]), { ...plain, offset: 4095 })).toThrow('not below white');
  });
});

describe('what is not known', () => {
  const own = deep([NaN, 4095, 5, 9], { marks: Uint8Array.of(NO_NUMBER, SATURATED, 0, 0) });
  it('is what is no number', () => {
    const { unknown, planes } = ownExposure(own, plain);
    expect([...unknown!]).toEqual([1, 0, 0, 0]);
    expect(planes[0][0]).toBe(1);
  });

  it('and what is saturated, where that is asked for', () => {
    expect([...ownExposure(own, { ...plain, losesSaturated: true }).unknown!]).toEqual([1, 1, 0, 0]);
    expect([...ownExposure(eight(3, 255, 0), { ...plain, losesSaturated: true }).unknown!]).toEqual([
      0, 1, 0,
    ]);
    expect(ownExposure(eight(3, 255, 0), plain).unknown).toBeUndefined();
    expect(ownExposure(eight(3, 254, 0), { ...plain, losesSaturated: true }).unknown).toBeUndefined();
  });
});

describe('back to stored values', () => {
  it('whole levels end at black and white, real numbers go on', () => {
    const back = (stored: Stored) => [-0.1, 0.3, 1.2].map(toStored(stored));
    expect(back({ curve: 'srgb', depth: 8, white: 255 })).toEqual([0, linearToSrgb(0.3), linearToSrgb(1)]);
    expect(back({ curve: 'linear', depth: 16, white: 9 })).toEqual([0, 0.3, 1]);
    expect(back({ curve: 'linear', depth: 'float', white: 9 })).toEqual([-0.1, 0.3, 1.2]);
  });
});

describe('a guess of what is not known', () => {
  it('is exact on a slope, however large the hole', () => {
    const sides = [12, 14] as const;
    const slope = Float64Array.from({ length: 168 }, (_, i) => 3 * Math.floor(i / 14) - 2 * (i % 14));
    const hole = Uint8Array.from(slope, (_, i) => {
      const [row, column] = [Math.floor(i / 14), i % 14];
      return row > 3 && row < 8 && column > 4 && column < 10 ? 1 : 0;
    });
    const holed = slope.map((value, i) => (hole[i] ? NaN : value));
    expect(filled(holed, sides, hole)).toAgreeWith(slope, 1e-6);
  });

  it('keeps what is known, and is 0 where nothing is', () => {
    expect([...filled(Float64Array.of(7, NaN, 9), shape, Uint8Array.of(0, 1, 0))]).toEqual([7, 8, 9]);
    expect([...filled(Float64Array.of(NaN, 4, NaN), shape, Uint8Array.of(1, 1, 1))]).toEqual([0, 0, 0]);
  });
});
