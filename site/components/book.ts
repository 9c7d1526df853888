/** The book's outline: its parts, the chapters that are written, and those that are planned. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import source from '../../content/en/book.yaml?raw';
import { minutesOf, type Minutes } from './ways.ts';

export interface Chapter {
  readonly number: number;
  readonly title: string;
  readonly question: string;
  /** Missing while the chapter is only planned. */
  readonly written?: {
    readonly slug: string;
    readonly minutes: Minutes;
    readonly entry: CollectionEntry<'chapters'>;
  };
}
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly numeral: string;
  readonly chapters: readonly Chapter[];
}

const planned = z.object({ number: z.number(), title: z.string(), question: z.string() });
const outline = z.object({
  parts: z.array(
    z.object({ id: z.string(), title: z.string(), numeral: z.string(), planned: z.array(planned) }),
  ),
});

/** A chapter's place and address, from its file name `NN-slug`. */
function chapterOf(entry: CollectionEntry<'chapters'>): Chapter {
  const match = /(\d\d)-([\w-]+)$/.exec(entry.id);
  if (!match) throw new RangeError(`a chapter's file is named NN-slug.mdx, got ${entry.id}`);
  const { title, question } = entry.data;
  const minutes = minutesOf(entry.body ?? '');
  return { number: Number(match[1]), title, question, written: { slug: match[2], minutes, entry } };
}

export async function readBook(): Promise<readonly Part[]> {
  const { parts } = outline.parse(parse(source));
  const written = (await getCollection('chapters')).map(chapterOf);
  return parts.map(({ id, title, numeral, planned }) => {
    const here = written.filter((chapter) => chapter.written!.entry.data.part === id);
    const numbers = new Set(here.map(({ number }) => number));
    const chapters = [...here, ...planned.filter(({ number }) => !numbers.has(number))];
    return { id, title, numeral, chapters: chapters.sort((a, b) => a.number - b.number) };
  });
}

/** The written chapters in the order of the book. */
export const writtenChapters = (book: readonly Part[]): Required<Chapter>[] =>
  book.flatMap(({ chapters }) =>
    chapters.filter((chapter): chapter is Required<Chapter> => Boolean(chapter.written)),
  );
