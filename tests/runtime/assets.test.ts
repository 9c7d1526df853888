import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { toPng, toWav } from '../../src/runtime/build/assets.ts';
import { pictureBytes } from '../../src/runtime/picture-bytes.ts';
import type { PictureData } from '../../src/widgets/contract.ts';

/** What a browser would paint: RGB of every pixel. */
function painted(png: Uint8Array): number[] {
  const { width, height, channels, data } = decode(png);
  return Array.from({ length: 3 * width * height }, (_, i) =>
    channels === 1 ? data[Math.floor(i / 3)] : data[channels * Math.floor(i / 3) + (i % 3)],
  );
}
const shown = (picture: PictureData) => Array.from(pictureBytes(picture)).filter((_, i) => i % 4 < 3);
const ramp = Array.from({ length: 35 }, (_, i) => i / 34);

describe('a PNG', () => {
  it.each<[string, PictureData]>([
    ['grey', { shape: [5, 7], data: ramp }],
    ['diverging', { shape: [7, 5], data: ramp, map: 'diverging', range: [-1, 1] }],
    ['rgb', { shape: [5, 7], data: [ramp, ramp.toReversed(), ramp], map: 'rgb' }],
    ['one pixel', { shape: [1, 1], data: [0.3] }],
    ['with a value that is not a number', { shape: [1, 3], data: [0, NaN, 1] }],
  ])('of a %s picture is painted as the canvas is', (_, picture) => {
    const png = toPng(picture);
    const { width, height, depth } = decode(png);
    expect([height, width]).toEqual(picture.shape);
    expect(depth).toBe(8);
    expect(painted(png)).toEqual(shown(picture));
  });

  it('of a grey picture has one channel, so that a page of them stays light', () => {
    expect(decode(toPng({ shape: [5, 7], data: ramp })).channels).toBe(1);
  });
});

describe('a WAV', () => {
  const rate = 16_000;
  const samples = Float32Array.of(0, 0.5, -0.5, 1, -1, 2, -2);
  const bytes = toWav({ samples, rate });
  const view = new DataView(bytes.buffer);
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

  it('has the head of 16-bit mono PCM', () => {
    expect([0, 8, 12, 36].map(text)).toEqual(['RIFF', 'WAVE', 'fmt ', 'data']);
    expect(view.getUint32(4, true)).toBe(bytes.length - 8);
    expect(view.getUint32(16, true)).toBe(16);
    expect([20, 22, 32, 34].map((at) => view.getUint16(at, true))).toEqual([1, 1, 2, 16]);
    expect([24, 28, 40].map((at) => view.getUint32(at, true))).toEqual([rate, 2 * rate, 2 * samples.length]);
  });

  it('holds the samples, clipped at full scale', () => {
    const held = Array.from(samples, (_, i) => view.getInt16(44 + 2 * i, true));
    expect(held).toEqual([0, 16384, -16383, 32767, -32767, 32767, -32767]);
  });
});
