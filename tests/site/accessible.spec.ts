/** WCAG 2.2 AA as far as a machine can tell: every page untouched, every figure live, every drawer open; both themes, three widths. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pagesOnce, representatives, widgets } from './support/catalogue.ts';
import { bringAllToLife, Figure, nextFrame } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules whose verdict depends on colours: what there is to ask again in the other theme. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
/** A native box inside a label is pressed through the label. */
const TARGETS =
  'button, select, summary, a, textarea, label:has(input), input:not(label input), [role=slider]';
/** A table's later rows are like its first ones, and there are thousands of cells. */
const ROWS_ALIKE = '.table-scroll tr:nth-child(n+3)';
/** Each drawer in another dress: the figure round it has been seen in all of them. */
const DRAWERS: Record<string, Pick<Dress, 'width' | 'colorScheme'>> = {
  Link: { width: 320, colorScheme: 'light' },
  Data: { width: 320, colorScheme: 'dark' },
  Code: { width: 1280, colorScheme: 'light' },
  Save: { width: 1280, colorScheme: 'dark' },
};

interface Part {
  readonly within?: string;
  readonly without?: string;
}
async function violations(page: Page, runOnly: string[], { within, without }: Part): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ runOnly, resultTypes: ['violations'] })
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
  readonly rules: string[];
}
const EVERY: readonly Dress[] = [320, 768, 1280].flatMap((width) => [
  { width, colorScheme: 'light', rules: TAGS },
  { width, colorScheme: 'dark', rules: OF_COLOURS },
]);

/** The violations of a page that stays as it is, dressed in each way. */
async function inDress(page: Page, dresses: readonly Dress[], part: Part = {}): Promise<void> {
  for (const { width, colorScheme, rules } of dresses) {
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ colorScheme });
    await nextFrame(page);
    expect(
      await violations(page, rules, part),
      `${part.within ?? 'the page'} at ${width} px, ${colorScheme}`,
    ).toEqual([]);
  }
}

/** A live figure that is no representative: colours and structure once each way, targets at the narrowest. */
const ONCE = EVERY.filter(
  ({ width, colorScheme }) => (width === 320) === (colorScheme === 'light') && width !== 768,
);

/** Where every figure stands untouched; elsewhere the pages are looked at round their figures. */
const GALLERY = '/figures/';

for (const path of pagesOnce)
  test(`${path} is accessible before anything is touched`, async ({ page }) => {
    await page.goto(path);
    await bringAllToLife(page);
    await inDress(page, EVERY, path === GALLERY ? {} : { without: '.stage, .figure-foot' });
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
    const all = representatives.some((one) => one.widget === widget);
    await inDress(page, all ? EVERY : ONCE, { within: `#${widget}` });
  });

for (const { widget } of representatives)
  test(`${widget} is accessible with each drawer open`, async ({ page }) => {
    const figure = await Figure.open(page, widget);
    await figure.touch();
    for (const [drawer, dress] of Object.entries(DRAWERS)) {
      await figure.action(drawer).click();
      await expect(figure.drawer.locator('pre, table, input, button').first()).toBeVisible();
      await inDress(page, [{ ...dress, rules: TAGS }], { within: `#${widget} .figure-foot` });
      await figure.action(drawer).click();
      await expect(figure.drawer).toHaveCount(0);
    }
  });
