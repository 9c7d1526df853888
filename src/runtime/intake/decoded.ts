/** What became of a file that should be a picture. */
import { framingOf, type Framing, type Wanted } from './framing.ts';
import { drawnAt, type Drawable } from './drawn.ts';
import { MEGAPIXELS_A_GIGABYTE, MOST_MEGAPIXELS, MOST_SIDE } from './limits.ts';
import type { Kind, Size } from './picture-head/index.ts';

export type Decoded =
  | {
      readonly what: 'picture';
      readonly size?: Size;
      readonly framing: Framing;
      readonly whole: ImageData;
      readonly all?: ImageData;
    }
  | { readonly what: 'too-large'; readonly size: Size; readonly most: number }
  | { readonly what: 'too-long'; readonly size: Size }
  /** This browser did not open it. */
  | { readonly what: 'unopened'; readonly kind: Kind; readonly size?: Size }
  | { readonly what: 'not-a-picture' }
  | { readonly what: 'failed'; readonly message: string };

const megapixels = (): number => {
  const memory = 'deviceMemory' in navigator ? Number(navigator.deviceMemory) : Infinity;
  return Math.min(MOST_MEGAPIXELS, MEGAPIXELS_A_GIGABYTE * memory);
};

/** Why a picture of this size is not decoded at all: a small file can hold one that would not fit into memory. */
export function refusedFor(size: Size): Decoded | undefined {
  const most = megapixels();
  if (size.width * size.height > 1e6 * most) return { what: 'too-large', size, most };
  if (Math.max(size.width, size.height) > MOST_SIDE) return { what: 'too-long', size };
  return undefined;
}

/** The picture as it is kept, from one that the browser has opened. A vector drawing has no size of its own to tell. */
export function keptOf(source: Drawable, size: Size, wanted: Wanted, isVector = false): Decoded {
  const decoded = source instanceof ImageBitmap ? source : undefined;
  const framing = framingOf(size, wanted, { isVector, decoded });
  return {
    what: 'picture',
    size: isVector ? undefined : size,
    framing,
    whole: drawnAt(source, framing.whole),
    all: framing.all && drawnAt(source, framing.all),
  };
}
