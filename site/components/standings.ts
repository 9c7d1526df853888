/** The map from figures to chapters: where each widget stands in the text. */
import { figuresIn } from './figures-in.ts';
import { pathTo } from './paths.ts';

/** What it needs to know of a written chapter. */
export interface ChapterText {
  readonly number: number;
  readonly title: string;
  readonly written: { readonly slug: string; readonly entry: { readonly body?: string } };
}
export interface Standing<C extends ChapterText = ChapterText> {
  readonly chapter: C;
  /** Its place in the chapter: the first, where it stands there several times. */
  readonly href: string;
}

const widgetsIn = ({ written }: ChapterText): string[] => [
  ...new Set(figuresIn(written.entry.body ?? '').map(({ widget }) => widget)),
];

/** A widget's places, in the order of the book. */
export function standingsOf<C extends ChapterText>(widget: string, chapters: readonly C[]): Standing<C>[] {
  return chapters.flatMap((chapter) => {
    const { slug, entry } = chapter.written;
    const figure = figuresIn(entry.body ?? '').find((one) => one.widget === widget);
    return figure ? [{ chapter, href: pathTo(`${slug}/#${figure.id}`) }] : [];
  });
}

export interface Group<C extends ChapterText = ChapterText> {
  /** Missing for those that stand in no chapter. */
  readonly chapter?: C;
  readonly widgets: readonly string[];
}

/** Each widget once, under the first chapter that shows it and in the order of its text; at the end those that stand in none. */
export function byChapter<C extends ChapterText>(
  widgets: readonly string[],
  chapters: readonly C[],
): Group<C>[] {
  const left = new Set(widgets);
  const groups: Group<C>[] = chapters.map((chapter) => ({
    chapter,
    widgets: widgetsIn(chapter).filter((widget) => left.delete(widget)),
  }));
  return [...groups, { widgets: [...left] }].filter((group) => group.widgets.length > 0);
}
