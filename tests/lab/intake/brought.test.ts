/** Sixteen bits of a PNG, the part of a picture that is taken, and which pictures a browser keeps. */
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { partOf, takenOf } from '../../../src/lab/intake/brought.ts';
import { stale } from '../../../src/lab/intake/keep.ts';
import { pngNumbers } from '../../../src/lab/intake/png.ts';
import { partSize, wholeSize } from '../../../src/lab/intake/size.ts';

const pngOf = (data: number[], channels: number): Uint8Array =>
  encode({ width: data.length / channels, height: 1, data: Uint16Array.from(data), channels, depth: 16 });

describe('PNG', () => {
  it('keeps sixteen bits, grey and in colour', () => {
    expect(pngNumbers(pngOf([0, 257, 65_535], 1))).toMatchObject({ width: 3, channels: 1, depth: 16 });
    expect(Array.from(pngNumbers(pngOf([0, 257, 65_535], 1)).data)).toEqual([0, 257, 65_535]);
    const colours = pngNumbers(pngOf([1, 2, 3, 4, 5, 6], 3));
    expect([colours.channels, colours.step, colours.apart]).toEqual([3, 3, 1]);
  });

  it('lies on white where it is transparent', () => {
    const { data, channels } = pngNumbers(pngOf([1000, 65_535, 1000, 0], 2));
    expect({ channels, data: Array.from(data) }).toEqual({ channels: 1, data: [1000, 65_535] });
  });
});

describe('how much is taken', () => {
  const size = { width: 6000, height: 4000 };
  it.each([
    [
      { side: 512, part: 1 },
      { width: 512, height: 341 },
      { width: 512, height: 341 },
    ],
    [
      { side: 512, part: 2 },
      { width: 1024, height: 683 },
      { width: 512, height: 342 },
    ],
    [
      { side: 1024, part: 4 },
      { width: 4096, height: 2731 },
      { width: 1024, height: 683 },
    ],
  ])('%j', (wanted, whole, part) => {
    expect(wholeSize(size, wanted)).toEqual(whole);
    expect(partSize(whole, wanted)).toEqual(part);
  });

  it('never more than there is', () => {
    expect(wholeSize({ width: 100, height: 1 }, { side: 512, part: 4 })).toEqual({ width: 100, height: 1 });
    expect(partSize({ width: 100, height: 1 }, { side: 512, part: 4 })).toEqual({ width: 25, height: 1 });
  });

  it('is cut out where the frame stands, with its marks', () => {
    const planes = [Float32Array.from({ length: 24 }, (_, i) => i)];
    const marks = Uint8Array.from({ length: 24 }, (_, i) => (i === 14 ? 1 : 0));
    const shown = { width: 6, height: 4, data: new Uint8ClampedArray(96) };
    const deep = { planes, marks, shape: [4, 6], white: 23, depth: 16, curve: 'linear', size: { width: 12, height: 8 }, page: 0, pages: 1 } as const; // prettier-ignore
    const brought = { size: deep.size, wanted: { side: 3, part: 2 }, shown, deep, at: [2 / 3, 1] } as const; // prettier-ignore
    expect(partOf(brought)).toEqual({ left: 2, top: 2, width: 3, height: 2 });
    const own = takenOf(brought);
    expect(own).toMatchObject({ shape: [2, 3], fileShape: [8, 12], deep: { depth: 16, white: 23 } });
    expect([...own.planes[0]]).toEqual([14, 15, 16, 20, 21, 22]);
    expect([...own.deep!.marks!]).toEqual([1, 0, 0, 0, 0, 0]);
  });
});

it('a browser keeps the newest few for a day', () => {
  const day = 86_400_000;
  const at = (hours: number) => ({ id: `${hours} h old`, when: 10 * day - hours * 3_600_000 });
  expect(stale([at(1), at(30), at(0)], 10 * day)).toEqual(['30 h old']);
  expect(stale([5, 3, 1, 2, 4].map(at), 10 * day)).toEqual(['5 h old']);
});
