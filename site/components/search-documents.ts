/** What can be found: chapters and their sections, figures, questions, terms, and methods under all their names. */
import { render } from 'astro:content';
import { signalSeeds } from '../../src/lab/one-d/seeds.ts';
import { en as signalLab } from '../../src/lab/one-d/words.en.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';
import { en as pictureLab } from '../../src/lab/words.en.ts';
import { listedNames, loadWords } from '../../src/widgets/registry.ts';
import { readBook, writtenChapters, type Chapter } from './book.ts';
import { entries } from './glossary.ts';
import { pathTo } from './paths.ts';
import { readQuestions } from './questions.ts';
import { standingsOf } from './standings.ts';
import type { SearchDocument } from '../scripts/search-document.ts';

type Found = Omit<SearchDocument, 'id'>;
type Written = Required<Chapter>;

/** Of a section no more of its text than this, in letters: what it is about stands at its beginning. */
const LETTERS = 320;

/** What is read of MDX: no tags, no formulas, no code. */
const plain = (mdx: string): string =>
  mdx
    .replace(/```[\s\S]*?```|\$\$[\s\S]*?\$\$|\$[^$\n]*\$|<[^>]*>|\{[^{}]*\}|[*`#_]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

async function chapterDocuments({ number, title, question, written }: Written): Promise<readonly Found[]> {
  const { slug, entry } = written;
  const { headings } = await render(entry);
  const [, ...sections] = (entry.body ?? '').split(/^## /m);
  const second = headings.filter(
    ({ depth, text }) => depth === 2 && sections.some((one) => one.startsWith(text)),
  );
  return [
    {
      kind: 'chapter',
      title: `${number} ${title}`,
      text: question,
      also: entry.data.description,
      href: pathTo(`${slug}/`),
    },
    ...second.map(({ slug: anchor, text }): Found => {
      const body = sections.find((one) => one.startsWith(text)) ?? '';
      return {
        kind: 'section',
        title: text,
        text: `${number} ${title}`,
        also: plain(body.slice(text.length)).slice(0, LETTERS),
        href: pathTo(`${slug}/#${anchor}`),
      };
    }),
  ];
}

async function figureDocument(widget: string, chapters: readonly Written[]): Promise<Found> {
  const { title, intro, presets } = await loadWords(widget);
  const [place] = standingsOf(widget, chapters);
  const labels = Object.values(presets).map(({ label }) => label);
  return {
    kind: 'figure',
    title,
    text: intro,
    also: labels.join(' '),
    href: place?.href ?? pathTo(`figures/${widget}/`),
  };
}

const methodDocument = ({ name, title, summary }: (typeof methodSeeds)[number]): Found => ({
  kind: 'method',
  title,
  text: summary,
  also: name.replaceAll('-', ' '),
  href: pathTo(`lab/?lab.first=${name}`),
});

/** A Lab, by the names of its methods too. */
const labDocument = (
  { title, lead }: { title: string; lead: string },
  path: string,
  seeds: typeof methodSeeds,
): Found => ({
  kind: 'lab',
  title,
  text: lead,
  also: seeds.map((seed) => seed.title).join(' '),
  href: pathTo(path),
});

export async function readDocuments(url: URL): Promise<readonly SearchDocument[]> {
  const chapters = writtenChapters(await readBook());
  const questions = await readQuestions(url);
  const found: readonly Found[] = [
    ...questions.map(({ asks, also, href, number, title }): Found => {
      return { kind: 'question', title: asks, text: `${number} ${title}`, also, href };
    }),
    ...(await Promise.all(chapters.map(chapterDocuments))).flat(),
    ...(await Promise.all(listedNames.map((widget) => figureDocument(widget, chapters)))),
    labDocument(pictureLab, 'lab/', methodSeeds),
    labDocument(signalLab, 'lab/signal/', signalSeeds),
    ...methodSeeds.map(methodDocument),
    ...entries.map(({ term, definition, id }): Found => {
      const first = chapters.find(({ written }) => written.entry.body?.includes(`<Term of="${id}"`));
      return {
        kind: 'term',
        title: term,
        text: definition,
        also: '',
        href: pathTo(first ? `${first.written.slug}/` : ''),
      };
    }),
  ];
  return found.map((one, id) => ({ id, ...one }));
}
