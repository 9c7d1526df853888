/** A reader's own picture: checked, decoded off the main thread, brought down to size. On any trouble nothing changes. */
import type { PlanarPicture } from '../../widgets/contract.ts';
import { fill, words } from '../words.ts';
import type { Decoded } from './decode.worker.ts';
import { MOST_MEGABYTES, MOST_MEGAPIXELS } from './limits.ts';

/** A picture within the limits that takes longer than this to decode is damaged or hostile. */
const DECODE_LIMIT_MS = 15_000;

export type Taken = { readonly picture: PlanarPicture } | { readonly complaint: string };

export async function takePicture(source: Blob, side: number): Promise<Taken> {
  const name = source instanceof File ? source.name : words.yourPicture;
  if (source.size > MOST_MEGABYTES * 1e6) {
    const mb = (source.size / 1e6).toFixed(1);
    return { complaint: fill(words.pictureTooHeavy, { name, mb, most: MOST_MEGABYTES }) };
  }
  const decoded = await decode(source, side);
  switch (decoded.what) {
    case 'picture':
      return { picture: decoded.picture };
    case 'too-large': {
      const { width, height } = decoded;
      return { complaint: fill(words.pictureTooLarge, { name, width, height, most: MOST_MEGAPIXELS }) };
    }
    case 'corrupt':
      return { complaint: fill(words.pictureCorrupt, { name }) };
    case 'not-a-picture':
      return { complaint: fill(words.pictureNotOne, { name }) };
    case 'failed':
      return { complaint: fill(words.pictureFailed, { message: decoded.message }) };
  }
}

function decode(source: Blob, side: number): Promise<Decoded> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' });
    const end = (decoded: Decoded) => {
      clearTimeout(clock);
      worker.terminate();
      resolve(decoded);
    };
    const clock = setTimeout(() => end({ what: 'corrupt' }), DECODE_LIMIT_MS);
    worker.onmessage = (event: MessageEvent<Decoded>) => end(event.data);
    worker.onerror = (event) => end({ what: 'failed', message: event.message });
    worker.postMessage({ source, side });
  });
}
