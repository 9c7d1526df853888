/**
 * A reader's own picture, kept in this browser so that a reload brings it back: the file as it came, for a day, and no more than a few.
 * Which one belongs to a page its entry in the browser's history says, so that no other tab and no link takes it.
 */
import type { Brought } from './brought.ts';

interface Kept extends Pick<Brought, 'file' | 'name' | 'at'> {
  readonly id: string;
  readonly when: number;
  readonly page?: number;
}

const [DATABASE, STORE] = ['unfold-lab', 'pictures'];
const DAY_MS = 86_400_000;
const MOST = 4;

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error());
  });

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
  return asked(request);
}

/** Does something with the store, and waits until it is on the disk. */
async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const database = await opened();
  try {
    const transaction = database.transaction(STORE, mode);
    const ended = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error());
    });
    const [made] = await Promise.all([work(transaction.objectStore(STORE)), ended]);
    return made;
  } finally {
    database.close();
  }
}

/** Those that are too old, and more than a few. */
export function stale(all: readonly Pick<Kept, 'id' | 'when'>[], now: number): readonly string[] {
  const newest = [...all].sort((a, b) => b.when - a.when);
  return newest.filter(({ when }, i) => i >= MOST || now - when > DAY_MS).map(({ id }) => id);
}

/** False where the browser keeps nothing, or has no room. */
export async function keep(id: string, { file, name, at, wanted }: Brought): Promise<boolean> {
  try {
    await within('readwrite', async (store) => {
      const all: Kept[] = await asked(store.getAll());
      const others = all.filter((one) => one.id !== id);
      const kept: Kept = { id, when: Date.now(), file, name, at, page: wanted.page };
      for (const old of stale([kept, ...others], kept.when)) store.delete(old);
      await asked(store.put(kept));
    });
    return true;
  } catch {
    return false;
  }
}

/** Undefined where it is no longer there. */
export async function find(id: string): Promise<Kept | undefined> {
  try {
    return await within('readonly', (store) => asked<Kept | undefined>(store.get(id)));
  } catch {
    return undefined;
  }
}

export async function forget(id: string): Promise<void> {
  await within('readwrite', (store) => asked(store.delete(id))).catch(() => undefined);
}
