/** A chapter's place in the book, read from its file name `NN-slug`. */
import type { CollectionEntry } from 'astro:content';

export interface Chapter {
  readonly number: number;
  readonly slug: string;
  readonly data: CollectionEntry<'chapters'>['data'];
  readonly entry: CollectionEntry<'chapters'>;
}

export function chapterOf(entry: CollectionEntry<'chapters'>): Chapter {
  const match = /(\d\d)-([\w-]+)$/.exec(entry.id);
  if (!match) throw new RangeError(`a chapter's file is named NN-slug.mdx, got ${entry.id}`);
  return { number: Number(match[1]), slug: match[2], data: entry.data, entry };
}
