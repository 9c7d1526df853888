/** A live figure: nothing that axe knows is wrong with it, and every target is large enough for a finger. */
import { expect } from '@playwright/test';
import { DARK, inDress, PHONE } from '../support/dress.ts';
import type { Figure } from '../support/figure.ts';

/** A native box inside a label is pressed through the label. */
const TARGETS =
  'button, select, summary, a, textarea, label:has(input), input:not(label input), [role=slider]';
const LEAST = 24;

export async function isAccessible(figure: Figure): Promise<void> {
  const { page, id } = figure;
  const usual = page.viewportSize()!;
  await page.setViewportSize({ width: PHONE.width, height: usual.height });
  await figure.settled();
  expect(await smallTargets(figure)).toEqual([]);
  await inDress(page, [PHONE, DARK], { within: `#${id}` });
  await page.setViewportSize(usual);
  await page.emulateMedia({ colorScheme: null });
  await figure.settled();
}

const smallTargets = (figure: Figure): Promise<string[]> =>
  figure.root.locator(TARGETS).evaluateAll(
    (all, least) =>
      all
        .map((one) => ({ box: one.getBoundingClientRect(), html: one.outerHTML.slice(0, 120) }))
        .filter(({ box }) => box.width > 0 && (box.width < least || box.height < least))
        .map(({ box, html }) => `${box.width.toFixed(1)} × ${box.height.toFixed(1)}: ${html}`),
    LEAST,
  );
