/** Which part of a picture is taken, and at which size: the frame always has the pixels that the figure wants, or those that there are. */
import { describe, expect, it, test } from 'vitest';
import { takenOf } from '../../src/runtime/intake/brought.ts';
import { cutOut, framingOf, wayOf, type Wanted } from '../../src/runtime/intake/framing.ts';
import { MARGIN, params as boundary } from '../../src/widgets/boundary/params.ts';
import { params as spectrum } from '../../src/widgets/spectrum-product/params.ts';

const size = (width: number, height: number) => ({ width, height });

test.each([
  ['a photograph is taken whole', size(4032, 3024), { side: 384 }, size(384, 288), size(384, 288)],
  [
    'a screenshot in a figure that takes 2 : 1',
    size(1920, 1080),
    { side: 128 },
    size(128, 72),
    size(128, 72),
  ],
  ['and in one that takes 3 : 2', size(1920, 1080), { side: 72, widest: 1.5 }, size(85, 48), size(72, 48)],
  ['a panorama', size(8192, 1856), { side: 256 }, size(565, 128), size(256, 128)],
  ['a long screenshot', size(100, 2000), { side: 64 }, size(32, 640), size(32, 64)],
  ['a small picture is not enlarged', size(30, 20), { side: 384 }, size(30, 20), size(30, 20)],
  ['one pixel', size(1, 1), { side: 384 }, size(1, 1), size(1, 1)],
  ['a line', size(1, 2000), { side: 64 }, size(1, 2000), size(1, 2)],
])('%s', (_, file, wanted, whole, frame) => {
  expect(framingOf(file, wanted)).toMatchObject({ whole, frame });
});

it('brings a drawing up to the size that is wanted', () => {
  expect(framingOf(size(9, 9), { side: 256 }, { isVector: true }).whole).toEqual(size(256, 256));
});

it('takes the rounding of the browser that has brought it down, and nothing else', () => {
  const [file, wanted] = [size(1999, 1333), { side: 384 }];
  expect(framingOf(file, wanted).frame).toEqual(size(384, 256));
  expect(framingOf(file, wanted, { decoded: size(384, 257) }).frame).toEqual(size(384, 257));
  expect(framingOf(file, wanted, { decoded: file }).frame).toEqual(size(384, 256));
  const cropped = framingOf(size(1921, 1080), { side: 72, widest: 1.5 }, { decoded: size(85, 49) });
  expect(cropped).toEqual({ whole: size(85, 49), frame: size(72, 49) });
});

it('offers all of a picture up to 4 : 1, unless the figure says how wide it takes them', () => {
  expect(framingOf(size(3000, 1000), { side: 60 }).all).toEqual(size(60, 20));
  expect(framingOf(size(3000, 1000), { side: 60, widest: 2 }).all).toBeUndefined();
  expect(framingOf(size(5000, 1000), { side: 60 }).all).toBeUndefined();
});

it('never leaves less than is asked for of a picture that has it', () => {
  for (let width = 48; width < 3000; width += 61)
    for (let height = 48; height < 3000; height += 67) {
      const { frame, whole } = framingOf(size(width, height), { side: 72, widest: 1.5 });
      expect(Math.min(frame.width, frame.height), `${width} × ${height}`).toBeGreaterThanOrEqual(48);
      expect(Math.max(frame.width, frame.height), `${width} × ${height}`).toBeLessThanOrEqual(72);
      expect(Math.min(whole.width - frame.width, whole.height - frame.height)).toBe(0);
    }
});

it('leaves room for the largest kernel, and the longest blur, of a figure that refuses smaller pictures', () => {
  const shorter = ({ picture }: { picture: Wanted }) => {
    const { frame } = framingOf(size(9000, 2000), picture);
    return Math.min(frame.width, frame.height);
  };
  expect(shorter(boundary)).toBeGreaterThanOrEqual(4 * MARGIN + 1);
  expect(shorter({ picture: spectrum.scene })).toBeGreaterThanOrEqual(spectrum.length.max);
});

describe('what lies in the frame', () => {
  const numbered = { width: 4, height: 2, data: Uint8ClampedArray.from({ length: 32 }, (_, i) => i) };
  it('is cut out of it, colour by colour', () => {
    const { shape, planes, fileShape } = cutOut(numbered, size(2, 2), [1, 0], [20, 40]);
    expect([shape, fileShape]).toEqual([
      [2, 2],
      [20, 40],
    ]);
    expect([...planes[1]].map((value) => Math.round(255 * value))).toEqual([5, 9, 21, 25]);
  });

  it('moves along the longer side', () => {
    const whole = { ...numbered, colorSpace: 'srgb' } as ImageData;
    const framing = { whole: size(4, 2), frame: size(2, 2) };
    const redOf = (at: number) =>
      [...takenOf({ name: '', framing, whole, at }).planes[0]].map((value) => Math.round(255 * value));
    expect(wayOf(framing)).toBe(2);
    expect(redOf(0)).toEqual([0, 4, 16, 20]);
    expect(redOf(2)).toEqual([8, 12, 24, 28]);
  });
});
