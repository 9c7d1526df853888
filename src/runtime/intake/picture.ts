/**
 * A reader's own picture: checked, decoded off the main thread, brought down to size. On any trouble nothing changes. It takes what
 * time it takes; whoever waits may cancel it.
 */
import type { PlanarPicture } from '../../widgets/contract.ts';
import { sayMissing } from '../host/widget-code.ts';
import { fill, words } from '../words.ts';
import type { Decoded } from './decode.worker.ts';
import { MOST_MEGABYTES, MOST_MEGAPIXELS } from './limits.ts';
import { en as intake } from './words.en.ts';

export type Taken = { readonly picture: PlanarPicture } | { readonly complaint: string };

export async function takePicture(source: Blob, side: number, signal: AbortSignal): Promise<Taken> {
  const name = source instanceof File ? source.name : words.yourPicture;
  if (source.size > MOST_MEGABYTES * 1e6) {
    const mb = (source.size / 1e6).toFixed(1);
    return { complaint: fill(intake.pictureTooHeavy, { name, mb, most: MOST_MEGABYTES }) };
  }
  const decoded = await decode(source, side, signal);
  switch (decoded.what) {
    case 'picture':
      return { picture: decoded.picture };
    case 'too-large': {
      const { width, height } = decoded;
      return { complaint: fill(intake.pictureTooLarge, { name, width, height, most: MOST_MEGAPIXELS }) };
    }
    case 'corrupt':
      return { complaint: fill(intake.pictureCorrupt, { name }) };
    case 'not-a-picture':
      return { complaint: fill(intake.pictureNotOne, { name }) };
    case 'failed':
      return { complaint: fill(intake.pictureFailed, { message: decoded.message }) };
    case 'unfetched':
      return { complaint: await sayMissing() };
    case 'cancelled':
      return { complaint: '' };
  }
}

type Ended = Decoded | { readonly what: 'unfetched' | 'cancelled' };

function decode(source: Blob, side: number, signal: AbortSignal): Promise<Ended> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ what: 'cancelled' });
    const worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' });
    const end = (decoded: Ended) => {
      worker.terminate();
      resolve(decoded);
    };
    worker.onmessage = (event: MessageEvent<Decoded>) => end(event.data);
    // A script that does not come is an error without a message.
    worker.onerror = ({ message }) => end(message ? { what: 'failed', message } : { what: 'unfetched' });
    signal.addEventListener('abort', () => end({ what: 'cancelled' }));
    worker.postMessage({ source, side });
  });
}
