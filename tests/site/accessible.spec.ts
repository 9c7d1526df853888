/** WCAG 2.2 AA as far as a machine can tell: every page untouched, every drawer open; both themes, three widths. Every figure live: every-figure/accessible. */
import { GALLERY, pagesOnce, representatives } from './support/catalogue.ts';
import { DARK, inDress, PHONE, PROJECTOR, TABLET, type Dress } from './support/dress.ts';
import { bringAllToLife, Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

/** Each drawer in another dress: the figure round it has been seen in all of them. */
const DRAWERS: Record<string, Dress> = {
  Link: PHONE,
  Data: { ...PHONE, colorScheme: 'dark' },
  Code: PROJECTOR,
  Save: DARK,
};

/** In the gallery every figure stands untouched; elsewhere the pages are looked at round their figures. */
for (const path of pagesOnce)
  test(`${path} is accessible before anything is touched`, async ({ page }) => {
    await page.goto(path);
    await bringAllToLife(page);
    if (path === GALLERY) await inDress(page, [TABLET]);
    else await inDress(page, [PHONE, DARK], { without: '.stage, .figure-foot' });
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
