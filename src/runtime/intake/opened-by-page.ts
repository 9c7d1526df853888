/** What only an element of the page opens: vector drawings, and in some browsers pictures of other programs. No script in them runs. */
import { keptOf, refusedFor, type Decoded } from './decoded.ts';
import type { Wanted } from './framing.ts';
import type { Kind } from './picture-head/index.ts';

/** These the worker opens where the browser does. */
const NO_PICTURES: readonly Kind[] = ['pdf', 'eps', 'raw', 'video'];
const ALREADY_TRIED: readonly Kind[] = ['jpeg', 'png', 'gif', 'webp', 'bmp', 'ico'];

/** Undefined where the page does not open it either. */
export async function openedByPage(source: Blob, kind: Kind, wanted: Wanted): Promise<Decoded | undefined> {
  if (NO_PICTURES.includes(kind) || ALREADY_TRIED.includes(kind)) return undefined;
  const isVector = kind === 'svg';
  const address = URL.createObjectURL(isVector ? new Blob([source], { type: 'image/svg+xml' }) : source);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const size = { width: image.naturalWidth, height: image.naturalHeight };
    if (size.width === 0 || size.height === 0) return undefined;
    return refusedFor(size) ?? keptOf(image, size, wanted, isVector);
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}
