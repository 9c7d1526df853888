/** The head of a picture file: its kind and its size, the right way up; and whatever its bytes are, it never throws. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import { headOf, type Head } from '../../src/runtime/intake/picture-head/index.ts';

const FOLDER = new URL('./pictures/', import.meta.url);
const fileOf = (name: string): Uint8Array => readFileSync(new URL(name, FOLDER));
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : part)));
const zeros = (count: number): number[] => Array<number>(count).fill(0);
const u16 = (n: number): number[] => [n & 255, n >> 8];
const u32 = (n: number): number[] => [...u16(n & 0xffff), ...u16(n >>> 16)];
const big = (n: number): number[] => u32(n).reverse();
const sized = (kind: Head['kind'], width: number, height: number): Head => ({
  kind,
  size: { width, height },
});

const REAL: Record<string, Head> = {
  'baseline.jpg': sized('jpeg', 40, 24),
  'progressive.jpg': sized('jpeg', 40, 24),
  'orientation-6.jpg': sized('jpeg', 24, 40),
  'plain.png': sized('png', 40, 24),
  'lossy.webp': sized('webp', 40, 24),
  'lossless.webp': sized('webp', 40, 24),
  'alpha.webp': sized('webp', 40, 24),
  'plain.avif': sized('avif', 40, 24),
  'plain.gif': sized('gif', 40, 24),
  'lzw.tif': sized('tiff', 40, 24),
  'valid.tif': sized('tiff', 96, 72),
  'valid.heic': sized('heic', 96, 72),
};

test.each(Object.entries(REAL))('%s', (name, head) => expect(headOf(fileOf(name))).toEqual(head));

/** A TIFF directory of entries (tag, type, value) at byte 8. */
const tiff = (...entries: [tag: number, type: number, value: number][]): Uint8Array =>
  bytes('II*\0', u32(8), u16(entries.length), ...entries.map(([tag, type, value]) => [...u16(tag), ...u16(type), ...u32(1), ...u32(value)])); // prettier-ignore
const box = (type: string, ...content: (string | readonly number[])[]): number[] => {
  const inside = [...bytes(...content)];
  return [...big(8 + inside.length), ...ascii(type), ...inside];
};
const ispe = (width: number, height: number) => box('ispe', zeros(4), big(width), big(height));
const still = (brand: string, ...properties: (readonly number[])[]): Uint8Array =>
  bytes(
    box('ftyp', brand, zeros(4), 'mif1'),
    box('meta', zeros(4), box('hdlr', zeros(20)), box('iprp', box('ipco', ...properties))),
  );
const jpegFrame = (marker: number, bits = 8) =>
  bytes([0xff, 0xd8, 0xff, marker, 0, 17, bits, 0x10, 0xbc, 0x16, 0x50]);

