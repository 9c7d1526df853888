/** What jumps on a page while it is looked at. */
import type { Page } from '@playwright/test';

/** A part of the page that moved by itself. */
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
export async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.shifts = [];
    const name = (node: Node | null) =>
      node instanceof Element
        ? `${node.localName}.${node.getAttribute('class') ?? ''} in ${node.closest('.figure')?.id ?? 'page'}`
        : String(node?.nodeName);
    // Chromium's own <audio> shifts its parts as the page loads: they are nodes of no document.
    const hasPlayer = document.querySelector('audio') !== null;
    // Those before this moment are told of first.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[])
        if (entry.sources.some(({ node }) => node !== null) || !hasPlayer)
          window.shifts.push({ value: entry.value, what: entry.sources.map(({ node }) => name(node)) });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

export const shifts = (page: Page): Promise<Shift[]> => page.evaluate(() => window.shifts);
