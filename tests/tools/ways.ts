/** The two ways through each chapter, in minutes, what the main one is made of, and where it is nothing but text for long. */
import { mainWay, minutesOf, stretches, wordsIn } from '../../site/components/ways.ts';
import { chapters } from '../support/chapters.ts';

const LONG = 120;

const countIn = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

console.table(
  chapters.map(({ name, mdx }) => {
    const main = mainWay(mdx);
    return {
      chapter: name,
      ...minutesOf(mdx),
      words: wordsIn(main),
      figures: countIn(main, /<Widget\b/g),
      tasks: countIn(main, /<(Predict|Challenge)\b/g),
    };
  }),
);
for (const { name, mdx } of chapters)
  for (const { words, text } of stretches(mdx))
    if (words > LONG) console.log(`${name}: ${words} words without a pause: ${text.slice(0, 80)}…`);