const MADE: Record<string, [Uint8Array, Head | undefined]> = {
  'BMP, rows from the top': [bytes('BM', zeros(12), u32(40), u32(640), u32(-480 >>> 0)), sized('bmp', 640, 480)],
  'BMP of OS/2': [bytes('BM', zeros(12), u32(12), u16(64), u16(48)), sized('bmp', 64, 48)],
  'ICO, the largest': [bytes([0, 0, 1, 0, 2, 0], [16, 16], zeros(14), [0, 0], zeros(14)), sized('ico', 256, 256)],
  PSD: [bytes('8BPS', zeros(10), big(300), big(500)), sized('psd', 500, 300)],
  'JPEG 2000': [bytes(box('jP  ', big(0x0d0a870a)), box('jp2h', box('ihdr', big(30), big(50)))), sized('jp2', 50, 30)],
  'JPEG XL': [bytes([0xff, 0x0a, 1, 2]), { kind: 'jxl' }],
  'JPEG XL in boxes': [bytes(box('JXL ', big(0x0d0a870a))), { kind: 'jxl' }],
  'PPM with a comment': [bytes('P6\n# by me\n12 34\n255\n'), sized('pnm', 12, 34)],
  TGA: [bytes([0, 0, 2], zeros(9), u16(96), u16(72), [24, 0]), sized('tga', 96, 72)],
  SVG: [bytes('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">'), { kind: 'svg' }],
  'HTML with a drawing in it': [bytes('<html><svg></svg></html>'), undefined],
  PDF: [bytes('%PDF-1.7'), { kind: 'pdf' }],
  'TIFF on its side': [tiff([0x100, 4, 60], [0x101, 3, 40], [0x112, 3, 8]), sized('tiff', 40, 60)],
  DNG: [tiff([0x100, 4, 60], [0x101, 4, 40], [0xc612, 1, 1]), { kind: 'raw' }],
  'NEF and ARW': [tiff([0x100, 4, 160], [0x10f, 2, 1], [0x14a, 4, 1]), { kind: 'raw' }],
  CR2: [bytes('II*\0', u32(16), 'CR', zeros(9)), { kind: 'raw' }],
  CR3: [bytes(box('ftyp', 'crx ', zeros(4))), { kind: 'raw' }],
  'a film': [bytes(box('ftyp', 'qt  ', zeros(4))), { kind: 'video' }],
  'AVIF with a thumbnail, turned': [still('avif', ispe(160, 120), ispe(4000, 3000), box('irot', [1])), sized('avif', 3000, 4000)],
  'HEIC of tiles, upside down': [still('heic', ispe(512, 512), ispe(4032, 3024), box('irot', [2])), sized('heic', 4032, 3024)],
  'JPEG with 12 bits': [jpegFrame(0xc1, 12), sized('rareJpeg', 5712, 4284)],
  'lossless JPEG': [jpegFrame(0xc3), sized('rareJpeg', 5712, 4284)],
  'JPEG with fill bytes': [bytes([0xff, 0xd8, 0xff, 0xff, 0xff], [...jpegFrame(0xc2)].slice(3)), sized('jpeg', 5712, 4284)],
  'JPEG cut off before its size': [jpegFrame(0xc0).slice(0, 8), { kind: 'jpeg' }],
  'PNG that says 0 × 0': [bytes('\x89PNG\r\n\x1a\n', zeros(16)), { kind: 'png' }],
  nothing: [new Uint8Array(0), undefined],
  'a letter': [bytes('Dear reader, this is no picture at all.'), undefined],
}; // prettier-ignore

test.each(Object.entries(MADE))('%s', (_, [file, head]) => expect(headOf(file)).toEqual(head));

it('knows a JPEG whose size stands behind megabytes of a camera’s notes', () => {
  const note = [0xff, 0xe2, 0xff, 0xff, ...zeros(0xfffd)];
  const file = bytes([0xff, 0xd8], ...Array.from({ length: 20 }, () => note), [...jpegFrame(0xc0)].slice(2));
  expect(headOf(file)).toEqual(sized('jpeg', 5712, 4284));
});

describe('10,000 damaged heads', () => {
  const MUTATIONS = 10_000;
  const whole = [
    ...readdirSync(FOLDER)
      .filter((name) => !name.endsWith('.md'))
      .map(fileOf),
    ...Object.values(MADE).map(([file]) => file),
  ];
  const random = new RandomState(18);
  const next = () => random.random();
  const upTo = (most: number) => Math.floor(next() * most);
  const DAMAGES: ((file: Uint8Array) => Uint8Array)[] = [
    (file) => file.slice(0, upTo(file.length)),
    (file) => file.map((byte) => (next() < 0.02 ? upTo(256) : byte)),
    (file) => file.map((byte, i) => (i < 64 && next() < 0.2 ? upTo(256) : byte)),
    (file) => Uint8Array.from([...file.slice(0, upTo(file.length)), ...file.slice(upTo(file.length))]),
    (file) => {
      const at = upTo(file.length);
      return file.map((byte, i) => (i >= at && i < at + 4 ? [0, 255][upTo(2)] : byte));
    },
  ];

  it('throw nothing, and every size that is said is one', () => {
    for (let i = 0; i < MUTATIONS; i++) {
      let file = whole[upTo(whole.length)];
      for (let times = 1 + upTo(3); times > 0; times--) file = DAMAGES[upTo(DAMAGES.length)](file);
      const size = headOf(file)?.size;
      if (!size) continue;
      const { width, height } = size;
      if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0))
        expect.fail(`${width} × ${height} of ${Buffer.from(file).toString('hex').slice(0, 400)}`);
    }
  });
});
