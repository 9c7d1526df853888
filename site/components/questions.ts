/** What people come with, in their words, and where the book answers it. */
import { z } from 'astro/zod';
import { parse } from 'yaml';
import source from '../../content/en/questions.yaml?raw';
import { placeOf } from './places.ts';

const written = z.object({
  asks: z.string(),
  /** What else it is called: found by, and not shown. */
  also: z.string(),
  to: z.object({
    chapter: z.number(),
    section: z.string().optional(),
    figure: z.string().optional(),
    preset: z.string().optional(),
  }),
});

export interface Question {
  readonly asks: string;
  readonly also: string;
  readonly href: string;
  /** The chapter that answers. */
  readonly number: number;
  readonly title: string;
}

/** @throws RangeError for one that leads nowhere */
export const readQuestions = (url: URL): Promise<readonly Question[]> =>
  Promise.all(
    z
      .array(written)
      .parse(parse(source))
      .map(async ({ asks, also, to }) => {
        // A reader's problem has no heading: it is a fold, with its own anchor.
        const { section, ...rest } = to;
        const isProblem = section === 'problem';
        const { chapter, href } = await placeOf(isProblem ? rest : to, url);
        if (!href) throw new RangeError(`the question “${asks}” leads to a chapter that is not written`);
        const { number, title } = chapter;
        return { asks, also, href: isProblem ? `${href}#problem` : href, number, title };
      }),
  );
