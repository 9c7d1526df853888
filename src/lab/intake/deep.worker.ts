/** Reads one file whose numbers have more than eight bits, and brings it down. */
import { refusedFor } from '../../runtime/intake/decoded.ts';
import type { Size } from '../../runtime/intake/picture-head/index.ts';
import { broughtDown, type BroughtDown } from './bring-down.ts';
import { fitsNumbers, fitsPages } from './fits.ts';
import { Unread, type Numbers } from './numbers.ts';
import { pngNumbers } from './png.ts';
import { shownAs } from './shown.ts';
import { wholeSize, type Wanted } from './size.ts';
import { tiffNumbers, tiffPages } from './tiff.ts';

export type DeepKind = 'png' | 'tiff' | 'fits';

export interface DeepWhole extends BroughtDown, Pick<Numbers, 'depth' | 'curve' | 'page' | 'pages'> {
  /** The file's own. */
  readonly size: Size;
  /** As a screen shows it. */
  readonly shown: ImageData;
}

export type DeepRead =
  | { readonly what: 'read'; readonly whole: DeepWhole }
  | { readonly what: 'too-large'; readonly size: Size; readonly most: number }
  | { readonly what: 'unread'; readonly why: string }
  | { readonly what: 'damaged' };

export interface DeepQuestion {
  readonly source: Blob;
  readonly kind: DeepKind;
  readonly wanted: Wanted;
}

/** The sizes of a file's pictures; of a PNG the page has already asked. */
function pagesOf(kind: DeepKind, bytes: Uint8Array): readonly Size[] {
  if (kind === 'png') return [];
  return kind === 'tiff' ? tiffPages(bytes) : fitsPages(bytes);
}

function numbersIn(kind: DeepKind, bytes: Uint8Array, page: number): Numbers {
  if (kind === 'png') return pngNumbers(bytes);
  return kind === 'tiff' ? tiffNumbers(bytes, page) : fitsNumbers(bytes, page);
}

function read(kind: DeepKind, bytes: Uint8Array, wanted: Wanted): DeepRead {
  const pages = pagesOf(kind, bytes);
  const page = Math.min(wanted.page ?? 0, Math.max(0, pages.length - 1));
  const refused = pages[page] && refusedFor(pages[page]);
  if (refused?.what === 'too-large') return refused;
  const numbers = numbersIn(kind, bytes, page);
  const { width, height, depth, curve } = numbers;
  const { width: wide, height: tall } = wholeSize(numbers, wanted);
  const down = broughtDown(numbers, [tall, wide]);
  const shown = new ImageData(shownAs(down, curve), wide, tall);
  return {
    what: 'read',
    whole: { ...down, shown, size: { width, height }, depth, curve, page, pages: numbers.pages },
  };
}

async function answer({ source, kind, wanted }: DeepQuestion): Promise<DeepRead> {
  const bytes = new Uint8Array(await source.arrayBuffer());
  try {
    return read(kind, bytes, wanted);
  } catch (error) {
    if (error instanceof Unread) return { what: 'unread', why: error.message };
    // What the decoders do not know they call unsupported; anything else is a file that ends or leads nowhere.
    const message = error instanceof Error ? error.message : '';
    return message.startsWith('Unsupported')
      ? { what: 'unread', why: message.replace('Unsupported ', '').replace(': ', ' ') }
      : { what: 'damaged' };
  }
}

onmessage = async (event: MessageEvent<DeepQuestion>) => {
  const found = await answer(event.data);
  const whole = found.what === 'read' ? found.whole : undefined;
  const own = whole ? [...whole.planes, ...(whole.marks ? [whole.marks] : [])] : [];
  postMessage(found, { transfer: own.map(({ buffer }) => buffer) });
};
