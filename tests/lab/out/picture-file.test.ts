/** What is saved is read again by others’ decoders, in the numbers of the file that came. */
import { decode as decodePng } from 'fast-png';
import { decode as decodeTiff } from 'tiff';
import { expect, it } from 'vitest';
import { linearToSrgb } from '../../../src/core/light.ts';
import { pictureFile } from '../../../src/lab/out/picture-file.ts';
import { tiffBytes } from '../../../src/lab/out/tiff-bytes.ts';

const shape = [2, 3] as const;
const light = [0, 0.1, 0.25, 0.5, 1, 1.2].map(Math.fround);
const colours = [light, light.map((value) => value / 2), light.map((value) => value / 4)];

it('eight bits as an sRGB PNG', () => {
  const { bytes, type, ending } = pictureFile(colours, shape, { curve: 'srgb', depth: 8, white: 255 });
  expect({ type, ending }).toEqual({ type: 'image/png', ending: 'png' });
  const { data, channels, depth, width, height } = decodePng(bytes);
  expect({ channels, depth, width, height }).toEqual({ channels: 3, depth: 8, width: 3, height: 2 });
  expect(data[3 * 3 + 1]).toBe(Math.round(255 * linearToSrgb(0.25)));
  expect(data[3 * 5]).toBe(255);
});

it('sixteen bits as a linear PNG, in its own levels above the offset', () => {
  const stored = { curve: 'linear', depth: 16, white: 4095, offset: 95 } as const;
  const { data, depth, channels } = decodePng(pictureFile([light], shape, stored).bytes);
  expect({ depth, channels }).toEqual({ depth: 16, channels: 1 });
  expect([...data]).toEqual([95, 495, 1095, 2095, 4095, 4095]);
});

it.each([1, 3])('real numbers as TIFF, %i plane(s): nothing is cut off', (count) => {
  const stored = { curve: 'linear', depth: 'float', white: 40 } as const;
  const { bytes, type, ending } = pictureFile(colours.slice(0, count), shape, stored);
  expect({ type, ending }).toEqual({ type: 'image/tiff', ending: 'tif' });
  const [read] = decodeTiff(bytes);
  expect([read.width, read.height, read.samplesPerPixel, read.bitsPerSample]).toEqual([3, 2, count, 32]);
  expect([...read.data]).toEqual(
    light.flatMap((_, i) => colours.slice(0, count).map((plane) => Math.fround(40 * plane[i]))),
  );
});

it('keeps NaN and negative numbers', () => {
  expect([...decodeTiff(tiffBytes([[NaN, -3]], [1, 2]))[0].data]).toEqual([NaN, -3]);
});
