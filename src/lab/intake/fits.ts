/**
 * FITS: images in the primary unit and in extensions, with BITPIX 8, 16, 32, 64, −32 and −64, physical = BZERO + BSCALE·stored, BLANK
 * as NaN. The first row is the lowest, as astronomers draw it: here it comes last. Of a cube each plane is a page, but three are taken
 * as red, green and blue. Not read: tables, and images that are compressed into one. FITS Standard 4.0, sections 3, 4.4, 5 and 7.1.
 */
import { Unread, type Numbers } from './numbers.ts';

const BLOCK = 2880;
const CARD = 80;

type Cards = ReadonlyMap<string, string>;

/** The header that begins here: its cards by keyword, and where its data begin. */
function header(
  bytes: Uint8Array,
  start: number,
): { readonly cards: Cards; readonly data: number } | undefined {
  const cards = new Map<string, string>();
  for (let at = start; at + CARD <= bytes.length; at += CARD) {
    const card = String.fromCharCode(...bytes.subarray(at, at + CARD));
    const keyword = card.slice(0, 8).trim();
    if (keyword === 'END') return { cards, data: start + BLOCK * Math.ceil((at + CARD - start) / BLOCK) };
    if (card.slice(8, 10) === '= ' && !cards.has(keyword)) cards.set(keyword, valueIn(card.slice(10)));
  }
  return undefined;
}

/** A string without its quotes, or what stands before the comment. */
const valueIn = (text: string): string =>
  (/^\s*'((?:[^']|'')*)'/.exec(text)?.[1] ?? text.split('/')[0]).trim();

/** A number, whose exponent may be written with D. */
function numberOf(cards: Cards, keyword: string, fallback: number): number {
  const text = cards.get(keyword);
  return text ? Number(text.replace(/D/i, 'E')) : fallback;
}

interface Image {
  readonly cards: Cards;
  readonly width: number;
  readonly height: number;
  /** Where its data begin; bytes of one plane. */
  readonly data: number;
  readonly size: number;
  readonly bitpix: number;
}

const READERS: Readonly<Record<number, (view: DataView, at: number) => number>> = {
  8: (view, at) => view.getUint8(at),
  16: (view, at) => view.getInt16(2 * at),
  32: (view, at) => view.getInt32(4 * at),
  64: (view, at) => Number(view.getBigInt64(8 * at)),
  [-32]: (view, at) => view.getFloat32(4 * at),
  [-64]: (view, at) => view.getFloat64(8 * at),
};

/** Its images, a plane of a cube each; a picture in colour is one. */
export function fitsPages(bytes: Uint8Array): readonly (Image & { readonly channels: 1 | 3 })[] {
  const found: (Image & { readonly channels: 1 | 3 })[] = [];
  for (let start = 0; start < bytes.length;) {
    const unit = header(bytes, start);
    if (!unit) break;
    const { cards, data } = unit;
    const bitpix = numberOf(cards, 'BITPIX', NaN);
    const naxis = numberOf(cards, 'NAXIS', 0);
    const axes = Array.from({ length: naxis }, (_, i) => numberOf(cards, `NAXIS${i + 1}`, 0));
    const samples = naxis === 0 ? 0 : axes.reduce((product, side) => product * side, 1);
    const groups = numberOf(cards, 'GCOUNT', 1) * (numberOf(cards, 'PCOUNT', 0) + samples);
    const bytesOfData = (Math.abs(bitpix) / 8) * groups;
    if (!Number.isFinite(bytesOfData) || bytesOfData < 0) break;
    const isImage = start === 0 || cards.get('XTENSION') === 'IMAGE';
    if (isImage && naxis >= 2 && samples > 0 && READERS[bitpix]) {
      const [width, height] = axes;
      const size = (Math.abs(bitpix) / 8) * width * height;
      const planes = samples / (width * height);
      const image = { cards, width, height, size, bitpix };
      if (planes === 3) found.push({ ...image, data, channels: 3 });
      else
        for (let i = 0; i < planes && data + i * size < bytes.length; i++)
          found.push({ ...image, data: data + i * size, channels: 1 });
    }
    start = data + BLOCK * Math.ceil(bytesOfData / BLOCK);
  }
  return found;
}

export function fitsNumbers(bytes: Uint8Array, page: number): Numbers {
  const pages = fitsPages(bytes);
  if (pages.length === 0) throw new Unread('there is no image in it that is not compressed');
  const { cards, width, height, data, size, bitpix, channels } = pages[page];
  if (data + channels * size > bytes.length) throw new Unread('its end is missing');
  const view = new DataView(bytes.buffer, bytes.byteOffset + data, channels * size);
  const [zero, scale] = [numberOf(cards, 'BZERO', 0), numberOf(cards, 'BSCALE', 1)];
  const blank = bitpix > 0 ? numberOf(cards, 'BLANK', NaN) : NaN;
  const read = READERS[bitpix];
  const out = new Float32Array(channels * width * height);
  for (let i = 0; i < out.length; i++) {
    const row = Math.floor(i / width);
    const plane = Math.floor(row / height);
    const value = read(view, (plane * height + height - 1 - (row % height)) * width + (i % width));
    // Infinities stand for no light that was measured.
    const physical = value === blank ? NaN : zero + scale * value;
    out[i] = Number.isFinite(physical) ? physical : NaN;
  }
  return {
    width,
    height,
    channels,
    data: out,
    step: 1,
    apart: width * height,
    depth: 'float',
    curve: 'linear',
    pages: pages.length,
    page,
  };
}
