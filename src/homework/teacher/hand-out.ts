/** The links of a class. */
import { tidyName, writeHomework, type Homework } from '../code/index.ts';
import { ownSeedOf } from '../own-seeds.ts';

export interface Card {
  readonly name: string;
  readonly isShortened: boolean;
  readonly href: string;
  readonly seed?: number;
}

/** One name a line; empty lines are none. */
export const namesIn = (text: string): readonly string[] =>
  text.split('\n').filter((line) => tidyName(line).name !== '');

/** Names that come to the same link. */
export function twiceIn(cards: readonly Card[]): readonly string[] {
  const names = cards.map(({ name }) => name.toLowerCase());
  return [...new Set(cards.filter((_, i) => names.indexOf(names[i]) < i).map(({ name }) => name))];
}

/** `page` is the address of the figure's page. */
export function cardsFor(
  names: readonly string[],
  page: string,
  widget: string,
  homework: Omit<Homework, 'name'>,
): readonly Card[] {
  return names.map((text) => {
    const { name, isShortened } = tidyName(text);
    const seed = homework.hasOwnSeed ? ownSeedOf(name, widget, homework.task)?.value : undefined;
    return { name, isShortened, href: page + writeHomework({ ...homework, name }), seed };
  });
}
