/** What kind of picture a file is and how large, by its first bytes alone: before any pixel is decoded. */
import { boxedHead } from './boxes.ts';
import { Bytes } from './bytes.ts';
import type { Head } from './head.ts';
import { jpegHead } from './jpeg.ts';
import { plainHead } from './plain.ts';
import { tiffHead } from './tiff.ts';
import { webpHead } from './webp.ts';

export type { Head, Kind, Size } from './head.ts';

const READERS = [jpegHead, webpHead, boxedHead, tiffHead, plainHead];

/** Never throws; undefined where it is no kind of picture that is known. */
export function headOf(file: Uint8Array): Head | undefined {
  const bytes = new Bytes(file);
  for (const read of READERS) {
    const head = read(bytes);
    if (head) return head;
  }
  return undefined;
}
