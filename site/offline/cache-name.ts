/** Under which name a browser keeps what it keeps of the book that stands at `base`. */
export const cacheName = (base: string): string => `unfold:${base}`;
