/** Pictures as readers bring them, good and bad, made on the spot. */
import { readFileSync } from 'node:fs';
import { encode } from 'fast-png';

export interface UserFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const png = (name: string, bytes: Uint8Array): UserFile => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(bytes),
});

const WIDTH = 300;
const HEIGHT = 200;

function stripes(): Uint8Array {
  const data = new Uint8Array(3 * WIDTH * HEIGHT);
  for (let i = 0; i < HEIGHT; i++)
    for (let j = 0; j < WIDTH; j++)
      data.set([(j >> 4) & 1 ? 230 : 20, (i * 255) / HEIGHT, 128], 3 * (i * WIDTH + j));
  return encode({ width: WIDTH, height: HEIGHT, data, channels: 3, depth: 8 });
}

export const own = {
  shape: [HEIGHT, WIDTH] as const,
  file: png('holiday.png', stripes()),
};

/** A PNG's first bytes with another size written into them; the checksum is mended, the pixels are not. */
function claiming(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(stripes());
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

/** CRC-32 of PNG (ISO 3309), bit by bit. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="45" height="60"/></svg>';
/** Taken at the size that is wanted, whatever its own. */
export const svg: UserFile = {
  name: 'drawing.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(drawing),
};

const CASES = new URL('../../runtime/pictures/', import.meta.url);
const fileOf = (name: string, mimeType: string, end?: number): UserFile => ({
  name,
  mimeType,
  buffer: readFileSync(new URL(name, CASES)).subarray(0, end),
});
/** Of a kind that Chromium does not open. */
const closed = (what: string, file: UserFile, kind: string) => ({
  what,
  file,
  said: new RegExp(
    `^“${file.name}” is ${kind}, which this browser does not open\\. Save or share it as JPEG`,
  ),
});
const named = (name: string, text: string): UserFile => ({
  name,
  mimeType: '',
  buffer: Buffer.from(text, 'latin1'),
});

/** A picture of stripes of its own, at any size. */
export const stripedPng = (name: string, width: number, height: number): UserFile => {
  const data = Uint8Array.from({ length: width * height }, (_, i) => 255 * (((i % width) >> 3) & 1));
  for (let i = 0; i < data.length; i++) data[i] = (data[i] * ((i % width) + 1)) / width;
  return png(name, encode({ width, height, data, channels: 1, depth: 8 }));
};

/** What must be refused, and the words that must say why. */
export const refused: readonly { readonly what: string; readonly file: UserFile; readonly said: RegExp }[] = [
  {
    what: 'a picture of 400 megapixels',
    file: png('huge.png', claiming(20_000, 20_000)),
    said: /“huge\.png” is 20000 × 20000 pixels; the most that is opened here is \d+ megapixels/,
  },
  {
    what: 'a picture longer than a canvas',
    file: png('roll.png', claiming(100, 70_000)),
    said: /“roll\.png” is 100 × 70000 pixels; the most is 65535 a side/,
  },
  {
    what: 'a picture cut off in the middle',
    file: png('half.png', stripes().slice(0, 120)),
    said: /“half\.png” is damaged/,
  },
  {
    what: 'a text that calls itself a picture',
    file: png('letter.png', Buffer.from('Dear reader, this is no picture at all.')),
    said: /“letter\.png” is not a picture/,
  },
  {
    what: 'a JPEG cut off in the middle',
    file: fileOf('progressive.jpg', 'image/jpeg', 120),
    said: /“progressive\.jpg” is damaged/,
  },
  closed('a photograph of a telephone', fileOf('valid.heic', 'image/heic'), 'a HEIC picture'),
  closed('a scan', fileOf('valid.tif', 'image/tiff'), 'a TIFF picture'),
  closed(
    'a picture of Photoshop',
    named('layers.psd', `8BPS\0\x01${'\0'.repeat(9)}\x09\0\0\0\x09`),
    'a Photoshop picture \\(PSD\\)',
  ),
  closed('a document', named('paper.pdf', '%PDF-1.7'), 'a PDF document'),
  closed('a camera’s own file', named('IMG_1.CR2', 'II*\0\x10\0\0\0CR'), 'a camera’s raw file'),
  { what: 'an empty file', file: png('empty.png', Buffer.alloc(0)), said: /“empty\.png” is not a picture/ },
];
