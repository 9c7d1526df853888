/** What is published is wanted: no picture, sound or face that no page asks for, and none that is missing. */
import { globSync, readFileSync } from 'node:fs';
import { htmlOf, pages } from './support/catalogue.ts';
import { expect, test } from './support/one-tab.ts';

const published = (kinds: string): string[] =>
  globSync(`**/*.{${kinds}}`, { cwd: 'dist' })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .sort();

/** What these texts name, each once. */
const named = (texts: readonly string[], address: RegExp): string[] =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(address)].map(([, found]) => found)))].sort();

test('a picture or a sound is published where a page shows it, and nowhere else; its address tells what it holds', () => {
  const shown = named(pages.map(htmlOf), /\s(?:src|href)="([^"?]+\.(?:png|wav))\?[\w-]+"/g);
  expect(shown.length, 'pictures and sounds found').toBeGreaterThan(20);
  // What stands for a page elsewhere is asked for by its whole address: found-from-outside.
  expect(published('png,wav').filter((file) => !file.startsWith('/cards/'))).toEqual(shown);
});

test('a face is published in the one format that every browser of this book reads', () => {
  const styles = globSync('dist/assets/*.css').map((file) => readFileSync(file, 'utf8'));
  const asked = named(styles, /url\(["']?([^"')]+\.woff2)["']?\)/g);
  expect(asked.length, 'faces found').toBeGreaterThan(20);
  expect(published('woff2,woff,ttf,otf')).toEqual(asked);
});
