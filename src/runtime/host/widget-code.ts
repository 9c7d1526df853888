/**
 * The finders of `registry.ts`, when they are first needed: they name every widget of the book, and an untouched figure needs
 * none of them. And why code did not come, where it did not.
 */
import { words } from '../words.ts';

export const widgetCode = () => import('../../widgets/registry.ts');

/** What figures are drawn and presented with, when the first one is. */
export const drawingCode = () => import('../drawing/drawing-kit.ts');

/** A network that has not said anything for so long is as good as none. */
const PATIENCE_MS = 8000;

export type Missing = 'offline' | 'published' | 'unfetched';

/**
 * Every script is named after its content and that of all it may fetch. So where one of them is gone because the book was published
 * anew, this one, which fetches them, is gone from the server as well.
 */
export async function whyMissing(): Promise<Missing> {
  if (!navigator.onLine) return 'offline';
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const { status } = await fetch(import.meta.url, { method: 'HEAD', cache: 'no-store', signal });
    return status === 404 || status === 410 ? 'published' : 'unfetched';
  } catch {
    return 'offline';
  }
}

/** For a place with room for a sentence only: the next press tries again. */
export const sayMissing = async (): Promise<string> => words[await whyMissing()];
