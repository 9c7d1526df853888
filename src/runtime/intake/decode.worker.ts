/**
 * Decodes one picture. Its size is read from its first bytes before any pixel is: a small file can hold a picture that
 * would not fit into memory.
 */
import { keptOf, refusedFor, type Decoded } from './decoded.ts';
import { drawnAt } from './drawn.ts';
import { framingOf, type Wanted } from './framing.ts';
import { headOf, type Head, type Size } from './picture-head/index.ts';

/** Most heads end well before; what a camera writes before a JPEG's size can be longer. */
const FIRST_BYTES = 1e6;

async function readHead(source: Blob): Promise<Head | undefined> {
  const read = async (part: Blob) => headOf(new Uint8Array(await part.arrayBuffer()));
  const head = await read(source.slice(0, FIRST_BYTES));
  const mayStandFurtherOn = head?.kind === 'jpeg' && !head.size && source.size > FIRST_BYTES;
  return mayStandFurtherOn ? read(source) : head;
}

/** Columns of four, black and white, brought down sixteenfold: grey from means, black from a few of the pixels (as in WebKitGTK). */
async function resizesByMeans(): Promise<boolean> {
  const [side, column] = [32, 4];
  const board = new ImageData(side, side);
  for (let i = 0; i < side ** 2; i++) {
    const isWhite = Math.floor(((i % side) + column / 2) / column) % 2 === 1;
    board.data.set(isWhite ? [255, 255, 255, 255] : [0, 0, 0, 255], 4 * i);
  }
  const small = await createImageBitmap(board, { resizeWidth: 2, resizeQuality: 'high' });
  const [grey] = drawnAt(small, small).data;
  return small.width === 2 && Math.abs(grey - 127.5) < 32;
}

/** Brought down while it is decoded, where the browser does that well; its shorter side follows the longer. */
async function opened(source: Blob, { width, height }: Size): Promise<ImageBitmap> {
  if (!(await resizesByMeans())) return createImageBitmap(source);
  const longer = width >= height ? { resizeWidth: width } : { resizeHeight: height };
  return createImageBitmap(source, { ...longer, resizeQuality: 'high' });
}

const turned = ({ width, height }: Size): Size => ({ width: height, height: width });
const slope = ({ width, height }: Size): number => Math.log(height / width);
const isOnItsSide = (bitmap: Size, size: Size): boolean =>
  Math.abs(slope(bitmap) + slope(size)) < Math.abs(slope(bitmap) - slope(size));

async function decodeSized(source: Blob, size: Size, wanted: Wanted): Promise<Decoded> {
  const bitmap = await opened(source, framingOf(size, wanted).whole);
  if (!isOnItsSide(bitmap, size)) return keptOf(bitmap, size, wanted);
  // The browser turns it, by a word in the file that its head does not hold.
  return keptOf(await opened(source, framingOf(turned(size), wanted).whole), turned(size), wanted);
}

async function decodeUnsized(source: Blob, wanted: Wanted): Promise<Decoded> {
  const bitmap = await createImageBitmap(source);
  return refusedFor(bitmap) ?? keptOf(bitmap, bitmap, wanted);
}

async function decode(source: Blob, wanted: Wanted): Promise<Decoded> {
  const head = await readHead(source);
  if (!head) return { what: 'not-a-picture' };
  const { kind, size } = head;
  const refused = size && refusedFor(size);
  if (refused) return refused;
  try {
    return await (size ? decodeSized(source, size, wanted) : decodeUnsized(source, wanted));
  } catch {
    return { what: 'unopened', kind, size };
  }
}

onmessage = async (event: MessageEvent<{ source: Blob; wanted: Wanted }>) => {
  const { source, wanted } = event.data;
  postMessage(
    await decode(source, wanted).catch((error: Error): Decoded => ({
      what: 'failed',
      message: error.message,
    })),
  );
};
