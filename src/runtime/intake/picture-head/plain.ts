/** The formats whose size stands at a fixed place. Sources: ISO 15948 (PNG), GIF89a, BITMAPFILEHEADER, the Photoshop and Targa specifications, Netpbm. */
import type { Bytes } from './bytes.ts';
import { headWith, type Head } from './head.ts';

/** What a file begins with, and where its width and height then stand. */
const AT_A_PLACE: readonly [begins: string, read: (bytes: Bytes) => Head][] = [
  ['\x89PNG\r\n\x1a\n', (bytes) => headWith('png', bytes.u32(16), bytes.u32(20))],
  ['GIF87a', (bytes) => headWith('gif', bytes.u16(6, true), bytes.u16(8, true))],
  ['GIF89a', (bytes) => headWith('gif', bytes.u16(6, true), bytes.u16(8, true))],
  ['8BPS', (bytes) => headWith('psd', bytes.u32(18), bytes.u32(14))],
  ['\xff\x4f\xff\x51', (bytes) => headWith('jp2', bytes.u32(8), bytes.u32(12))],
  ['\xff\x0a', () => ({ kind: 'jxl' })],
  ['\x00\x00\x01\x00', icoHead],
  ['%PDF', () => ({ kind: 'pdf' })],
  ['%!PS', () => ({ kind: 'eps' })],
  ['\xc5\xd0\xd3\xc6', () => ({ kind: 'eps' })],
  ['\x76\x2f\x31\x01', () => ({ kind: 'exr' })],
  ['#?RADIANCE', () => ({ kind: 'hdr' })],
  ['#?RGBE', () => ({ kind: 'hdr' })],
  ['SIMPLE  =', () => ({ kind: 'fits' })],
  ['gimp xcf', () => ({ kind: 'gimp' })],
  ['FUJIFILMCCD-RAW', () => ({ kind: 'raw' })],
  ['\x1aE\xdf\xa3', () => ({ kind: 'video' })],
];

/** The largest of the pictures in it; 0 stands for 256. */
function icoHead(bytes: Bytes): Head {
  const count = Math.min(bytes.u16(4, true), 256);
  const sides = Array.from({ length: count }, (_, i) => [
    bytes.u8(6 + 16 * i) || 256,
    bytes.u8(7 + 16 * i) || 256,
  ]);
  const [width, height] = sides.reduce((a, b) => (b[0] * b[1] > a[0] * a[1] ? b : a), [0, 0]);
  return headWith('ico', width, height);
}

/** The header of OS/2 has 16 bits a side; a later one counts rows from the top where the height is negative. */
function bmpHead(bytes: Bytes): Head | undefined {
  if (bytes.text(0, 2) !== 'BM' || !(bytes.u32(14, true) <= 124)) return undefined;
  if (bytes.u32(14, true) === 12) return headWith('bmp', bytes.u16(18, true), bytes.u16(20, true));
  return headWith('bmp', bytes.u32(18, true), Math.abs(bytes.u32(22, true) | 0));
}

function pnmHead(bytes: Bytes): Head | undefined {
  if (!/^P[1-7Ff]\s/.test(bytes.text(0, 3))) return undefined;
  const words = bytes
    .text(2, 400)
    .replace(/#.*/g, '')
    .replace(/[A-Z]+/g, '')
    .trim()
    .split(/\s+/);
  return headWith('pnm', Number(words[0]), Number(words[1]));
}

const SVG = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/i;
const svgHead = (bytes: Bytes): Head | undefined => {
  const text = bytes.text(0, 4096);
  return SVG.test(text) && /<svg[\s>]/i.test(text) ? { kind: 'svg' } : undefined;
};

const dicomHead = (bytes: Bytes): Head | undefined =>
  bytes.text(128, 4) === 'DICM' ? { kind: 'dicom' } : undefined;

/** Targa has no magic: its fields must make sense together. Asked last. */
function tgaHead(bytes: Bytes): Head | undefined {
  const [map, type, depth] = [bytes.u8(1), bytes.u8(2), bytes.u8(16)];
  const isMapped = type === 1 || type === 9;
  const fits =
    [1, 2, 3, 9, 10, 11].includes(type) &&
    map === Number(isMapped) &&
    [8, 15, 16, 24, 32].includes(depth) &&
    (bytes.u8(17) & 0xc0) === 0;
  const head = headWith('tga', bytes.u16(12, true), bytes.u16(14, true));
  return fits && head.size ? head : undefined;
}

export function plainHead(bytes: Bytes): Head | undefined {
  const row = AT_A_PLACE.find(([begins]) => bytes.text(0, begins.length) === begins);
  return (
    row?.[1](bytes) ??
    bmpHead(bytes) ??
    pnmHead(bytes) ??
    dicomHead(bytes) ??
    svgHead(bytes) ??
    tgaHead(bytes)
  );
}
