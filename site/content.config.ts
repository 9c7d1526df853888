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

/** A state of a figure of the chapter. */
const shown = z.object({ figure: z.string(), preset: z.string() });

/**
 * A lesson on a chapter, `en/teach/NN-slug.yaml`, for its teacher. In what is said, `{name}` stands for a measure of the state that is shown,
 * `{name:3}` for three digits of it.
 */
const lessons = defineCollection({
  loader: glob({ pattern: '*/teach/[0-9][0-9]-*.yaml', base: './content' }),
  schema: z.object({
    outcomes: z.array(z.string()),
    prepare: z.array(z.string()),
    /** What pupils bring along, and what the next chapter needs of this one. */
    before: z.string(),
    after: z.string(),
    steps: z.array(
      shown.extend({
        /** Minutes in a lesson of 45, and in one of 20, where it has its place there. */
        minutes: z.number(),
        short: z.number().optional(),
        task: z.string(),
        ask: z.string(),
        answer: z.string(),
      }),
    ),
    misconceptions: z.array(shown.extend({ thought: z.string(), truth: z.string() })),
  }),
});

export const collections = { chapters, pages, lessons };
