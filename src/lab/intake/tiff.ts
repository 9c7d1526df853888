/**
 * TIFF: grey, colour or a palette; 1, 8, 16 or 32 bits, or 32- or 64-bit floating point; by `tiff` of image-js, which keeps the numbers.
 * Colours that lie apart and whole numbers of 32 bits, which it does not read, are read here where they are not compressed.
 * TIFF 6.0, sections 2–8 and 19.
 */
import { decode, type TiffIfd } from 'tiff';
import { Unread, type Numbers } from './numbers.ts';

const PALETTE = 3;
const RGB = 2;
const SIGNED = 2;
const FLOAT = 3;
const APART = 2;

/** Its pages' sizes, without their pixels; small copies that programs put beside a picture are left out. */
export function tiffPages(bytes: Uint8Array): readonly { readonly width: number; readonly height: number }[] {
  return decode(bytes, { ignoreImageData: true }).map(({ width, height }) => ({ width, height }));
}

export function tiffNumbers(bytes: Uint8Array, page: number): Numbers {
  const heads = decode(bytes, { ignoreImageData: true });
  const head = heads[page];
  const { width, height, samplesPerPixel, bitsPerSample } = head;
  if (head.tiled && samplesPerPixel > 1) throw new Unread('its colours lie in tiles');
  const isApart = head.planarConfiguration === APART && samplesPerPixel > 1;
  const isLong = bitsPerSample === 32 && head.sampleFormat !== FLOAT;
  const raw =
    isApart || isLong ? uncompressed(bytes, head, isApart) : decode(bytes, { pages: [page] })[0].data;
  const common = { width, height, pages: heads.length, page };
  if (head.type === PALETTE) return { ...common, ...inColours(raw, head) };
  const isColour = head.type === RGB && samplesPerPixel >= 3;
  return {
    ...common,
    channels: isColour ? 3 : 1,
    data: signed(raw, head),
    step: isApart ? 1 : samplesPerPixel,
    apart: isApart ? width * height : 1,
    ...(bitsPerSample === 1 && { data: raw.map((bit: number) => 255 * bit) }),
    ...meaningOf(head),
  };
}

/** Eight bits hold the curve that a screen shows; what has more is a measurement of light. */
function meaningOf({ bitsPerSample, sampleFormat }: TiffIfd): Pick<Numbers, 'depth' | 'curve'> {
  if (sampleFormat === FLOAT || sampleFormat === SIGNED || bitsPerSample > 16)
    return { depth: 'float', curve: 'linear' };
  return bitsPerSample === 16 ? { depth: 16, curve: 'linear' } : { depth: 8, curve: 'srgb' };
}

function signed(data: ArrayLike<number>, { sampleFormat, bitsPerSample }: TiffIfd): ArrayLike<number> {
  if (sampleFormat !== SIGNED) return data;
  const half = 2 ** (bitsPerSample - 1);
  return Float32Array.from({ length: data.length }, (_, i) =>
    data[i] < half ? data[i] : data[i] - 2 * half,
  );
}

/** A palette's colours have sixteen bits, of which the screen sees eight. */
function inColours(
  data: ArrayLike<number>,
  head: TiffIfd,
): Omit<Numbers, 'width' | 'height' | 'pages' | 'page'> {
  const palette = head.palette;
  if (!palette) throw new Unread('its palette is missing');
  const colours = new Uint8Array(3 * data.length);
  for (let i = 0; i < data.length; i++)
    colours.set(
      palette[data[i]].map((value) => value >> 8),
      3 * i,
    );
  return { channels: 3, data: colours, step: 3, apart: 1, depth: 8, curve: 'srgb' };
}

const READERS: Readonly<Record<string, (view: DataView, at: number, isLittle: boolean) => number>> = {
  8: (view, at) => view.getUint8(at),
  16: (view, at, isLittle) => view.getUint16(2 * at, isLittle),
  32: (view, at, isLittle) => view.getUint32(4 * at, isLittle),
  '32 real': (view, at, isLittle) => view.getFloat32(4 * at, isLittle),
  '64 real': (view, at, isLittle) => view.getFloat64(8 * at, isLittle),
};

/** Strip after strip; where the colours lie apart, each has strips of its own. */
function uncompressed(bytes: Uint8Array, head: TiffIfd, isApart: boolean): Float64Array {
  const { width, height, samplesPerPixel, bitsPerSample, sampleFormat, rowsPerStrip } = head;
  const read = READERS[sampleFormat === FLOAT ? `${bitsPerSample} real` : bitsPerSample];
  if (head.compression !== 1 || !read || head.tiled)
    throw new Unread(
      isApart ? 'its colours lie apart, and compressed' : 'its numbers of 32 bits are compressed',
    );
  const isLittle = bytes[0] === 0x49;
  const across = isApart ? width : width * samplesPerPixel;
  const out = new Float64Array(samplesPerPixel * width * height);
  const strips = Math.ceil(height / rowsPerStrip);
  head.stripOffsets.forEach((from, strip) => {
    const row = (strip % strips) * rowsPerStrip;
    const count = across * Math.min(rowsPerStrip, height - row);
    const start = Math.floor(strip / strips) * across * height + row * across;
    const view = new DataView(bytes.buffer, bytes.byteOffset + from);
    for (let i = 0; i < count; i++) out[start + i] = read(view, i, isLittle);
  });
  return out;
}
