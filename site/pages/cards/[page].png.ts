/** The pictures that stand for the chapters, and for the book, where somebody links to them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { readBook, writtenChapters } from '../../components/book.ts';
import { drawCard } from '../../social/card.ts';
import { BOOK_CARD } from '../../components/card-size.ts';
import { fill, words } from '../../words/index.ts';

const BOOK_THUMBNAIL = 'photo-undone';

export const getStaticPaths = (async () => {
  // A preview shows a picture by its whole address, or not at all.
  if (!import.meta.env.SITE && !import.meta.env.DEV) return [];
  const chapters = writtenChapters(await readBook()).map(({ number, title, question, written }) => ({
    params: { page: written.slug },
    props: {
      text: { eyebrow: `${words.book} · ${fill(words.chapter, { number })}`, title, question },
      thumbnail: written.entry.data.thumbnail,
    },
  }));
  const book = {
    params: { page: BOOK_CARD },
    props: { text: { eyebrow: '', title: words.book, question: words.tagline }, thumbnail: BOOK_THUMBNAIL },
  };
  return [book, ...chapters];
}) satisfies GetStaticPaths;

export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = async ({ props }) =>
  new Response(await drawCard(props.text, props.thumbnail), { headers: { 'Content-Type': 'image/png' } });
