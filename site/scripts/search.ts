/** Finds while one types: all words that begin so, or nearly so. What is asked stands in the address, and is sent to nobody. */
import MiniSearch from 'minisearch';
import type { SearchDocument } from './search-document.ts';

const MOST = 20;
const read = <T>(id: string): T => JSON.parse(document.getElementById(id)!.textContent) as T;

const documents = read<readonly SearchDocument[]>('search-documents');
const kinds = read<Readonly<Record<string, string>>>('search-kinds');
const index = new MiniSearch<SearchDocument>({
  fields: ['title', 'text', 'also'],
  searchOptions: {
    boost: { title: 4, also: 2 },
    prefix: (word) => word.length > 1,
    fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    combineWith: 'AND',
  },
});
index.addAll(documents);

const form = document.querySelector<HTMLFormElement>('.search')!;
const field = form.querySelector('input')!;
const status = form.querySelector<HTMLElement>('[role=status]')!;
const list = form.querySelector('.found')!;

function itemFor({ kind, title, text, href }: SearchDocument): HTMLLIElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href, textContent: title });
  const what = Object.assign(document.createElement('span'), { className: 'kind', textContent: kinds[kind] });
  const about = Object.assign(document.createElement('p'), { className: 'hint', textContent: text });
  item.append(link, ' ', what, about);
  return item;
}

function show(): void {
  const asked = field.value.trim();
  const found = asked === '' ? [] : index.search(asked);
  list.replaceChildren(...found.slice(0, MOST).map(({ id }) => itemFor(documents[id as number])));
  const { none = '', found: some = '' } = status.dataset;
  status.textContent =
    asked === '' ? '' : found.length === 0 ? none : some.replace('{count}', String(found.length));
}

/** As typed: a link to what was asked, and the way back from what was found. */
function keep(): void {
  const query = new URLSearchParams(field.value.trim() === '' ? [] : [['q', field.value.trim()]]);
  try {
    history.replaceState(history.state, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}`);
  } catch {
    // Browsers limit how often the address may change; the next letter tries again.
  }
}

field.addEventListener('input', () => {
  show();
  keep();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  list.querySelector('a')?.focus();
});
form.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [field, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLAnchorElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});

// What was typed before this script came stays.
if (field.value === '') field.value = new URLSearchParams(location.search).get('q') ?? '';
show();
