/**
 * TIFF, whose first directory is also how Exif says which way up a camera was held, and how most cameras begin their raw files.
 * Source: TIFF 6.0, section 2; Exif 2.32, 4.6.2; Adobe DNG 1.6.
 */
import type { Bytes } from './bytes.ts';
import { headWith, type Head } from './head.ts';

const TAG = { width: 0x100, height: 0x101, make: 0x10f, orientation: 0x112, inside: 0x14a, dng: 0xc612 };
const LONG = 4;
const MOST_ENTRIES = 500;

/** The first directory's values by their tags; those that do not fit into an entry are left as their place. */
function directory(bytes: Bytes, start: number): Map<number, number> {
  const little = bytes.text(start, 2) === 'II';
  const values = new Map<number, number>();
  const at = start + bytes.u32(start + 4, little);
  const count = Math.min(bytes.u16(at, little), MOST_ENTRIES);
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + 12 * i;
    const value =
      bytes.u16(entry + 2, little) === LONG ? bytes.u32(entry + 8, little) : bytes.u16(entry + 8, little);
    values.set(bytes.u16(entry, little), value);
  }
  return values;
}

/** From 5 on, width and height change places. */
const SIDEWAYS = 5;
const turned = (orientation = 1): boolean => orientation >= SIDEWAYS && orientation <= 8;

/** Whether the Exif at this place lays the picture on its side. */
export const isOnItsSide = (bytes: Bytes, start: number): boolean =>
  turned(directory(bytes, start).get(TAG.orientation));

const MAGICS = ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'];
/** Olympus and Panasonic write a magic of their own. */
const RAW_MAGICS = ['IIRO', 'IIRS', 'IIU\0', 'MMOR'];

export function tiffHead(bytes: Bytes): Head | undefined {
  const magic = bytes.text(0, 4);
  if (RAW_MAGICS.includes(magic) || bytes.text(8, 2) === 'CR') return { kind: 'raw' };
  if (!MAGICS.includes(magic)) return undefined;
  const found = directory(bytes, 0);
  if (found.has(TAG.dng) || (found.has(TAG.make) && found.has(TAG.inside))) return { kind: 'raw' };
  const [width, height] = [found.get(TAG.width) ?? NaN, found.get(TAG.height) ?? NaN];
  return headWith('tiff', width, height, turned(found.get(TAG.orientation)));
}
