/** Addresses inside the book, under whatever path it is deployed. */
import { base } from '../../src/runtime/base.ts';

export const pathTo = (page: string): string => base + page;

/** The last part of a page's address: a chapter's slug. */
export const slugOf = (url: URL): string => url.pathname.split('/').filter(Boolean).at(-1) ?? '';
