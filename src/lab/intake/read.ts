/** Reads a file for the Lab: with more than eight bits by the Lab's own readers, else as every figure does. Nothing changes on any trouble. */
import { fill } from '../../runtime/words.ts';
import { sayMissing } from '../../runtime/host/widget-code.ts';
import { MOST_PICTURE_MEGABYTES } from '../../runtime/intake/limits.ts';
import { headOf } from '../../runtime/intake/picture-head/index.ts';
import { takePicture } from '../../runtime/intake/picture.ts';
import { en as intake } from '../../runtime/intake/words.en.ts';
import type { Brought } from './brought.ts';
import type { DeepKind, DeepQuestion, DeepRead } from './deep.worker.ts';
import type { Wanted } from './size.ts';
import { en as words } from './words.en.ts';

/** In the middle, where most pictures have what they show. */
export const MIDDLE = [0.5, 0.5] as const;
const FIRST_BYTES = 1e6;
/** Where a PNG says how many bits a sample has. */
const PNG_DEPTH_AT = 24;
/** A picture of any proportions is taken whole. */
const ANY = 1e6;

async function deepKindOf(file: Blob): Promise<DeepKind | undefined> {
  const bytes = new Uint8Array(await file.slice(0, FIRST_BYTES).arrayBuffer());
  const kind = headOf(bytes)?.kind;
  if (kind === 'png') return bytes[PNG_DEPTH_AT] === 16 ? 'png' : undefined;
  return kind === 'tiff' || kind === 'fits' ? kind : undefined;
}

type Ended = DeepRead | { readonly what: 'unfetched' | 'cancelled' };

function readDeep(question: DeepQuestion, signal: AbortSignal): Promise<Ended> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ what: 'cancelled' });
    const worker = new Worker(new URL('./deep.worker.ts', import.meta.url), { type: 'module' });
    const end = (read: Ended) => {
      worker.terminate();
      resolve(read);
    };
    worker.onmessage = (event: MessageEvent<DeepRead>) => end(event.data);
    worker.onerror = ({ message }) => end({ what: message ? 'damaged' : 'unfetched' });
    signal.addEventListener('abort', () => end({ what: 'cancelled' }));
    worker.postMessage(question);
  });
}

/** A sentence where it could not be read; an empty one where it was cancelled. */
export async function readFile(
  file: Blob,
  wanted: Wanted,
  signal: AbortSignal,
  at: Brought['at'] = MIDDLE,
): Promise<Brought | string> {
  const name = file instanceof File ? file.name : intake.yourPicture;
  const kind = await deepKindOf(file);
  if (!kind) {
    const plain = await takePicture(file, { side: wanted.side * wanted.part, widest: ANY }, signal);
    if ('complaint' in plain) return plain.complaint;
    const { size, whole } = plain.brought;
    return { file, name, size, wanted, at, shown: whole };
  }
  if (file.size > MOST_PICTURE_MEGABYTES * 1e6) {
    const mb = (file.size / 1e6).toFixed(1);
    return fill(intake.pictureTooHeavy, { name, mb, most: MOST_PICTURE_MEGABYTES });
  }
  const read = await readDeep({ source: file, kind, wanted }, signal);
  switch (read.what) {
    case 'read': {
      const { whole } = read;
      return {
        file,
        name,
        size: whole.size,
        wanted: { ...wanted, page: whole.page },
        at,
        shown: whole.shown,
        deep: whole,
      };
    }
    case 'too-large':
      return fill(intake.pictureTooLarge, { name, ...read.size, most: read.most });
    case 'unread':
      return fill(words.unread, { name, kind: words.kinds[kind], why: read.why });
    case 'damaged':
      return fill(intake.pictureCorrupt, { name });
    case 'unfetched':
      return sayMissing();
    case 'cancelled':
      return '';
  }
}
