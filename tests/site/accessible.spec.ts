/** WCAG 2.2 AA as far as a machine can tell: every page untouched, every figure live, every drawer open; both themes, three widths. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { GALLERY, pagesOnce, representatives, widgets } from './support/catalogue.ts';
import { bringAllToLife, Figure, nextFrame } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A native box inside a label is pressed through the label. */
const TARGETS =
  'button, select, summary, a, textarea, label:has(input), input:not(label input), [role=slider]';
/** A table's later rows are like its first ones, and there are thousands of cells. */
const ROWS_ALIKE = '.table-scroll tr:nth-child(n+3)';
interface Part {
  readonly within?: string;
  readonly without?: string;
}
async function violations(page: Page, { within, without }: Part): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ runOnly: TAGS, resultTypes: ['violations'] })
    .exclude(ROWS_ALIKE)
    // The book has no frames of other hosts, for which axe would open a blank page every time.
    .setLegacyMode();
  if (within) axe.include(within);
  if (without) axe.exclude(without);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} — ${node.any[0]?.message ?? ''}`),
  );
}

interface Dress {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}
const PHONE: Dress = { width: 320, colorScheme: 'light' };
const TABLET: Dress = { width: 768, colorScheme: 'light' };
const PROJECTOR: Dress = { width: 1280, colorScheme: 'light' };
const DARK: Dress = { width: 1280, colorScheme: 'dark' };
/** Each drawer in another dress: the figure round it has been seen in all of them. */
const DRAWERS: Record<string, Dress> = {
  Link: PHONE,
  Data: { ...PHONE, colorScheme: 'dark' },
  Code: PROJECTOR,
  Save: DARK,
};

/** The violations of a page that stays as it is, dressed in each way. */
async function inDress(page: Page, dresses: readonly Dress[], part: Part = {}): Promise<void> {
  for (const { width, colorScheme } of dresses) {
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ colorScheme });
    await nextFrame(page);
    expect(
      await violations(page, part),
      `${part.within ?? 'the page'} at ${width} px, ${colorScheme}`,
    ).toEqual([]);
  }
}

/** In the gallery every figure stands untouched; elsewhere the pages are looked at round their figures. */
for (const path of pagesOnce)
  test(`${path} is accessible before anything is touched`, async ({ page }) => {
    await page.goto(path);
    await bringAllToLife(page);
    if (path === GALLERY) await inDress(page, [TABLET]);
    else await inDress(page, [PHONE, DARK], { without: '.stage, .figure-foot' });
  });

for (const { widget } of widgets)
  test(`${widget} is accessible live, and gives every target 24 pixels each way`, async ({ page }) => {
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
    await inDress(page, [PHONE, DARK], { within: `#${widget}` });
  });

for (const { widget } of representatives)
  test(`${widget} is accessible with each drawer open`, async ({ page }) => {
    const figure = await Figure.open(page, widget);
    await figure.touch();
    for (const [drawer, dress] of Object.entries(DRAWERS)) {
      await figure.action(drawer).click();
      await expect(figure.drawer.locator('pre, table, input, button').first()).toBeVisible();
      await inDress(page, [dress], { within: `#${widget} .figure-foot` });
      await figure.action(drawer).click();
      await expect(figure.drawer).toHaveCount(0);
    }
  });
