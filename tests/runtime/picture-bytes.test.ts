import { describe, expect, it } from 'vitest';
import { pictureBytes } from '../../src/runtime/picture-bytes.ts';
import type { PictureData } from '../../src/widgets/contract.ts';

const MAGENTA = [255, 0, 255, 255];
const pixels = (data: PictureData['data'], more: Partial<PictureData> = {}) => {
  const width = (more.map === 'rgb' ? (data[0] as ArrayLike<number>) : data).length;
  const bytes = pictureBytes({ shape: [1, width], data, ...more });
  return Array.from({ length: width }, (_, i) => [...bytes.subarray(4 * i, 4 * i + 4)]);
};
const grey = (level: number) => [level, level, level, 255];

describe('grey', () => {
  it('goes from black to white, opaque', () => {
    expect(pixels([0, 0.5, 1])).toEqual([grey(0), grey(128), grey(255)]);
  });

  it('clips what lies outside the range', () => {
    expect(pixels([-9, -1e-9, 1 + 1e-9, 9, Infinity, -Infinity])).toEqual([0, 0, 255, 255, 255, 0].map(grey));
    expect(pixels([-1, 0, 1, 3], { range: [-1, 1] })).toEqual([0, 128, 255, 255].map(grey));
  });

  it('shows what is not a number in magenta', () => {
    expect(pixels([0, NaN])).toEqual([grey(0), MAGENTA]);
  });
});

describe('diverging', () => {
  it('is grey at zero and as far from it on both sides', () => {
    const [negative, zero, positive] = pixels([-1, 0, 1], { map: 'diverging', range: [-1, 1] });
    expect(Math.max(...zero.slice(0, 3)) - Math.min(...zero.slice(0, 3))).toBeLessThan(5);
    expect(negative[2]).toBeGreaterThan(negative[0]);
    expect(positive[0]).toBeGreaterThan(positive[2]);
  });

  it('takes the larger end of the range for both sides, and clips', () => {
    const at = (range: readonly [number, number]) => pixels([-2, -1, 1, 2], { map: 'diverging', range });
    expect(at([0, 2])).toEqual(at([-2, 2]));
    const [far, near, nearUp, farUp] = at([-1, 1]);
    expect([far, farUp]).toEqual([near, nearUp]);
  });

  it('shows what is not a number in magenta', () => {
    expect(pixels([NaN], { map: 'diverging' })).toEqual([MAGENTA]);
  });
});

describe('rgb', () => {
  it('takes a plane a colour', () => {
    expect(pixels([[1, 0], [0.5, 0], [0, 2]], { map: 'rgb' })).toEqual([[255, 128, 0, 255], [0, 0, 255, 255]]); // prettier-ignore
  });

  it.each([0, 1, 2])('shows what is not a number in plane %i in magenta', (plane) => {
    const planes = [[0], [0], [0]];
    planes[plane] = [NaN];
    expect(pixels(planes, { map: 'rgb' })).toEqual([MAGENTA]);
  });
});

it('is row-major, whatever array the numbers are in', () => {
  const data = [0, 1, 0, 1, 0, 1];
  const bytes = pictureBytes({ shape: [2, 3], data });
  expect(bytes).toHaveLength(24);
  expect(Array.from({ length: 6 }, (_, i) => bytes[4 * i] / 255)).toEqual(data);
  expect(pictureBytes({ shape: [2, 3], data: Float32Array.from(data) })).toEqual(bytes);
});
