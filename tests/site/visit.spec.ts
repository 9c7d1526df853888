/**
 * Every page read from top to bottom, on a phone and on a screen in the dark, each figure pressed: nothing jumps, nothing is
 * wider than the window, the console is silent, and WCAG 2.2 AA is kept as far as a machine can tell.
 */
import type { Page } from '@playwright/test';
import { GALLERY, pagesOnce } from './support/catalogue.ts';
import { DARK, inDress, PHONE, type Dress } from './support/dress.ts';
import { bringAllToLife, nextFrame, type Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

interface Shift {
  readonly value: number;
  readonly what: readonly string[];
}
declare global {
  interface Window {
    shifts: Shift[];
  }
}

/** Counts every shift, also those within half a second of a press, which the usual score leaves out. */
async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.shifts = [];
    const name = (node: Node | null) =>
      node instanceof Element
        ? `${node.localName}.${node.getAttribute('class') ?? ''} in ${node.closest('.figure')?.id ?? 'page'}`
        : String(node?.nodeName);
    // Those before this moment are told of first.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[])
        window.shifts.push({ value: entry.value, what: entry.sources.map(({ node }) => name(node)) });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

async function scrollThrough(page: Page): Promise<void> {
  const end = () => page.evaluate(() => Math.ceil(scrollY + innerHeight) >= document.body.scrollHeight);
  do {
    await page.evaluate(() => scrollBy(0, innerHeight));
    await nextFrame(page);
  } while (!(await end()));
}

const shifts = (page: Page) => page.evaluate(() => window.shifts);
/** Pixels of the page beyond the window's right edge. */
const beyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The page read to its end, and each figure alive. */
async function read(page: Page, path: string, { width, colorScheme }: Dress): Promise<Figure[]> {
  await page.setViewportSize({ width, height: 720 });
  await page.emulateMedia({ colorScheme });
  await page.goto(path);
  await watchShifts(page);
  expect(await beyond(page), 'before anything lives').toBe(0);
  await scrollThrough(page);
  const figures = await bringAllToLife(page);
  await nextFrame(page);
  expect(await shifts(page), 'as it loads and comes alive').toEqual([]);
  expect(await beyond(page), 'alive').toBe(0);
  return figures;
}

async function press(page: Page, figures: readonly Figure[]): Promise<void> {
  // Its own preset again: another one's notice may take another number of lines.
  for (const figure of figures) {
    await figure.root.locator('.chip[aria-pressed=true]').click();
    await figure.settled();
  }
  expect(await shifts(page), 'as figures are drawn for the first time').toEqual([]);
  expect(await beyond(page), 'with every figure live').toBe(0);
  await page.setViewportSize({ width: 768, height: 720 });
  await nextFrame(page);
  expect(await beyond(page), 'at 768 px').toBe(0);
}

for (const dress of [PHONE, DARK])
  for (const path of pagesOnce)
    test(`${path} holds still at ${dress.width} px, and is no wider`, async ({ page }) => {
      const figures = await read(page, path, dress);
      // In the gallery every figure stays untouched; elsewhere the page is looked at round its figures.
      if (path !== GALLERY) await press(page, figures);
      if (dress === PHONE)
        await inDress(page, [PHONE, DARK], path === GALLERY ? {} : { without: ['.stage', '.figure-foot'] });
      await page.waitForLoadState('networkidle');
    });
