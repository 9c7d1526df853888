/**
 * A reader's own picture: checked, decoded off the main thread, brought down to size. On any trouble nothing changes. It takes what
 * time it takes; whoever waits may cancel it.
 */
import { sayMissing } from '../host/widget-code.ts';
import { fill } from '../words.ts';
import { middleOf, type Brought } from './brought.ts';
import type { Decoded } from './decoded.ts';
import type { Wanted } from './framing.ts';
import { LARGE_MEGAPIXELS, MOST_PICTURE_MEGABYTES, MOST_SIDE } from './limits.ts';
import { openedByPage } from './opened-by-page.ts';
import type { Kind, Size } from './picture-head/index.ts';
import { en as intake } from './words.en.ts';

export type Taken = { readonly brought: Brought } | { readonly complaint: string };

export async function takePicture(source: Blob, wanted: Wanted, signal: AbortSignal): Promise<Taken> {
  const name = source instanceof File ? source.name : intake.yourPicture;
  if (source.size > MOST_PICTURE_MEGABYTES * 1e6) {
    const mb = (source.size / 1e6).toFixed(1);
    return { complaint: fill(intake.pictureTooHeavy, { name, mb, most: MOST_PICTURE_MEGABYTES }) };
  }
  const decoded = await decode(source, wanted, signal);
  if (decoded.what !== 'unopened') return takenFrom(decoded, name);
  return takenFrom((await openedByPage(source, decoded.kind, wanted)) ?? decoded, name);
}

async function takenFrom(decoded: Ended, name: string): Promise<Taken> {
  switch (decoded.what) {
    case 'picture': {
      const { size, framing, whole, all } = decoded;
      return { brought: { name, size, framing, whole, all, at: middleOf(framing) } };
    }
    case 'too-large':
      return { complaint: fill(intake.pictureTooLarge, { name, ...decoded.size, most: decoded.most }) };
    case 'too-long':
      return { complaint: fill(intake.pictureTooLong, { name, ...decoded.size, most: MOST_SIDE }) };
    case 'unopened':
      return { complaint: sayUnopened(name, decoded.kind, decoded.size) };
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

const isLarge = ({ width, height }: Size): boolean => width * height > 1e6 * LARGE_MEGAPIXELS;

/** What every browser opens is damaged where it is not opened, or too large for this one; anything else is called by its name. */
export function sayUnopened(name: string, kind: Kind, size?: Size): string {
  const named = intake.pictureKinds[kind];
  if (named !== undefined)
    return fill(kind === 'avif' ? intake.pictureMaybeClosed : intake.pictureClosed, { name, kind: named });
  return size && isLarge(size)
    ? fill(intake.pictureOutOfMemory, { name, ...size })
    : fill(intake.pictureCorrupt, { name });
}

type Ended = Decoded | { readonly what: 'unfetched' | 'cancelled' };

function decode(source: Blob, wanted: Wanted, signal: AbortSignal): Promise<Ended> {
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
    worker.postMessage({ source, wanted });
  });
}
