/** JPEG: the frame header behind what cameras write before it. Source: ITU-T T.81, B.1 and B.2.2. */
import type { Bytes } from './bytes.ts';
import { headWith, type Head } from './head.ts';
import { isOnItsSide } from './tiff.ts';

const MARKER = 0xff;
const APP1 = 0xe1;
const SCAN = 0xda;
/** Without a length: TEM, RST0 … RST7, SOI, EOI. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
/** Of C0 … CF all but DHT, JPG and DAC begin a frame. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Baseline, extended and progressive, in 8 bits. The others are lossless, hierarchical or arithmetic: no browser opens them. */
const isCommon = (marker: number, bits: number): boolean => marker <= 0xc2 && bits === 8;

export function jpegHead(bytes: Bytes): Head | undefined {
  if (bytes.u16(0) !== 0xffd8 || bytes.u8(2) !== MARKER) return undefined;
  let isTurned: boolean | undefined;
  for (let at = 2; at < bytes.length;) {
    const marker = bytes.u8(at + 1);
    if (bytes.u8(at) !== MARKER || marker === MARKER) at += 1;
    else if (isAlone(marker)) at += 2;
    else if (marker === SCAN) break;
    else if (isFrame(marker)) {
      const kind = isCommon(marker, bytes.u8(at + 4)) ? 'jpeg' : 'rareJpeg';
      return headWith(kind, bytes.u16(at + 7), bytes.u16(at + 5), isTurned);
    } else {
      if (marker === APP1 && bytes.text(at + 4, 6) === 'Exif\0\0') isTurned ??= isOnItsSide(bytes, at + 10);
      at += 2 + bytes.u16(at + 2);
    }
  }
  return { kind: 'jpeg' };
}
