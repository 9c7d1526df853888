/**
 * Files made of boxes: AVIF, HEIC, JPEG 2000, JPEG XL, and films. Source: ISO/IEC 14496-12 (boxes, brands), 23008-12 (ispe, irot),
 * 15444-1 Annex I (ihdr).
 */
import type { Bytes } from './bytes.ts';
import { headWith, type Head } from './head.ts';

interface Box {
  readonly type: string;
  /** Where its content begins and ends. */
  readonly from: number;
  readonly to: number;
}

const MOST_BOXES = 2000;

function boxesIn(bytes: Bytes, { from, to }: Pick<Box, 'from' | 'to'>): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to && boxes.length < MOST_BOXES;) {
    const stated = bytes.u32(at);
    const isLong = stated === 1;
    const size = isLong ? 2 ** 32 * bytes.u32(at + 8) + bytes.u32(at + 12) : stated || to - at;
    const head = isLong ? 16 : 8;
    // What is cut off or damaged ends the list.
    if (!(size >= head)) break;
    boxes.push({ type: bytes.text(at + 4, 4), from: at + head, to: Math.min(at + size, to) });
    at += size;
  }
  return boxes;
}

/** The boxes at the end of a path of types. */
function boxesAt(bytes: Bytes, path: readonly string[]): Box[] {
  let found: Box[] = [{ type: '', from: 0, to: bytes.length }];
  for (const type of path)
    found = found.flatMap((box) =>
      // Before what is in `meta` stand its version and flags.
      boxesIn(bytes, box.type === 'meta' ? { ...box, from: box.from + 4 } : box).filter(
        (inside) => inside.type === type,
      ),
    );
  return found;
}

const PROPERTIES = ['meta', 'iprp', 'ipco'];
const QUARTER = 1;

/** The largest of the sizes stated: the others are of thumbnails, of tiles, of an opacity. */
function stillHead(bytes: Bytes, kind: 'avif' | 'heic'): Head {
  const sizes = boxesAt(bytes, [...PROPERTIES, 'ispe']).map(({ from }) => [
    bytes.u32(from + 4),
    bytes.u32(from + 8),
  ]);
  const [width, height] = sizes.reduce((a, b) => (b[0] * b[1] > a[0] * a[1] ? b : a), [0, 0]);
  const turns = boxesAt(bytes, [...PROPERTIES, 'irot']).map(({ from }) => bytes.u8(from) % 2 === QUARTER);
  return headWith(kind, width, height, turns[0]);
}

const HEIC = /heic|heix|heim|heis|hevc|hevx|mif1|msf1/;

function fileTypeHead(bytes: Bytes): Head {
  const brands = bytes.text(8, Math.min(bytes.u32(0), 128) - 8 || 0);
  if (/avi[fs]/.test(brands)) return stillHead(bytes, 'avif');
  if (HEIC.test(brands)) return stillHead(bytes, 'heic');
  return { kind: brands.startsWith('crx ') ? 'raw' : 'video' };
}

export function boxedHead(bytes: Bytes): Head | undefined {
  switch (bytes.text(4, 4)) {
    case 'ftyp':
      return fileTypeHead(bytes);
    case 'jP  ': {
      const [header] = boxesAt(bytes, ['jp2h', 'ihdr']);
      return header ? headWith('jp2', bytes.u32(header.from + 4), bytes.u32(header.from)) : { kind: 'jp2' };
    }
    case 'JXL ':
      return { kind: 'jxl' };
    case 'moov':
    case 'mdat':
    case 'wide':
      return { kind: 'video' };
  }
  return undefined;
}
