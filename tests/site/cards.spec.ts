/** Cards: a figure's on the page of all figures, a chapter's in the contents; and from a figure's own page back to its chapters. */
import type { Page } from '@playwright/test';
import { GALLERY, htmlOf, pages } from './support/catalogue.ts';
import { expect, test } from './support/one-tab.ts';

const CONTENTS = '/';
const ownPage = (widget: string): string => `${GALLERY}${widget}/`;
/** Figures that a reader is to find: the cover and the specimen tell search engines that they are none. */
const findable = pages
  .filter((page) => page.startsWith(GALLERY) && page !== GALLERY && !htmlOf(page).includes('noindex'))
  .map((page) => page.slice(GALLERY.length, -1));

const chapters = pages.filter((page) => htmlOf(page).includes('class="chapter"'));
/** What really stands in the chapters, as addresses, by widget: in each chapter the first. */
const standing = new Map<string, string[]>();
for (const page of chapters)
  for (const [tag] of htmlOf(page).matchAll(/<section class="figure"[^>]*>/g)) {
    const [widget, id] = ['data-widget', 'id'].map((name) => new RegExp(` ${name}="([^"]+)"`).exec(tag)![1]);
    const before = standing.get(widget) ?? [];
    if (!before.some((place) => place.startsWith(page))) standing.set(widget, [...before, `${page}#${id}`]);
  }

const cardsOf = (page: string): string[] =>
  [...htmlOf(page).matchAll(/<li class="page-card[^]*?<\/li>/g)].map(([card]) => card);
const wayBackOf = (page: string): string =>
  /<span class="place way-back">([^]*?)<\/span>/.exec(htmlOf(page))?.[1] ?? '';
const linksIn = (html: string): string[] => [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);

test('every figure has one card, which leads to its own page', () => {
  const cards = cardsOf(GALLERY).map((card) => linksIn(card)[0]);
  expect(cards.toSorted()).toEqual(findable.map(ownPage).toSorted());
  expect(findable.length).toBeGreaterThan(30);
});

test('cards and own pages lead to the very places in chapters where the figure stands', () => {
  for (const card of cardsOf(GALLERY)) {
    const [own, ...places] = linksIn(card);
    const widget = own.slice(GALLERY.length, -1);
    expect(places, own).toEqual(standing.get(widget) ?? []);
    const wayBack = wayBackOf(own);
    expect(linksIn(wayBack), own).toEqual(places);
    if (places.length === 0) for (const html of [card, wayBack]) expect(html).toContain('In no chapter yet');
  }
});

test('figures stand under their chapters, in the order of the book', () => {
  const order = cardsOf(GALLERY).map((card) => linksIn(card)[1]);
  const placed = order.filter((place) => place !== undefined);
  const inBook = chaptersInOrder().flatMap((page) => placed.filter((place) => place.startsWith(page)));
  expect(order.slice(0, placed.length)).toEqual(inBook);
});
const chaptersInOrder = (): string[] =>
  cardsOf(CONTENTS).flatMap((card) => linksIn(card).filter((href) => chapters.includes(href)));

test('every written chapter has a card with a picture', () => {
  expect(chaptersInOrder().toSorted()).toEqual(chapters.toSorted());
  for (const card of cardsOf(CONTENTS))
    expect(card.includes('class="thumbnail"'), card.slice(0, 200)).toBe(linksIn(card).length > 0);
});

/** What is wrong with the cards as they are drawn. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    const LEAST = 0.3;
    for (const card of document.querySelectorAll<HTMLElement>('.page-card')) {
      const say = (what: string) => found.push(`${card.querySelector('h3')!.textContent.trim()}: ${what}`);
      if (card.scrollWidth > card.clientWidth || card.scrollHeight > card.clientHeight) say('overflows');
      const frame = card.querySelector('.thumbnail')?.getBoundingClientRect();
      if (!frame) continue;
      if (Math.abs(frame.width / frame.height - 1.6) > 0.02) say(`a frame ${frame.width} × ${frame.height}`);
      let filled = 0;
      for (const drawing of card.querySelectorAll<HTMLElement>('.thumbnail > * > :first-child')) {
        const { left, right, top, bottom, width, height } = drawing.getBoundingClientRect();
        const beyond = Math.max(
          frame.left - left,
          right - frame.right,
          frame.top - top,
          bottom - frame.bottom,
        );
        if (beyond > 1) say(`a drawing ${beyond} px beyond its frame`);
        filled += (width * height) / (frame.width * frame.height);
        if (drawing instanceof HTMLImageElement) {
          drawing.loading = 'eager';
          await drawing.decode().catch(() => say(`a picture does not come: ${drawing.src}`));
        }
      }
      if (filled < LEAST) say(`a sliver: ${filled.toFixed(2)} of the frame`);
    }
    return found;
  });

for (const path of [CONTENTS, GALLERY])
  for (const width of [320, 768, 1280])
    test(`${path}: at ${width} px all cards have one shape, and nothing in them overflows`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 720 });
      await page.goto(path);
      expect(await page.locator('.page-card').count()).toBeGreaterThan(8);
      expect(await faults(page)).toEqual([]);
    });

test('all of a card leads to its page, and its last line into the chapter', async ({ page }) => {
  const [widget, [place]] = [...standing][0];
  await page.goto(GALLERY);
  const card = page.locator(`[id="${widget}"]`);
  await card.scrollIntoViewIfNeeded();
  const { x, y, width } = (await card.boundingBox())!;
  // On its picture.
  await page.mouse.click(x + width / 2, y + width / 4);
  await expect(page).toHaveURL(ownPage(widget));
  await page.locator('.way-back a').first().click();
  await expect(page).toHaveURL(place);
  await page.goto(GALLERY);
  await card.locator('.card-foot a').first().click();
  await expect(page).toHaveURL(place);
});

test('at 320 px, the longest way back is in sight and widens nothing', async ({ page }) => {
  const lengthOf = (widget: string) => wayBackOf(ownPage(widget)).replaceAll(/<[^>]+>/g, '').length;
  const longest = [...standing.keys()].reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(ownPage(longest));
  await expect(page.locator('.way-back a').first()).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
