/** WAV files of floating-point samples, whatever these are. */
interface How {
  readonly rate?: number;
  readonly channels?: number;
  readonly bits?: 32 | 64;
  readonly isExtensible?: boolean;
  /** The names of chunks before the samples. */
  readonly chunks?: readonly string[];
}

const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

/** Samples of several channels alternate. */
export function floatWav(samples: ArrayLike<number>, how: How = {}): ArrayBuffer {
  const { rate = 8000, channels = 1, bits = 32, isExtensible = false, chunks = [] } = how;
  const format = isExtensible ? 40 : 16;
  const bytes = bits / 8;
  const file = new ArrayBuffer(28 + format + 10 * chunks.length + bytes * samples.length);
  const view = new DataView(file);
  let at = 0;
  const text = (letters: string) =>
    [...letters].forEach((letter) => view.setUint8(at++, letter.charCodeAt(0)));
  const u16 = (value: number) => (view.setUint16(at, value, true), (at += 2));
  const u32 = (value: number) => (view.setUint32(at, value, true), (at += 4));
  text('RIFF');
  u32(file.byteLength - 8);
  text('WAVEfmt ');
  u32(format);
  u16(isExtensible ? EXTENSIBLE : FLOAT);
  u16(channels);
  u32(rate);
  u32(rate * channels * bytes);
  u16(channels * bytes);
  u16(bits);
  if (isExtensible) {
    u16(22);
    u16(bits);
    u32(0);
    u16(FLOAT);
    at += 14;
  }
  for (const chunk of chunks) {
    text(chunk);
    u32(2);
    at += 2;
  }
  text('data');
  u32(bytes * samples.length);
  for (let i = 0; i < samples.length; i++, at += bytes)
    if (bytes === 4) view.setFloat32(at, samples[i], true);
    else view.setFloat64(at, samples[i], true);
  return file;
}
