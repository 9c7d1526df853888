/** WebP in its three forms. Source: RFC 9649, sections 2.5 to 2.7; RFC 6386, 9.1. */
import type { Bytes } from './bytes.ts';
import { headWith, type Head } from './head.ts';

const FOURTEEN_BITS = 2 ** 14;

export function webpHead(bytes: Bytes): Head | undefined {
  if (bytes.text(0, 4) !== 'RIFF' || bytes.text(8, 4) !== 'WEBP') return undefined;
  switch (bytes.text(12, 4)) {
    case 'VP8X':
      return headWith('webp', 1 + bytes.u24(24), 1 + bytes.u24(27));
    case 'VP8L': {
      const bits = bytes.u32(21, true);
      return headWith(
        'webp',
        1 + (bits % FOURTEEN_BITS),
        1 + (Math.floor(bits / FOURTEEN_BITS) % FOURTEEN_BITS),
      );
    }
    case 'VP8 ':
      return headWith('webp', bytes.u16(26, true) % FOURTEEN_BITS, bytes.u16(28, true) % FOURTEEN_BITS);
  }
  return { kind: 'webp' };
}
