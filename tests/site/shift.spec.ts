/** Nothing jumps: not while a page loads, not as its figures come alive, not as each is drawn for the first time. */
import type { Page } from '@playwright/test';
import { pagesOnce } from './support/catalogue.ts';
import { bringAllToLife, nextFrame } from './support/figure.ts';
import { expect, test } from './support/test.ts';

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
  await page.addInitScript(() => {
    window.shifts = [];
    const name = (node: Node | null) =>
      node instanceof Element
        ? `${node.localName}.${node.getAttribute('class') ?? ''} in ${node.closest('.figure')?.id ?? 'page'}`
        : String(node?.nodeName);
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
    await page.evaluate(() => scrollBy(0, innerHeight / 2));
    await nextFrame(page);
  } while (!(await end()));
}

for (const width of [320, 1280])
  for (const path of pagesOnce)
    test(`${path} does not shift at ${width} px`, async ({ page }) => {
      await watchShifts(page);
      await page.setViewportSize({ width, height: 720 });
      await page.goto(path);
      await scrollThrough(page);
      const figures = await bringAllToLife(page);
      await nextFrame(page);
      expect(await page.evaluate(() => window.shifts), 'as it loads and comes alive').toEqual([]);
      // Its own preset again: another one's notice may take another number of lines.
      for (const figure of figures) {
        await figure.root.locator('.chip[aria-pressed=true]').click();
        await figure.settled();
      }
      expect(await page.evaluate(() => window.shifts), 'as figures are drawn for the first time').toEqual([]);
    });
