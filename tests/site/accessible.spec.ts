/** Every drawer open, as far as a machine can tell. The pages round their figures: visit; the live figures: every-figure/accessible. */
import { htmlOf, pages, representatives } from './support/catalogue.ts';
import { DARK, inDress, PHONE, PROJECTOR, type Dress } from './support/dress.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

/** Each drawer in another dress: the figure round it has been seen in all of them. */
const DRAWERS: Record<string, Dress> = {
  Link: PHONE,
  Data: { ...PHONE, colorScheme: 'dark' },
  Code: PROJECTOR,
  Save: DARK,
};

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

test('what is wrong in either dress is found', async ({ page }) => {
  await page.goto('/');
  const add = (html: string) =>
    page.locator('main').evaluate((main, html) => main.insertAdjacentHTML('beforeend', html), html);
  await inDress(page, [PHONE, DARK]);
  await add('<p style="color: #222">Ink for light paper only.</p>');
  await expect(inDress(page, [PHONE, DARK])).rejects.toThrow(/1280 px, dark[^]*color-contrast/);
  await add('<button></button>');
  await expect(inDress(page, [PHONE, DARK])).rejects.toThrow(/320 px, light[^]*button-name/);
});

test('headings leave out no level on any page', () => {
  const levelsOf = (page: string) =>
    [...htmlOf(page).matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
  const leaps = pages.flatMap((page) =>
    levelsOf(page).flatMap((level, i, all) =>
      i > 0 && level > all[i - 1] + 1 ? `${page}: h${level} below h${all[i - 1]}` : [],
    ),
  );
  expect(leaps).toEqual([]);
});
