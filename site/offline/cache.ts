/** Where a browser keeps what it keeps of the book that stands at `base`. */

/** Rejects where the reader forbids the book to keep anything. */
export const openCache = (base: string): Promise<Cache> => caches.open(`unfold:${base}`);

export const isNothingKept = async (base: string): Promise<boolean> =>
  (await (await openCache(base)).keys()).length === 0;
