/** The files beside a still: a PNG a picture, a WAV a sound. */
import { encode } from 'fast-png';
import type { PictureData } from '../../widgets/contract.ts';
import { pictureBytes } from '../picture-bytes.ts';

export interface Sound {
  readonly samples: Float32Array;
  readonly rate: number;
}

/** Grey pictures take one channel, so that a page of them stays light. */
export function toPng(picture: PictureData): Uint8Array {
  const [height, width] = picture.shape;
  const rgba = pictureBytes(picture);
  const channels = isGrey(rgba) ? 1 : 3;
  const data = new Uint8Array(channels * height * width);
  for (let i = 0; i < height * width; i++) data.set(rgba.subarray(4 * i, 4 * i + channels), channels * i);
  return encode({ width, height, data, channels, depth: 8 });
}

const isGrey = (rgba: Uint8ClampedArray): boolean =>
  rgba.every((byte, i) => i % 4 === 3 || byte === rgba[i - (i % 4)]);

const HEAD_BYTES = 44;
const FULL_SCALE = 32_767;

/** 16-bit mono PCM (RIFF WAVE). */
export function toWav({ samples, rate }: Sound): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES + 2 * samples.length);
  const view = new DataView(bytes.buffer);
  const text = (at: number, word: string) =>
    [...word].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, 36 + 2 * samples.length, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, 2 * rate, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, 2 * samples.length, true);
  samples.forEach((sample, i) =>
    view.setInt16(HEAD_BYTES + 2 * i, Math.round(Math.max(-1, Math.min(1, sample)) * FULL_SCALE), true),
  );
  return bytes;
}
