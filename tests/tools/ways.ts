/** The two ways through each chapter, in minutes, what the main one is made of, and where it is nothing but text for long. */
import { readdirSync, readFileSync } from 'node:fs';
import { mainWay, minutesOf, stretches } from '../../site/components/ways.ts';

const LONG = 120;
const CONTENT = 'content/en';

const countIn = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const chapters = readdirSync(CONTENT).filter((name) => /^\d\d-.*\.mdx$/.test(name));
console.table(
  chapters.map((name) => {
    const mdx = bodyOf(name);
    const main = mainWay(mdx);
    return {
      chapter: name.replace('.mdx', ''),
      main: minutesOf(mdx).main,
      whole: minutesOf(mdx).whole,
      words: countIn(main.replace(/<[^>]*>/g, ' '), /\S+/g),
      figures: countIn(main, /<Widget\b/g),
      tasks: countIn(main, /<(Predict|Challenge)\b/g),
    };
  }),
);
for (const name of chapters)
  for (const { words, text } of stretches(bodyOf(name)))
    if (words > LONG) console.log(`${name}: ${words} words without a pause: ${text.slice(0, 80)}…`);

function bodyOf(name: string): string {
  return readFileSync(`${CONTENT}/${name}`, 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
}
