/** With scripts off: everything can be read, and nothing pretends that it could be moved. */
import { htmlOf, pages, pagesOnce, pagesWith } from './support/catalogue.ts';
import { expect, test } from './support/one-tab.ts';
import { CONTROLS, missing } from './support/still-page.ts';

const MOVABLE = `${CONTROLS}, .predict-live .chip`;

test.use({ scripts: false });

for (const path of pagesOnce)
  test(`${path} can be read`, async ({ page }) => {
    await page.goto(path);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      await expect(page.locator('main')).toBeVisible();
      expect(await missing(page), `at ${width} px`).toEqual([]);
      await expect(page.locator(MOVABLE).filter({ visible: true })).toHaveCount(0);
    }
  });

for (const path of pagesWith(/class="predict"/))
  test(`${path} folds its answers away`, async ({ page }) => {
    await page.goto(path);
    const fold = page.locator('.predict noscript details, .predict details').first();
    await expect(fold).toBeVisible();
    await expect(fold.locator('p').first()).toBeHidden();
    await fold.locator('summary').click();
    await expect(fold.locator('p').first()).toBeVisible();
  });

test('every page holds its text before any script runs', () => {
  for (const path of pages) {
    const main = /<main[^]*<\/main>/.exec(htmlOf(path))![0];
    const text = main.replaceAll(/<(script|style|svg)[^]*?<\/\1>/g, '').replaceAll(/<[^>]+>/g, ' ');
    expect(text.trim().split(/\s+/).length, path).toBeGreaterThan(15);
  }
});
