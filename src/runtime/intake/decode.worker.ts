/**
 * Decodes one picture. Its size is read from its first bytes before any pixel is: a small file can hold a picture that
 * would not fit into memory.
 */
import { imageMeta } from 'image-meta';
import type { PlanarPicture } from '../../widgets/contract.ts';
import { MOST_MEGAPIXELS } from './limits.ts';

export type Decoded =
  | { readonly what: 'picture'; readonly picture: PlanarPicture }
  | { readonly what: 'too-large'; readonly width: number; readonly height: number }
  | { readonly what: 'corrupt' }
  | { readonly what: 'not-a-picture' }
  | { readonly what: 'failed'; readonly message: string };

const VECTOR = new Set(['svg']);

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size that the file says it has, or undefined where it is no kind of picture that we know. */
async function statedSize(source: Blob): Promise<Size | undefined> {
  try {
    const { width, height, type } = imageMeta(new Uint8Array(await source.arrayBuffer()));
    return width && height && !VECTOR.has(type ?? '') ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

const tooLarge = ({ width, height }: Size): boolean => width * height > MOST_MEGAPIXELS * 1e6;

/** sRGB planes of the picture, its longest side at most `side`. */
function planesOf(bitmap: ImageBitmap, side: number): PlanarPicture {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const planes = [0, 1, 2].map((c) =>
    Float32Array.from({ length: width * height }, (_, i) => data[4 * i + c] / 255),
  );
  return { shape: [height, width], planes };
}

async function decode(source: Blob, side: number): Promise<Decoded> {
  const size = await statedSize(source);
  if (!size) return { what: 'not-a-picture' };
  if (tooLarge(size)) return { what: 'too-large', ...size };
  try {
    const bitmap = await createImageBitmap(source);
    if (tooLarge(bitmap)) return { what: 'too-large', width: bitmap.width, height: bitmap.height };
    return { what: 'picture', picture: planesOf(bitmap, side) };
  } catch {
    return { what: 'corrupt' };
  }
}

onmessage = async (event: MessageEvent<{ source: Blob; side: number }>) => {
  const { source, side } = event.data;
  const decoded = await decode(source, side).catch((error: Error) => ({
    what: 'failed',
    message: error.message,
  }));
  postMessage(decoded);
};
