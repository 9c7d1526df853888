/** What this browser keeps of somebody's reading: where they are, and which sections they have read to their end. Nothing is sent. */
import { forget, keep, recall } from '../../../src/runtime/apparatus/keep.ts';

export interface Section {
  readonly id: string;
  readonly text: string;
}
export interface ChapterRead {
  /** Ids of the sections that were read. */
  readonly read: readonly string[];
  /** How many there are. */
  readonly of: number;
  /** The one that was on the screen last. */
  readonly at?: Section;
}
export interface ReadingRecord {
  /** The slug of the chapter that was open last. */
  readonly last?: string;
  readonly chapters: Readonly<Record<string, ChapterRead>>;
}

/** Its name among what is kept; predictions and challenges are kept as `slug/…` beside it. */
export const KEY = 'reading';
const EMPTY: ReadingRecord = { chapters: {} };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSection = (value: unknown): value is Section =>
  isObject(value) && typeof value.id === 'string' && typeof value.text === 'string';
const isChapterRead = (value: unknown): value is ChapterRead =>
  isObject(value) &&
  Array.isArray(value.read) &&
  value.read.every((id) => typeof id === 'string') &&
  Number.isInteger(value.of) &&
  (value.at === undefined || isSection(value.at));

/** What is not as it was written is as good as nothing: no page may fail for it. */
export function parseRecord(text: string | undefined): ReadingRecord {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return EMPTY;
  }
  if (!isObject(value) || !isObject(value.chapters)) return EMPTY;
  const chapters = Object.entries(value.chapters).filter((entry): entry is [string, ChapterRead] =>
    isChapterRead(entry[1]),
  );
  const last = typeof value.last === 'string' ? value.last : undefined;
  return { last, chapters: Object.fromEntries(chapters) };
}

export const readRecord = (): ReadingRecord => parseRecord(recall(KEY));

/** A chapter as it now stands, which is the one that is read. */
export function noteChapter(slug: string, chapter: ChapterRead): void {
  const { chapters } = readRecord();
  keep(KEY, JSON.stringify({ last: slug, chapters: { ...chapters, [slug]: chapter } }));
}

export const forgetRecord = (): void => forget(KEY);
