/** A page opened, and read to its end until each of its figures is alive. */
import type { Browser } from '@playwright/test';
import { painted, visit, type Machine } from './pages-visit.ts';

export interface Read {
  /** Kilobytes over the wire until the page has loaded, and until it has been read to its end. */
  readonly kB: number;
  readonly wholeKB: number;
  readonly lcpMs: number;
  readonly cls: number;
  /** The longest task of the whole visit. */
  readonly longestMs: number;
}

export async function readPage(browser: Browser, url: string, machine: Machine): Promise<Read> {
  const { page, received, end } = await visit(browser, machine);
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready);
  await painted(page);
  const first = received();
  const lcp = await page.evaluate(() => window.notes.lcp);
  for (const figure of await page.locator('.figure').all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.and(page.locator('[data-alive]')).waitFor();
  }
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await painted(page);
  await page.waitForLoadState('networkidle');
  const [cls, longest] = await page.evaluate(() => [window.notes.cls, window.notes.longestTask()]);
  const whole = received();
  await end();
  return { kB: first / 1000, wholeKB: whole / 1000, lcpMs: lcp, cls, longestMs: longest };
}
