/** Where a reference inside the book leads: to a chapter, to a section of one, or to a figure. What is not there is refused. */
import { render } from 'astro:content';
import { loadWords } from '../../src/widgets/registry.ts';
import { readBook, writtenChapters, type Chapter } from './book.ts';
import { figuresIn, type FigureInText } from './figures-in.ts';
import { pathTo, slugOf } from './paths.ts';
import { pick } from './pick.ts';

export interface Place {
  readonly chapter: Chapter;
  readonly section?: { readonly slug: string; readonly text: string };
  readonly figure?: FigureInText;
  readonly preset?: { readonly label: string };
  /** Missing while the chapter is only planned. */
  readonly href?: string;
}
export interface Reference {
  /** The chapter of this page where none is named. */
  readonly chapter?: number;
  readonly section?: string;
  readonly figure?: string;
  /** The state in which the figure opens. */
  readonly preset?: string;
}

/** The one that is meant, or an error that says what there is. */
function only<T>(found: T | undefined, what: string, there: readonly (string | number)[]): T {
  if (found === undefined) throw new RangeError(`there is no ${what}; there are: ${there.join(', ')}`);
  return found;
}

async function chapterAt(number: number | undefined, url: URL): Promise<Chapter> {
  const book = await readBook();
  const all = book.flatMap(({ chapters }) => chapters);
  if (number === undefined) {
    const slug = slugOf(url);
    const here = writtenChapters(book).find(({ written }) => written.slug === slug);
    return only(here, `chapter on ${url.pathname}`, ['name one']);
  }
  return only(
    all.find((chapter) => chapter.number === number),
    `chapter ${number}`,
    all.map((chapter) => chapter.number),
  );
}

function figureOf(chapter: Required<Chapter>, id: string): FigureInText {
  const figures = figuresIn(chapter.written.entry.body ?? '');
  return only(
    figures.find((figure) => figure.id === id),
    `figure '${id}' in chapter ${chapter.number}`,
    figures.map((figure) => figure.id),
  );
}

/** A figure of the page at this address; it shows this widget. */
export async function figureHere(url: URL, id: string, widget?: string): Promise<FigureInText> {
  const figure = figureOf((await chapterAt(undefined, url)) as Required<Chapter>, id);
  if (widget !== undefined && figure.widget !== widget)
    throw new RangeError(`the figure '${id}' shows ${figure.widget}, not ${widget}`);
  return figure;
}

async function sectionOf({ number, written }: Required<Chapter>, slug: string) {
  const { headings } = await render(written.entry);
  return only(
    headings.find((heading) => heading.slug === slug),
    `section '${slug}' in chapter ${number}`,
    headings.map((heading) => heading.slug),
  );
}

/** A preset of the figure, and how an address asks for it. */
async function presetOf(figure: FigureInText | undefined, name: string | undefined) {
  if (name === undefined) return undefined;
  const { id, widget } = only(figure, `figure for the preset '${name}'`, ['name one']);
  const { label } = pick((await loadWords(widget)).presets, name, `${widget}: preset`);
  return { label, query: `?${id}=${name}` };
}

export async function placeOf(reference: Reference, url: URL): Promise<Place> {
  const chapter = await chapterAt(reference.chapter, url);
  if (!chapter.written) return { chapter };
  const written = chapter as Required<Chapter>;
  const section = reference.section === undefined ? undefined : await sectionOf(written, reference.section);
  const figure = reference.figure === undefined ? undefined : figureOf(written, reference.figure);
  const preset = await presetOf(figure, reference.preset);
  const page = reference.chapter === undefined ? '' : pathTo(`${chapter.written.slug}/`);
  const mark = section?.slug ?? figure?.id;
  const href = page + (preset?.query ?? '') + (mark === undefined ? '' : `#${mark}`);
  return { chapter, section, figure, preset, href };
}
