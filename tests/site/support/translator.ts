/** A browser that translates the page: it takes each text away, puts elements of its own in its place, and watches for more. */
import type { Locator, Page } from '@playwright/test';

/** `letters`: as Chrome, no text without a letter; and what a page marks as no words is left alone. `all`: every text, whatever is asked. */
export type Zeal = 'letters' | 'all';

/** Translates what is there, and from now on whatever comes. */
export async function translate(page: Page, zeal: Zeal = 'letters'): Promise<void> {
  await page.evaluate((zeal) => {
    const left =
      zeal === 'all'
        ? 'script, style, noscript, font'
        : 'script, style, noscript, font, [translate=no], .notranslate';
    const wanted = zeal === 'all' ? /\S/ : /\p{L}/u;
    const all = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      if (root instanceof Text) texts.push(root);
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (!text.parentElement || text.parentElement.closest(left) || !wanted.test(text.data)) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        // Into the same words, by which a test finds them.
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    all(document.body);
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes)
        if (type === 'characterData') all(target);
        else for (const node of addedNodes) all(node);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  }, zeal);
}

/** Everything that a place says. */
export const saidIn = (place: Locator): Promise<string> =>
  place.evaluate((element) => element.textContent.replace(/\s+/g, ' ').trim());

/** What of it no translator has seen. */
export const untranslatedIn = (place: Locator): Promise<string> =>
  place.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const done of copy.querySelectorAll('font')) done.remove();
    return copy.textContent.trim();
  });
