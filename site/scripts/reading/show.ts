/** On the contents page: the way back to where the reader was, and on each card what of its chapter is done. */
import { fill, words } from '../../words/index.ts';
import { recallKeys } from '../../../src/runtime/apparatus/keep.ts';
import { readRecord, type ChapterRead } from './record.ts';

const own = words.reading;
const cards = [...document.querySelectorAll<HTMLElement>('.page-card[data-slug]')];
const begin = document.querySelector<HTMLAnchorElement>('.begin');
/** What each said as it came. */
const asBuilt = new Map([begin, ...cards.map(footOf)].map((part) => [part, part?.textContent]));
const beginsAt = begin?.href;

function footOf(card: HTMLElement): HTMLElement {
  return card.querySelector<HTMLElement>('.card-foot')!;
}

const isRead = ({ read, of }: ChapterRead): boolean => of > 0 && read.length >= of;

function wayBack({ last, chapters }: ReturnType<typeof readRecord>): void {
  if (!begin) return;
  const at = cards.findIndex(({ dataset }) => dataset.slug === last);
  const chapter = last === undefined ? undefined : chapters[last];
  const next = chapter && isRead(chapter) ? cards[at + 1] : undefined;
  const link = (next ?? cards[at])?.querySelector<HTMLAnchorElement>('h3 a');
  begin.textContent = asBuilt.get(begin)!;
  begin.href = beginsAt!;
  if (!link || !chapter) return;
  const section = next ? undefined : chapter.at;
  begin.href = link.href + (section ? `#${encodeURIComponent(section.id)}` : '');
  begin.textContent = section
    ? fill(own.continueAt, { chapter: link.textContent, section: section.text })
    : fill(own.continue, { chapter: link.textContent });
}

function onCard(card: HTMLElement, chapter: ChapterRead | undefined): void {
  const { slug, tasks } = card.dataset;
  const answered = recallKeys(`${slug}/`).length;
  const foot = footOf(card);
  const done = [
    chapter && chapter.read.length > 0 && fill(own.sections, { read: chapter.read.length, of: chapter.of }),
    answered > 0 && fill(own.tasks, { done: answered, of: tasks! }),
  ];
  foot.textContent = [asBuilt.get(foot)!.trim(), ...done].filter(Boolean).join(' · ');
}

export function showReading(): void {
  const record = readRecord();
  wayBack(record);
  for (const card of cards) onCard(card, record.chapters[card.dataset.slug!]);
}
