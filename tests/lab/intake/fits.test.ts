/** FITS: what each kind of number stands for, which images a file holds, and files that are none. */
import { describe, expect, it } from 'vitest';
import { fitsNumbers, fitsPages } from '../../../src/lab/intake/fits.ts';
import { fitsFile } from './fits-bytes.ts';

const axes = [3, 2] as const;
/** The lower row first, as it lies in the file. */
const values = [1, 2, 3, 4, 5, 6];
/** The upper row first, as it is shown. */
const shown = [4, 5, 6, 1, 2, 3];

describe.each([8, 16, 32, 64, -32, -64])('BITPIX %i', (bitpix) => {
  const file = fitsFile({ bitpix, axes, values });
  it('is read with its lowest row below', () => {
    const { width, height, channels, data, depth, curve } = fitsNumbers(file, 0);
    expect({ width, height, channels, depth, curve }).toEqual({
      width: 3,
      height: 2,
      channels: 1,
      depth: 'float',
      curve: 'linear',
    });
    expect([...Array.from(data)]).toEqual(shown);
  });

  it('physical = BZERO + BSCALE·stored', () => {
    const scaled = fitsFile({ bitpix, axes, values, cards: [['BZERO', 100], ['BSCALE', 0.5]] }); // prettier-ignore
    expect(Array.from(fitsNumbers(scaled, 0).data)).toEqual(shown.map((value) => 100 + value / 2));
  });
});

it('unsigned sixteen bits stand above 32768', () => {
  const file = fitsFile({ bitpix: 16, axes: [2, 1], values: [-32_768, 32_767], cards: [['BZERO', 32_768]] });
  expect(Array.from(fitsNumbers(file, 0).data)).toEqual([0, 65_535]);
});

it('BLANK, NaN and infinities are no numbers', () => {
  const whole = fitsFile({ bitpix: 16, axes: [3, 1], values: [7, -99, 8], cards: [['BLANK', -99]] });
  expect(Array.from(fitsNumbers(whole, 0).data)).toEqual([7, NaN, 8]);
  const real = fitsFile({ bitpix: -32, axes: [3, 1], values: [NaN, 0.5, Infinity] });
  expect(Array.from(fitsNumbers(real, 0).data)).toEqual([NaN, 0.5, NaN]);
});

it('takes images from extensions and planes of a cube, passes tables by, and three planes as colours', () => {
  const file = fitsFile(
    { bitpix: 8, axes: [], values: [] },
    { bitpix: 8, axes: [4, 2], values: Array<number>(8).fill(65), extension: 'BINTABLE' },
    { bitpix: 16, axes, values, extension: 'IMAGE' },
    { bitpix: -32, axes: [3, 2, 2], values: [...values, ...values.map((v) => 10 * v)], extension: 'IMAGE' },
    { bitpix: 8, axes: [1, 1, 3], values: [1, 2, 3], extension: 'IMAGE' },
  );
  expect(fitsPages(file).map(({ channels }) => channels)).toEqual([1, 1, 1, 3]);
  expect(Array.from(fitsNumbers(file, 0).data)).toEqual(shown);
  expect(Array.from(fitsNumbers(file, 2).data)).toEqual(shown.map((value) => 10 * value));
  expect(fitsNumbers(file, 3)).toMatchObject({ channels: 3, pages: 4, page: 3, apart: 1 });
  expect(Array.from(fitsNumbers(file, 3).data)).toEqual([1, 2, 3]);
});

it('says what it does not read', () => {
  expect(() => fitsNumbers(fitsFile({ bitpix: 8, axes: [], values: [] }), 0)).toThrow(
    'there is no image in it',
  );
  const whole = fitsFile({ bitpix: 8, axes: [100, 100], values: Array<number>(10_000).fill(1) });
  expect(() => fitsNumbers(whole.subarray(0, 4000), 0)).toThrow('its end is missing');
  const endless = fitsFile({ bitpix: 8, axes: [1, 1], values: [1] });
  expect(fitsPages(endless.subarray(0, 400))).toEqual([]);
});
