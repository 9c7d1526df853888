/** The bibliography: BibTeX to text, formatted while the book is built. */
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { Cite } from '@citation-js/core';
import source from '../../content/references.bib?raw';

interface CslItem {
  readonly id: string;
  readonly author?: readonly { family?: string; 'non-dropping-particle'?: string }[];
  readonly editor?: readonly { family?: string; 'non-dropping-particle'?: string }[];
  readonly issued?: { 'date-parts': readonly (readonly number[])[] };
  readonly DOI?: string;
}
export interface Reference {
  readonly key: string;
  /** As the text names it: “Hansen et al. 2006”. */
  readonly label: string;
  readonly year: string;
  /** The whole entry, as HTML without links. */
  readonly html: string;
  readonly doi?: string;
}

const library = new Cite(source);
const items = library.data as CslItem[];

const yearOf = ({ issued }: CslItem): string => String(issued?.['date-parts'][0][0] ?? '');

function labelOf(item: CslItem): string {
  const { author, editor } = item;
  const names = (author ?? editor ?? []).map((person) =>
    [person['non-dropping-particle'], person.family].filter(Boolean).join(' '),
  );
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(' & ');
  return `${who} ${yearOf(item)}`.trim();
}

function entryOf(item: CslItem): string {
  const html = new Cite([item]).format('bibliography', { format: 'html', template: 'apa', lang: 'en-US' });
  const [, inner = html] = /<div[^>]*class="csl-entry"[^>]*>([\s\S]*?)<\/div>/.exec(html) ?? [];
  return inner.replace(/https?:\/\/\S+/, '').trim();
}

const known = new Map<string, Reference>(
  items.map((item) => [
    item.id,
    { key: item.id, label: labelOf(item), year: yearOf(item), html: entryOf(item), doi: item.DOI },
  ]),
);

export function cite(key: string): Reference {
  const found = known.get(key);
  if (!found)
    throw new RangeError(
      `no reference '${key}' in references.bib; there are: ${[...known.keys()].join(', ')}`,
    );
  return found;
}

/** The keys that a chapter cites, in order, each once. */
export function citedKeys(mdx: string): string[] {
  return [...new Set([...mdx.matchAll(/<Cite\b[^>]*\bof="([^"]+)"/g)].map(([, key]) => key))];
}
