/** In pixels, as readers of Open Graph expect (https://ogp.me). */
export const CARD = { width: 1200, height: 630 } as const;
/** The one that stands for the whole book. */
export const BOOK_CARD = 'book';
