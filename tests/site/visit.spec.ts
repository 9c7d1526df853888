/**
 * Every page read from top to bottom, on a phone, each figure pressed, and on a screen in the dark: nothing jumps, nothing is
 * wider than the window, the console is silent, and WCAG 2.2 AA is kept as far as a machine can tell. (A figure pressed on a
 * wide screen: every-figure.)
 */
import type { Page } from '@playwright/test';
import { pagesOnce } from './support/catalogue.ts';
import { DARK, inDress, PHONE, type Dress } from './support/dress.ts';
import { bringAllToLife, nextFrame, type Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';
import { shifts, watchShifts } from './support/shifts.ts';

async function scrollThrough(page: Page): Promise<void> {
  const end = () => page.evaluate(() => Math.ceil(scrollY + innerHeight) >= document.body.scrollHeight);
  do {
    await page.evaluate(() => scrollBy(0, innerHeight));
    await nextFrame(page);
  } while (!(await end()));
}

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
      if (dress === PHONE) {
        await press(page, figures);
        // Round its figures.
        await inDress(page, [PHONE, DARK], { without: ['.stage', '.figure-foot'] });
      }
      await page.waitForLoadState('networkidle');
    });
