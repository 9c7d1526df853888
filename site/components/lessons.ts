/** A lesson on a chapter: its steps as figures in their states, two plans in minutes, and what the chapter itself asks. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { evaluatePreset } from '../../src/runtime/build/still.ts';
import { loadWords } from '../../src/widgets/registry.ts';
import { readBook, writtenChapters, type Chapter } from './book.ts';
import { figuresIn } from './figures-in.ts';
import { withMeasures } from './measures-in-text.ts';
import { pick } from './pick.ts';

type LessonData = CollectionEntry<'lessons'>['data'];
type WrittenChapter = Required<Chapter>;

/** A figure of the chapter in one of its states. */
export interface ShownState {
  readonly figure: string;
  readonly widget: string;
  readonly preset: string;
  /** The figure's title, and its preset's name. */
  readonly title: string;
  readonly label: string;
}
export interface Step extends ShownState {
  /** On the pupils' page. */
  readonly id: string;
  readonly number: number;
  readonly minutes: number;
  readonly short: number | undefined;
  readonly task: string;
  readonly ask: string;
  readonly answer: string;
}
export interface Misconception extends ShownState {
  readonly thought: string;
  readonly truth: string;
}
export interface Lesson {
  readonly chapter: WrittenChapter;
  readonly data: LessonData;
  readonly steps: readonly Step[];
  readonly misconceptions: readonly Misconception[];
}
/** When a step begins and ends, in minutes from the lesson's start. */
export interface Planned {
  readonly step: Step;
  readonly from: number;
  readonly to: number;
}

async function stateOf(
  chapter: WrittenChapter,
  { figure, preset }: { readonly figure: string; readonly preset: string },
): Promise<ShownState> {
  const figures = figuresIn(chapter.written.entry.body ?? '');
  const found = figures.find(({ id }) => id === figure);
  if (!found)
    throw new RangeError(
      `the lesson on chapter ${chapter.number} shows '${figure}'; there are: ${figures.map(({ id }) => id).join(', ')}`,
    );
  const { widget } = found;
  const { title, presets } = await loadWords(widget);
  return { figure, widget, preset, title, label: pick(presets, preset, `${widget}: preset`).label };
}

async function stepOf(chapter: WrittenChapter, step: LessonData['steps'][number], at: number): Promise<Step> {
  const state = await stateOf(chapter, step);
  const { measures, words } = await evaluatePreset(state.widget, state.preset);
  const said = (text: string) => withMeasures(text, measures, words.measures);
  const { minutes, short, task, ask, answer } = step;
  return {
    ...state,
    ...{ id: `step-${at + 1}`, number: at + 1, minutes, short },
    ...{ task: said(task), ask: said(ask), answer: said(answer) },
  };
}

const slugOf = ({ id }: CollectionEntry<'lessons'>): string => id.replace(/^.*\/\d\d-/, '');

async function lessonOf(
  entry: CollectionEntry<'lessons'>,
  chapters: readonly WrittenChapter[],
): Promise<Lesson> {
  const slug = slugOf(entry);
  const chapter = chapters.find(({ written }) => written.slug === slug);
  if (!chapter) throw new RangeError(`the lesson ${entry.id} has no chapter`);
  const { data } = entry;
  return {
    chapter,
    data,
    steps: await Promise.all(data.steps.map((step, at) => stepOf(chapter, step, at))),
    misconceptions: await Promise.all(
      data.misconceptions.map(async (one) => ({ ...one, ...(await stateOf(chapter, one)) })),
    ),
  };
}

/** The chapters that have a lesson. */
export const lessonSlugs = async (): Promise<ReadonlySet<string>> =>
  new Set((await getCollection('lessons')).map(slugOf));

/** In the order of the book. */
export async function readLessons(): Promise<readonly Lesson[]> {
  const chapters = writtenChapters(await readBook());
  const lessons = await Promise.all(
    (await getCollection('lessons')).map((entry) => lessonOf(entry, chapters)),
  );
  return lessons.sort((a, b) => a.chapter.number - b.chapter.number);
}

/** The steps one after the other; in a short lesson those that have their place there. */
export function planOf(steps: readonly Step[], length: 'minutes' | 'short'): readonly Planned[] {
  let now = 0;
  return steps.flatMap((step) => {
    const takes = step[length];
    if (takes === undefined) return [];
    const from = now;
    now += takes;
    return [{ step, from, to: now }];
  });
}
