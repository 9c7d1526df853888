import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** A chapter is one MDX file, `en/NN-slug.mdx`; the number and the slug are its place and its address. */
const chapters = defineCollection({
  loader: glob({ pattern: '*/[0-9][0-9]-*.mdx', base: './content' }),
  schema: z.object({
    title: z.string(),
    question: z.string(),
    part: z.string(),
    minutes: z.number().int().positive(),
    description: z.string(),
  }),
});

export const collections = { chapters };
