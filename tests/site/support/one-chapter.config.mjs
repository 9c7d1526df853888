/** The book as it is configured, built with one chapter and without the pages beside the chapters: a tenth of the time. */
import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import book from '../../../astro.config.mjs';

const CHAPTER = 'the-layer';
/** What a chapter's page without a network leads to. */
const KEPT = ['[slug].astro', 'offline.astro', '404.astro'];
const EACH = 'return chapters.map(';
const [NOTHING, NOWHERE] = ['---\n---\n', '---\nexport const getStaticPaths = () => [];\n---\n'];
const IN_PAGES = `${sep}site${sep}pages${sep}`;

function load(id) {
  const [, page] = id.split(IN_PAGES);
  if (!page?.endsWith('.astro')) return undefined;
  if (!KEPT.includes(page)) return page.includes('[') ? NOWHERE : NOTHING;
  const source = readFileSync(id, 'utf8');
  if (page.includes('[') && !source.includes(EACH))
    throw new Error(`${page} has no '${EACH}' to be cut short`);
  return source.replace(EACH, `return chapters.filter(({ written }) => written.slug === '${CHAPTER}').map(`);
}

export default {
  ...book,
  vite: { ...book.vite, plugins: [{ name: 'one-chapter', enforce: 'pre', load }, ...book.vite.plugins] },
};
