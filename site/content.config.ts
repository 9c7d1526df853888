import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** A chapter is one MDX file, `en/NN-slug.mdx`; the number and the slug are its place and its address. */
const chapters = defineCollection({
  loader: glob({ pattern: '*/[0-9][0-9]-*.mdx', base: './content' }),
  schema: z.object({
    title: z.string(),
    question: z.string(),
    /** The id of a part in book.yaml. */
    part: z.string(),
    description: z.string(),
    /** The widget whose thumbnail stands for the chapter in the contents. */
    thumbnail: z.string(),
  }),
});

/** Pages of text beside the chapters. */
const pages = defineCollection({
  loader: glob({ pattern: '*/about.mdx', base: './content' }),
  schema: z.object({ title: z.string(), description: z.string() }),
});

export const collections = { chapters, pages };
