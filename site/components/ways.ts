/**
 * The two ways through a chapter: the main way, which leaves out what is marked as going further and what is behind the fold of a
 * derivation or of a reader's problem, and the whole of it.
 */
import { readingMinutes } from './reading-time.ts';

export interface Minutes {
  readonly main: number;
  readonly whole: number;
}

const FOLD =
  /<Further\b[\s\S]*?<\/Further>|<Derivation\b[\s\S]*?<\/Derivation>|<Box of="problem"[\s\S]*?<\/Box>/;
const FOLDS = new RegExp(FOLD, 'g');

/** The text of the main way alone. */
export const mainWay = (mdx: string): string => mdx.replace(FOLDS, '');

const counted = new Map<string, Minutes>();

/** Counted once a text: every page asks it of every chapter. */
export function minutesOf(mdx: string): Minutes {
  const minutes = counted.get(mdx) ?? { main: readingMinutes(mainWay(mdx)), whole: readingMinutes(mdx) };
  counted.set(mdx, minutes);
  return minutes;
}

/** What interrupts a reader who only reads: a figure, a displayed formula, a question, a fold, something to press. */
const PAUSE = new RegExp(
  `${FOLD.source}|${/\$\$[\s\S]*?\$\$|```[\s\S]*?```|<(?:Widget|DecisionPath|MethodTable|Predict|Challenge|Preset|Control|Press)\b[^>]*>/.source}`,
);

export const wordsIn = (text: string): number => text.replace(/<[^>]*>/g, ' ').match(/\S+/g)?.length ?? 0;

/** The stretches of the main way between one pause and the next, each with its number of words. */
export const stretches = (mdx: string): readonly { readonly text: string; readonly words: number }[] =>
  mdx.split(PAUSE).map((text) => ({ text: text.trim(), words: wordsIn(text) }));
