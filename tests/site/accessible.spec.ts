/** WCAG 2.2 AA as far as a machine can tell: every page untouched, every figure live, every drawer open; both themes, two widths. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pagesOnce, widgets } from './support/catalogue.ts';
import { bringAllToLife, Figure, nextFrame } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A native box inside a label is pressed through the label. */
const TARGETS =
  'button, select, summary, a, textarea, label:has(input), input:not(label input), [role=slider]';
/** A table's later rows are like its first ones, and there are thousands of cells. */
const ROWS_ALIKE = '.table-scroll tr:nth-child(n+3)';
const DRAWERS = ['Link', 'Data', 'Code', 'Save'];

async function violations(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ runOnly: TAGS, resultTypes: ['violations'] })
    .exclude(ROWS_ALIKE);
  const { violations: found } = await (within ? axe.include(within) : axe).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} — ${node.any[0]?.message ?? ''}`),
  );
}

interface Dress {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}
const EVERY: readonly Dress[] = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** The violations of a page that stays as it is, dressed in each way. */
async function inDress(page: Page, dresses: readonly Dress[], within?: string): Promise<void> {
  for (const { width, colorScheme } of dresses) {
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ colorScheme });
    await nextFrame(page);
    expect(await violations(page, within), `${within ?? 'the page'} at ${width} px, ${colorScheme}`).toEqual(
      [],
    );
  }
}

for (const path of pagesOnce)
  test(`${path} is accessible before anything is touched`, async ({ page }) => {
    await page.goto(path);
    await bringAllToLife(page);
    await inDress(page, EVERY);
  });

for (const { widget } of widgets)
  test(`${widget} is accessible live, and with each drawer open`, async ({ page }) => {
    const figure = await Figure.open(page, widget);
    await figure.touch();
    await inDress(page, EVERY, `#${widget}`);
    // The figure has been seen in every dress; each drawer is seen in another one.
    for (const [i, drawer] of DRAWERS.entries()) {
      await figure.action(drawer).click();
      await expect(figure.drawer.locator('pre, table, input, button').first()).toBeVisible();
      await inDress(page, [EVERY[i]], `#${widget} .figure-foot`);
      await figure.action(drawer).click();
      await expect(figure.drawer).toHaveCount(0);
    }
  });

for (const { widget } of widgets)
  test(`${widget} gives every target 24 pixels each way`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 720 });
    const figure = await Figure.open(page, widget);
    await figure.touch();
    const small = await figure.root.locator(TARGETS).evaluateAll((all) =>
      all
        .map((one) => ({ box: one.getBoundingClientRect(), html: one.outerHTML.slice(0, 120) }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ box, html }) => `${box.width.toFixed(1)} × ${box.height.toFixed(1)}: ${html}`),
    );
    expect(small).toEqual([]);
  });
