/** Pictures as readers bring them, good and bad, made on the spot. */
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

const heavy = Buffer.concat([stripes(), Buffer.alloc(21_000_000)]);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';

/** What must be refused, and the words that must say why. */
export const refused: readonly { readonly what: string; readonly file: UserFile; readonly said: RegExp }[] = [
  {
    what: 'a file of 21 MB',
    file: png('heavy.png', heavy),
    said: /“heavy\.png” has 21\.0 MB; the most is 20 MB/,
  },
  {
    what: 'a picture of 400 megapixels',
    file: png('huge.png', claiming(20_000, 20_000)),
    said: /“huge\.png” is 20000 × 20000 pixels; the most is 16 megapixels/,
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
    what: 'an SVG, which could hold anything',
    file: { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) },
    said: /“drawing\.svg” is not a picture/,
  },
  { what: 'an empty file', file: png('empty.png', Buffer.alloc(0)), said: /“empty\.png” is not a picture/ },
];
