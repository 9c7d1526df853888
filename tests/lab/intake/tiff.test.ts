/** TIFFs as tifffile writes them (pictures/tiff/make.py), and what is said of those that are not read. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tiffNumbers, tiffPages } from '../../../src/lab/intake/tiff.ts';
import type { Numbers } from '../../../src/lab/intake/numbers.ts';

const [HEIGHT, WIDTH] = [9, 13];
const fileOf = (name: string): Uint8Array =>
  readFileSync(new URL(`../pictures/tiff/${name}.tif`, import.meta.url));

/** The files' own formula. */
const counts = Array.from({ length: HEIGHT * WIDTH }, (_, i) => (i * 977) % 65_536);
const real = counts.map((count, i) => (i === 2 * WIDTH + 3 ? NaN : Math.fround(count / 16 - 1000)));
const colours = (of: (value: number) => number) => [1, 2, 4].map((by) => counts.map((count) => of(Math.floor(count / by)))); // prettier-ignore

const planesOf = ({ data, channels, step, apart, width, height }: Numbers): number[][] =>
  Array.from({ length: channels }, (_, channel) =>
    Array.from({ length: width * height }, (_, i) => data[channel * apart + i * step]),
  );

const SIXTEEN = { depth: 16, curve: 'linear' } as const;
const REAL = { depth: 'float', curve: 'linear' } as const;
const whole = colours((value) => value);

it.each([
  ['grey16', [counts], SIXTEEN],
  ['grey16-big-endian', [counts], SIXTEEN],
  ['grey16-strips', [counts], SIXTEEN],
  ['grey16-deflate', [counts], SIXTEEN],
  ['rgb16', whole, SIXTEEN],
  ['rgb16-apart', whole, SIXTEEN],
  ['grey8', [counts.map((count) => count % 256)], { depth: 8, curve: 'srgb' }],
  ['int16', [counts.map((count) => ((count - 30_000 + 32_768) & 0xffff) - 32_768)], REAL],
  ['uint32', [counts.map((count) => 7 * count)], REAL],
  ['float32', [real], REAL],
  ['float64', [real], REAL],
  ['rgb-float32', colours((value) => Math.fround(value / 65_535)), REAL],
] as const)('%s keeps its numbers', (name, planes, meaning) => {
  const numbers = tiffNumbers(fileOf(name), 0);
  expect(numbers).toMatchObject({ width: WIDTH, height: HEIGHT, pages: 1, page: 0, ...meaning });
  expect(planesOf(numbers)).toEqual(planes);
});

describe('a file of several pictures', () => {
  it('is asked for their sizes, and for one of them', () => {
    expect(tiffPages(fileOf('pages'))).toEqual([
      { width: 13, height: 9 },
      { width: 13, height: 5 },
    ]);
    expect(tiffNumbers(fileOf('pages'), 0)).toMatchObject({ depth: 8, pages: 2 });
    const second = tiffNumbers(fileOf('pages'), 1);
    expect(second).toMatchObject({ ...SIXTEEN, page: 1, height: 5 });
    expect(planesOf(second)).toEqual([counts.slice(0, 5 * 13)]);
  });
});

it('says what it does not read', () => {
  expect(() => tiffNumbers(fileOf('rgb16-apart-deflate'), 0)).toThrow(
    'its colours lie apart, and compressed',
  );
  expect(() => tiffNumbers(fileOf('grey16').subarray(0, 60), 0)).toThrow();
});
