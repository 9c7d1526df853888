/** What search engines and previews of links find: each page's own address, a picture that exists, and a list of all pages. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { htmlOf, pages } from './support/catalogue.ts';
import { expect, test } from './support/one-tab.ts';

const contentOf = (html: string, property: string): string | undefined =>
  new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1];
const canonicalOf = (html: string): string | undefined =>
  /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
const isHidden = (page: string): boolean => contentOf(htmlOf(page), 'robots') === 'noindex';

const found = pages.filter((page) => !isHidden(page));
/** The address that the book was built with, if with any. */
const address = canonicalOf(htmlOf('/'));

test('every page that is to be found says what it is, and none that is hidden', () => {
  expect(found.length).toBeGreaterThan(60);
  for (const page of pages) {
    const html = htmlOf(page);
    expect(Boolean(contentOf(html, 'og:title') && contentOf(html, 'og:description')), page).toBe(
      !isHidden(page),
    );
  }
});

test.describe('in a book with an address', () => {
  test.skip(!address && !process.env.CI, 'this one was built without: npm run build:addressed');

  test('every page has one, and a picture that is there', () => {
    for (const page of found) {
      const html = htmlOf(page);
      expect(canonicalOf(html), page).toBe(new URL(page, address).href);
      expect(contentOf(html, 'og:url'), page).toBe(canonicalOf(html));
      const picture = new URL(contentOf(html, 'og:image')!);
      expect(picture.origin, page).toBe(new URL(address!).origin);
      expect(existsSync(`dist${picture.pathname}`), picture.pathname).toBe(true);
    }
  });

  test('each chapter has a picture of its own, which its figures share', () => {
    const chapters = pages.filter((page) => htmlOf(page).includes('class="chapter"'));
    const pictures = chapters.map((page) => contentOf(htmlOf(page), 'og:image'));
    expect(new Set(pictures).size).toBe(chapters.length);
    expect(contentOf(htmlOf('/figures/noise-explosion/'), 'og:image')).toBe(
      contentOf(htmlOf('/why-undoing-fails/'), 'og:image'),
    );
    for (const file of globSync('dist/cards/*.png'))
      // Where a PNG's header says its width and height.
      expect(
        [16, 20].map((at) => readFileSync(file).readUInt32BE(at)),
        file,
      ).toEqual([1200, 630]);
  });

  test('the list of pages has all of them, and no other', () => {
    const listed = globSync('dist/sitemap-[0-9]*.xml').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, page]) => page),
    );
    expect(listed.sort()).toEqual(found.map((page) => new URL(page, address).href).sort());
  });
});
